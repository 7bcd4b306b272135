package dev.mcptools.octapipe.sandbox.model;

import java.time.Instant;
import java.util.UUID;

/** What every stored thing has: a public key and the time at which it came to be. */
public interface Stored {

    UUID uuid();

    Instant createdAt();
}
