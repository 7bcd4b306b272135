package dev.mcptools.octapipe.sandbox.http;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/** The bearer tokens that are good at the moment. */
public final class Tokens {

    /** How long a token lasts: what Laravel's JWT package gives by default. */
    public static final Duration LIFETIME = Duration.ofMinutes(60);

    private static final int BYTES = 32;

    private record Grant(UUID userUuid, Instant expiry) {}

    private final SecureRandom random = new SecureRandom();
    private final Map<String, Grant> grants = new ConcurrentHashMap<>();
    private final Clock clock;

    public Tokens(Clock clock) {
        this.clock = clock;
    }

    /** A new token for a user. */
    public String issue(UUID userUuid) {
        grants.values().removeIf(grant -> !clock.instant().isBefore(grant.expiry()));
        byte[] bytes = new byte[BYTES];
        random.nextBytes(bytes);
        String token = HexFormat.of().formatHex(bytes);
        grants.put(token, new Grant(userUuid, clock.instant().plus(LIFETIME)));
        return token;
    }

    /** Whose token this is; empty when it is unknown, revoked or expired. */
    public Optional<UUID> userOf(String token) {
        return Optional.ofNullable(grants.get(token))
                .filter(grant -> clock.instant().isBefore(grant.expiry()))
                .map(Grant::userUuid);
    }

    /** Makes one token worthless. */
    public void revoke(String token) {
        grants.remove(token);
    }

    /** Makes all tokens worthless: the next call with any of them is answered 401. */
    public void revokeAll() {
        grants.clear();
    }

    /** Number of tokens handed out that are still good. */
    public int active() {
        Instant now = clock.instant();
        return (int) grants.values().stream()
                .filter(grant -> now.isBefore(grant.expiry()))
                .count();
    }
}
