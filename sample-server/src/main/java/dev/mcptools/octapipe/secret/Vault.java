package dev.mcptools.octapipe.secret;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Optional;
import javax.crypto.AEADBadTagException;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * Seals what is kept and must be read again: AES-256-GCM, each time with a new nonce, bound to the place it is kept at.
 *
 * <p>What is sealed begins with the number of the format, so that keys and ciphers can change: {@code 1, nonce (12 bytes),
 * ciphertext with tag}.
 */
public final class Vault {
    private static final byte FORMAT = 1;
    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;
    private static final int KEY_BYTES = 32;

    private final SecretKeySpec key;
    private final Optional<SecretKeySpec> earlier;
    private final SecureRandom random = new SecureRandom();

    /**
     * A vault.
     *
     * @param key 32 bytes
     * @throws IllegalArgumentException if it is longer or shorter
     */
    public Vault(byte[] key) {
        this(key, Optional.empty());
    }

    /**
     * A vault whose key was another one.
     *
     * @param key seals from now on
     * @param earlier opens what was sealed with it
     * @throws IllegalArgumentException if one does not have 32 bytes
     */
    public Vault(byte[] key, Optional<byte[]> earlier) {
        this.key = spec(key);
        this.earlier = earlier.map(Vault::spec);
    }

    private static SecretKeySpec spec(byte[] key) {
        if (key.length != KEY_BYTES) {
            throw new IllegalArgumentException("A key has 32 bytes, not " + key.length + ".");
        }
        return new SecretKeySpec(key, "AES");
    }

    /** {@return whether there is an earlier key, of which nothing should be left} */
    public boolean isChangingKeys() {
        return earlier.isPresent();
    }

    /**
     * {@return the text, sealed}
     *
     * @param place where it is kept, {@code integrated_account/ia_1/credentials}: it cannot be opened as anything else
     */
    public byte[] seal(String text, String place) {
        byte[] nonce = new byte[NONCE_BYTES];
        random.nextBytes(nonce);
        try {
            byte[] sealed =
                    cipher(Cipher.ENCRYPT_MODE, key, nonce, place).doFinal(text.getBytes(StandardCharsets.UTF_8));
            return ByteBuffer.allocate(1 + NONCE_BYTES + sealed.length)
                    .put(FORMAT)
                    .put(nonce)
                    .put(sealed)
                    .array();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java has AES/GCM.", e);
        }
    }

    /**
     * {@return the text}
     *
     * @throws IllegalStateException if it was sealed with another key or for another place, or was changed
     */
    public String open(byte[] sealed, String place) {
        ByteBuffer buffer = ByteBuffer.wrap(sealed);
        if (buffer.remaining() <= 1 + NONCE_BYTES || buffer.get() != FORMAT) {
            throw notOurs(place);
        }
        byte[] nonce = new byte[NONCE_BYTES];
        buffer.get(nonce);
        byte[] ciphertext = new byte[buffer.remaining()];
        buffer.get(ciphertext);
        return opened(key, nonce, ciphertext, place)
                .or(() -> earlier.flatMap(before -> opened(before, nonce, ciphertext, place)))
                .orElseThrow(() -> notOurs(place));
    }

    private static Optional<String> opened(SecretKeySpec key, byte[] nonce, byte[] ciphertext, String place) {
        try {
            byte[] text = cipher(Cipher.DECRYPT_MODE, key, nonce, place).doFinal(ciphertext);
            return Optional.of(new String(text, StandardCharsets.UTF_8));
        } catch (AEADBadTagException e) {
            return Optional.empty();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java has AES/GCM.", e);
        }
    }

    private static Cipher cipher(int mode, SecretKeySpec key, byte[] nonce, String place)
            throws GeneralSecurityException {
        Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
        cipher.updateAAD(place.getBytes(StandardCharsets.UTF_8));
        return cipher;
    }

    private static IllegalStateException notOurs(String place) {
        return new IllegalStateException(
                "What the database keeps at " + place + " cannot be opened: it was sealed with another key, or was"
                        + " changed. Start with the key that it was sealed with: server.key of the data folder, or"
                        + " MCP_SERVER_KEY. Replicas that share a database share that key.");
    }
}
