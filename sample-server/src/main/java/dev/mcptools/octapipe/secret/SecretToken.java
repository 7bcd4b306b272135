package dev.mcptools.octapipe.secret;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;

/**
 * A secret that is shown once and kept as a hash alone: 256 random bits, so that nobody finds it by trying hashes either.
 *
 * @param text what its owner is given; URL-safe
 */
public record SecretToken(String text) {
    private static final int BYTES = 32;
    private static final SecureRandom RANDOM = new SecureRandom();

    /** {@return a new one} */
    public static SecretToken generate() {
        byte[] random = new byte[BYTES];
        RANDOM.nextBytes(random);
        return new SecretToken(Base64.getUrlEncoder().withoutPadding().encodeToString(random));
    }

    /** {@return what is kept of it: SHA-256, in hexadecimal} */
    public String hash() {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256.", e);
        }
    }

    /** {@return whether this is the secret that was kept so; takes as long whether it is or not} */
    public boolean isKeptAs(String hash) {
        return MessageDigest.isEqual(
                hash().getBytes(StandardCharsets.US_ASCII), hash.getBytes(StandardCharsets.US_ASCII));
    }

    /** Without the secret: it may stand in a log. */
    @Override
    public String toString() {
        return "SecretToken[...]";
    }
}
