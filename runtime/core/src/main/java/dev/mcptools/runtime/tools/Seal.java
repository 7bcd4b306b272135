package dev.mcptools.runtime.tools;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Makes texts of bytes that clients keep and bring back unchanged: the bytes, then HMAC-SHA256 over them (RFC 2104). */
final class Seal {
    /** The shortest key: as long as the hash (RFC 2104, section 3). */
    static final int MIN_KEY_BYTES = 32;

    private static final int MAC_BYTES = 32;
    private static final String ALGORITHM = "HmacSHA256";

    private final SecretKeySpec key;

    private Seal(byte[] key) {
        this.key = new SecretKeySpec(key, ALGORITHM);
    }

    /**
     * {@return the seal of everybody who has this key}
     *
     * @throws IllegalArgumentException if the key is shorter than {@value #MIN_KEY_BYTES} bytes
     */
    static Seal keyed(byte[] key) {
        if (key.length < MIN_KEY_BYTES) {
            throw new IllegalArgumentException("The key of a seal has at least " + MIN_KEY_BYTES + " bytes.");
        }
        return new Seal(key);
    }

    /** {@return a seal that only this process has, and only until it ends} */
    static Seal ofThisProcess() {
        byte[] key = new byte[MIN_KEY_BYTES];
        new SecureRandom().nextBytes(key);
        return new Seal(key);
    }

    /** {@return another seal of the same owner: what was sealed for one purpose does not open as the other} */
    Seal derived(String purpose) {
        return new Seal(mac(purpose.getBytes(StandardCharsets.UTF_8)));
    }

    /** {@return the sealed bytes, safe in URLs} */
    String seal(byte[] payload) {
        byte[] sealed = Arrays.copyOf(payload, payload.length + MAC_BYTES);
        System.arraycopy(mac(payload), 0, sealed, payload.length, MAC_BYTES);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(sealed);
    }

    /**
     * What somebody says was sealed.
     *
     * @param payload the bytes, at least one
     * @param intact whether they were sealed with this key and are unchanged
     */
    // Made here, looked at once, never compared.
    @SuppressWarnings("ArrayRecordComponent")
    record Opened(byte[] payload, boolean intact) {}

    /** {@return what a text holds; empty if it has not even the form of what is sealed here} */
    Optional<Opened> open(String sealed) {
        try {
            byte[] bytes = Base64.getUrlDecoder().decode(sealed);
            // The last character can carry bits that decoding ignores; a changed one must not pass for all that.
            boolean canonical = Base64.getUrlEncoder()
                    .withoutPadding()
                    .encodeToString(bytes)
                    .equals(sealed);
            if (!canonical || bytes.length <= MAC_BYTES) {
                return Optional.empty();
            }
            byte[] payload = Arrays.copyOf(bytes, bytes.length - MAC_BYTES);
            byte[] mac = Arrays.copyOfRange(bytes, payload.length, bytes.length);
            return Optional.of(new Opened(payload, MessageDigest.isEqual(mac(payload), mac)));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private byte[] mac(byte[] payload) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            return mac.doFinal(payload);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(ALGORITHM + " is part of every JDK.", e);
        }
    }
}
