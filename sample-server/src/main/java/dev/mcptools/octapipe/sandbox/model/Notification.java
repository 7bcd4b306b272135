package dev.mcptools.octapipe.sandbox.model;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** A message to one user about one record. */
public record Notification(
        UUID uuid,
        UUID ownerUserUuid,
        Entity entity,
        UUID recordUuid,
        String message,
        Optional<Instant> readAt,
        Instant createdAt)
        implements Stored {}
