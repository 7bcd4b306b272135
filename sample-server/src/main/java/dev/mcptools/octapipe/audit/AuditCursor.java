package dev.mcptools.octapipe.audit;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * Where a page of entries ended: pages go on behind it, even if the entry itself is removed meanwhile.
 *
 * @param at when the last entry was made
 * @param id its id
 */
public record AuditCursor(Instant at, UUID id) {

    /** {@return the place behind an entry} */
    public static AuditCursor behind(AuditEntry entry) {
        return new AuditCursor(entry.at(), entry.id());
    }

    /** {@return the cursor that was written as this text; empty if it is none} */
    public static Optional<AuditCursor> parse(String text) {
        String[] parts = text.split("_", 2);
        try {
            return parts.length == 2
                    ? Optional.of(new AuditCursor(Instant.parse(parts[0]), UUID.fromString(parts[1])))
                    : Optional.empty();
        } catch (DateTimeException | IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** {@return the text for clients to send back} */
    @Override
    public String toString() {
        return at + "_" + id;
    }
}
