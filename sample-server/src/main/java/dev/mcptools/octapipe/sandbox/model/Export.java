package dev.mcptools.octapipe.sandbox.model;

import java.time.Instant;
import java.util.UUID;

/**
 * An export of records or cards.
 *
 * @param parentUuid the database or pipeline
 */
public record Export(UUID uuid, UUID parentUuid, Status status, Instant createdAt) implements Stored {

    public enum Status implements WireName {
        PENDING,
        COMPLETED
    }

    public Export completed() {
        return new Export(uuid, parentUuid, Status.COMPLETED, createdAt);
    }
}
