package dev.mcptools.octapipe.registration;

import java.time.Instant;
import java.util.Optional;

/**
 * An MCP server that an operator made for an account.
 *
 * @param id its id
 * @param accountId the account that its tools work with
 * @param name what people call it
 * @param config what it shows, and to whom
 * @param tokenHash the hash of the secret in its address
 * @param expiresAt when it ends; empty if it does not
 * @param createdAt since when it is there
 * @param changed the number of its last change
 */
public record RegisteredServer(
        String id,
        String accountId,
        String name,
        ServerConfig config,
        String tokenHash,
        Optional<Instant> expiresAt,
        Instant createdAt,
        long changed) {

    /** {@return whether it has ended at that moment} */
    public boolean isExpired(Instant now) {
        return expiresAt.map(end -> !now.isBefore(end)).orElse(false);
    }

    RegisteredServer with(String otherName, ServerConfig otherConfig, Optional<Instant> otherEnd) {
        return new RegisteredServer(id, accountId, otherName, otherConfig, tokenHash, otherEnd, createdAt, changed);
    }

    RegisteredServer withToken(String otherHash) {
        return new RegisteredServer(id, accountId, name, config, otherHash, expiresAt, createdAt, changed);
    }
}
