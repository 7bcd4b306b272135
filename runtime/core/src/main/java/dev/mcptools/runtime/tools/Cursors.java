package dev.mcptools.runtime.tools;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Seals how far a list was read into the {@code next_cursor} that clients pass back, and opens it again.
 *
 * <p>A cursor is opaque, safe in URLs, and good only unchanged, for the same tool with the same other arguments, on
 * servers with the same key. Its parts: version, tool, digest of the other arguments, position; then HMAC-SHA256 over
 * all of them (RFC 2104).
 */
public final class Cursors {
    /** The shortest key: as long as the hash (RFC 2104, section 3). */
    public static final int MIN_KEY_BYTES = 32;

    /** The longest position that is sealed; each character takes three bytes at most, and Base64 a third more. */
    static final int MAX_POSITION_CHARS = 7_500;

    private static final int VERSION = 2;
    private static final int MAC_BYTES = 32;
    private static final int MAX_CURSOR_CHARS = 32_000;
    private static final String ALGORITHM = "HmacSHA256";

    private final SecretKeySpec key;

    private Cursors(byte[] key) {
        this.key = new SecretKeySpec(key, ALGORITHM);
    }

    /**
     * {@return cursors that every server with this key can open}
     *
     * @param key random bytes, at least {@value #MIN_KEY_BYTES}
     * @throws IllegalArgumentException if the key is shorter
     */
    public static Cursors keyed(byte[] key) {
        if (key.length < MIN_KEY_BYTES) {
            throw new IllegalArgumentException("The key of cursors has at least " + MIN_KEY_BYTES + " bytes.");
        }
        return new Cursors(key);
    }

    /** {@return cursors that only this process can open, and only until it ends} */
    public static Cursors ofThisProcess() {
        byte[] key = new byte[MIN_KEY_BYTES];
        new SecureRandom().nextBytes(key);
        return new Cursors(key);
    }

    /**
     * {@return a cursor}
     *
     * @param tool the name of the tool
     * @param arguments the call's arguments; {@code next_cursor} among them does not count
     * @param position where the next page begins
     */
    String seal(String tool, JsonNode arguments, String position) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (DataOutputStream out = new DataOutputStream(bytes)) {
            out.writeByte(VERSION);
            out.writeUTF(tool);
            out.write(CanonicalArguments.digest(arguments));
            out.writeUTF(position);
            out.write(mac(bytes.toByteArray()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes.toByteArray());
    }

    /**
     * {@return the position in a cursor}
     *
     * @throws ArgumentsRejectedException if it was changed, or belongs to another tool or other arguments
     */
    String open(String cursor, String tool, JsonNode arguments) {
        byte[] sealed = decoded(cursor);
        byte[] payload = Arrays.copyOf(sealed, sealed.length - MAC_BYTES);
        byte[] mac = Arrays.copyOfRange(sealed, payload.length, sealed.length);
        // Only the version may be looked at before the seal: another version may be sealed in another way.
        if (payload[0] != VERSION) {
            throw refused("comes from another version of this server. Start the list again without it.");
        }
        if (!MessageDigest.isEqual(mac(payload), mac)) {
            throw altered();
        }
        try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(payload))) {
            in.readByte();
            String sealedTool = in.readUTF();
            byte[] sealedDigest = in.readNBytes(CanonicalArguments.DIGEST_BYTES);
            if (!sealedTool.equals(tool)) {
                throw refused(
                        "comes from " + sealedTool + " and is good for that tool only. Start this list without it.");
            }
            if (!Arrays.equals(sealedDigest, CanonicalArguments.digest(arguments))) {
                throw refused(
                        "belongs to a call with other arguments. Repeat all other arguments exactly as in the call "
                                + "that gave it, 'limit' included, or start the list again without it.");
            }
            return in.readUTF();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] decoded(String cursor) {
        if (cursor.length() > MAX_CURSOR_CHARS) {
            throw altered();
        }
        try {
            byte[] bytes = Base64.getUrlDecoder().decode(cursor);
            // The last character can carry bits that decoding ignores; a changed one must not pass for all that.
            boolean canonical = Base64.getUrlEncoder()
                    .withoutPadding()
                    .encodeToString(bytes)
                    .equals(cursor);
            if (canonical && bytes.length > MAC_BYTES) {
                return bytes;
            }
            throw altered();
        } catch (IllegalArgumentException e) {
            throw altered();
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

    private static ArgumentsRejectedException altered() {
        return refused("is not one that this server gave. Pass it back exactly as it came in the last answer, "
                + "character for character, or start the list again without it.");
    }

    private static ArgumentsRejectedException refused(String problem) {
        return new ArgumentsRejectedException(List.of(new ArgumentProblem(Pagination.CURSOR_ARGUMENT, problem)));
    }
}
