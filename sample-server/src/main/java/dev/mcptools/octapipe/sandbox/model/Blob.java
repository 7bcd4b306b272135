package dev.mcptools.octapipe.sandbox.model;

import java.time.Instant;
import java.util.UUID;

/**
 * The bytes of an uploaded or exported file.
 *
 * @param uuid that of the file or the export
 * @param bytes never changed after this blob is made
 */
@SuppressWarnings("ArrayRecordComponent") // compared by nobody, copied by nobody
public record Blob(UUID uuid, String name, String mime, byte[] bytes, Instant createdAt) implements Stored {}
