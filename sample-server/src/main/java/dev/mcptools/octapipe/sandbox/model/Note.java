package dev.mcptools.octapipe.sandbox.model;

import java.time.Instant;
import java.util.UUID;

/**
 * A note on one record.
 *
 * @param note Markdown
 */
public record Note(UUID uuid, Entity entity, UUID recordUuid, String note, UUID authorUuid, Instant createdAt)
        implements Stored {}
