package dev.mcptools.octapipe.sandbox.model;

import java.time.Instant;
import java.util.UUID;

/**
 * A file attached to one record.
 *
 * @param url where the content lies; empty when it is the blob with the same key
 * @param size bytes, as told by whoever attached it
 */
public record StoredFile(
        UUID uuid,
        Entity entity,
        UUID recordUuid,
        String name,
        String url,
        String mime,
        long size,
        UUID userUuid,
        Instant createdAt)
        implements Stored {}
