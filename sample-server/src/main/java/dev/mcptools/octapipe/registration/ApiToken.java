package dev.mcptools.octapipe.registration;

import java.time.Instant;

/**
 * A token that clients show beside the address, where a server requires one.
 *
 * @param id its id
 * @param name whom it was given to
 * @param hash what is kept of it
 * @param createdAt since when it is valid
 */
public record ApiToken(String id, String name, String hash, Instant createdAt) {}
