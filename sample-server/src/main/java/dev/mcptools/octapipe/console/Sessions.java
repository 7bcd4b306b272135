package dev.mcptools.octapipe.console;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Base64;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Sessions that no server remembers: the cookie says until when it is good, and is signed. So any replica with the same key
 * takes it, and none does once the admin key is another one.
 */
final class Sessions {
    /** A working day. */
    static final Duration LIFETIME = Duration.ofHours(8);

    private static final int RANDOM_BYTES = 16;
    private static final int PAYLOAD_BYTES = Long.BYTES + RANDOM_BYTES;
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final Base64.Encoder TEXT = Base64.getUrlEncoder().withoutPadding();

    private final SecretKeySpec key;
    private final InstantSource clock;

    /**
     * Sessions of one admin key.
     *
     * @param serverKey the server's key for sessions, 32 bytes
     * @param adminKey the hash of the admin key
     */
    Sessions(byte[] serverKey, String adminKey, InstantSource clock) {
        byte[] both = mac(new SecretKeySpec(serverKey, "HmacSHA256"), adminKey.getBytes(StandardCharsets.US_ASCII));
        key = new SecretKeySpec(both, "HmacSHA256");
        this.clock = clock;
    }

    /** {@return the value of a cookie that is good from now on} */
    String issue() {
        byte[] random = new byte[RANDOM_BYTES];
        RANDOM.nextBytes(random);
        byte[] payload = ByteBuffer.allocate(PAYLOAD_BYTES)
                .putLong(clock.instant().plus(LIFETIME).getEpochSecond())
                .put(random)
                .array();
        byte[] signature = signature("session", payload);
        return TEXT.encodeToString(ByteBuffer.allocate(payload.length + signature.length)
                .put(payload)
                .put(signature)
                .array());
    }

    /** {@return the session that a cookie is of; empty if it was not issued here, or has expired} */
    Optional<Session> read(String cookie) {
        try {
            ByteBuffer bytes = ByteBuffer.wrap(Base64.getUrlDecoder().decode(cookie));
            byte[] payload = new byte[PAYLOAD_BYTES];
            bytes.get(payload);
            byte[] signature = new byte[bytes.remaining()];
            bytes.get(signature);
            if (!MessageDigest.isEqual(signature, signature("session", payload))) {
                return Optional.empty();
            }
            Instant expiresAt = Instant.ofEpochSecond(ByteBuffer.wrap(payload).getLong());
            return clock.instant().isBefore(expiresAt)
                    ? Optional.of(new Session(expiresAt, TEXT.encodeToString(signature("form", payload))))
                    : Optional.empty();
        } catch (IllegalArgumentException | BufferUnderflowException e) {
            return Optional.empty();
        }
    }

    private byte[] signature(String purpose, byte[] payload) {
        byte[] name = purpose.getBytes(StandardCharsets.US_ASCII);
        return mac(
                key,
                ByteBuffer.allocate(name.length + payload.length)
                        .put(name)
                        .put(payload)
                        .array());
    }

    private static byte[] mac(SecretKeySpec key, byte[] data) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(key);
            return mac.doFinal(data);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java has HmacSHA256.", e);
        }
    }
}
