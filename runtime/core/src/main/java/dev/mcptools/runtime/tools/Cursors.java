package dev.mcptools.runtime.tools;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;

/**
 * Seals how far a list was read into the {@code next_cursor} that clients pass back, and opens it again.
 *
 * <p>A cursor is opaque, safe in URLs, and good only unchanged, for the same tool with the same other arguments, on
 * servers with the same key. Its parts: version, tool, digest of the other arguments, position; then HMAC-SHA256 over
 * all of them (RFC 2104).
 */
public final class Cursors {
    /** The length of the shortest key. */
    public static final int MIN_KEY_BYTES = Seal.MIN_KEY_BYTES;

    /** The longest position that is sealed; each character takes three bytes at most, and Base64 a third more. */
    static final int MAX_POSITION_CHARS = 7_500;

    private static final int VERSION = 2;
    private static final int MAX_CURSOR_CHARS = 32_000;

    private final Seal seal;

    private Cursors(Seal seal) {
        this.seal = seal;
    }

    /**
     * {@return cursors that every server with this key can open}
     *
     * @param key random bytes, at least {@value #MIN_KEY_BYTES}
     * @throws IllegalArgumentException if the key is shorter
     */
    public static Cursors keyed(byte[] key) {
        return new Cursors(Seal.keyed(key));
    }

    /** {@return cursors that only this process can open, and only until it ends} */
    public static Cursors ofThisProcess() {
        return new Cursors(Seal.ofThisProcess());
    }

    /** {@return the seal of something else that clients keep, of the servers that open these cursors} */
    Seal sealFor(String purpose) {
        return seal.derived(purpose);
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
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return seal.seal(bytes.toByteArray());
    }

    /**
     * {@return the position in a cursor}
     *
     * @throws ArgumentsRejectedException if it was changed, or belongs to another tool or other arguments
     */
    String open(String cursor, String tool, JsonNode arguments) {
        if (cursor.length() > MAX_CURSOR_CHARS) {
            throw altered();
        }
        Seal.Opened opened = seal.open(cursor).orElseThrow(Cursors::altered);
        byte[] payload = opened.payload();
        // Only the version may be looked at before the seal: another version may be sealed in another way.
        if (payload[0] != VERSION) {
            throw refused("comes from another version of this server. Start the list again without it.");
        }
        if (!opened.intact()) {
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

    private static ArgumentsRejectedException altered() {
        return refused("is not one that this server gave. Pass it back exactly as it came in the last answer, "
                + "character for character, or start the list again without it.");
    }

    private static ArgumentsRejectedException refused(String problem) {
        return new ArgumentsRejectedException(List.of(new ArgumentProblem(Pagination.CURSOR_ARGUMENT, problem)));
    }
}
