package dev.mcptools.octapipe.sandbox.model;

import java.time.Instant;
import java.util.UUID;

/**
 * An export of records or cards.
 *
 * @param parentUuid the database or pipeline
 * @param polls how often it will be asked for until it has ended
 * @param end how it will end
 */
public record Export(UUID uuid, UUID parentUuid, Status status, Instant createdAt, int polls, Status end)
        implements Stored {

    public enum Status implements WireName {
        PENDING,
        IN_PROGRESS,
        COMPLETED,
        FAILED
    }

    /** The same export, asked for once more. */
    public Export asked() {
        return new Export(
                uuid, parentUuid, polls > 1 ? Status.IN_PROGRESS : end, createdAt, Math.max(polls - 1, 0), end);
    }
}
