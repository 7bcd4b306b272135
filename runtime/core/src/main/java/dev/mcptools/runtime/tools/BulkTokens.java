package dev.mcptools.runtime.tools;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.List;

/**
 * Seals what a client was shown of a bulk call, or how far one came, into a token that it passes back.
 *
 * <p>A token is good only unchanged, for the same account, the same tool and the same arguments, for a while, on servers
 * with the same key.
 *
 * @param seal of servers with the same key
 * @param account whose data the calls work on
 * @param clock by which tokens run out
 */
record BulkTokens(Seal seal, String account, InstantSource clock) {
    private static final int VERSION = 1;
    private static final int MAX_CHARS = 4_000;

    /** What a token is for. */
    enum Kind {
        /** That a call may be done: it holds how many records were shown to match. */
        PREVIEW(0, Bulk.PREVIEW_ARGUMENT, Duration.ofMinutes(10), "Make a dry run of this call again."),
        /** How to go on with a call: it holds how many records are left, or the row to go on with. */
        RESUME(1, Bulk.RESUME_ARGUMENT, Duration.ofHours(1), "Make a dry run to see what is left.");

        /** What it is called in a token. */
        private final int code;

        private final String argument;
        private final Duration lifetime;
        private final String instead;

        Kind(int code, String argument, Duration lifetime, String instead) {
            this.code = code;
            this.argument = argument;
            this.lifetime = lifetime;
            this.instead = instead;
        }
    }

    /**
     * What a token is bound to.
     *
     * @param tool the name of the tool
     * @param digest of all arguments but those that only say how
     */
    // Made for one call, never compared.
    @SuppressWarnings("ArrayRecordComponent")
    record Bond(String tool, byte[] digest) {}

    /** {@return when a token that is made now runs out, in whole seconds} */
    Instant expiry(Kind kind) {
        return Instant.ofEpochSecond(clock.instant().plus(kind.lifetime).getEpochSecond());
    }

    /** {@return a token with this number in it} */
    String seal(Kind kind, Bond bond, long number) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (DataOutputStream out = new DataOutputStream(bytes)) {
            out.writeByte(VERSION);
            out.writeByte(kind.code);
            out.writeUTF(account);
            out.writeUTF(bond.tool());
            out.write(bond.digest());
            out.writeLong(expiry(kind).getEpochSecond());
            out.writeLong(number);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return seal.seal(bytes.toByteArray());
    }

    /**
     * {@return the number in a token}
     *
     * @throws ArgumentsRejectedException if it was changed, has run out, or belongs to something else
     */
    long open(Kind kind, Bond bond, String token) {
        if (token.length() > MAX_CHARS) {
            throw unknown(kind);
        }
        Seal.Opened opened = seal.open(token).filter(Seal.Opened::intact).orElseThrow(() -> unknown(kind));
        try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(opened.payload()))) {
            if (in.readByte() != VERSION
                    || in.readByte() != kind.code
                    || !in.readUTF().equals(account)) {
                throw unknown(kind);
            }
            String tool = in.readUTF();
            byte[] digest = in.readNBytes(CanonicalArguments.DIGEST_BYTES);
            if (!tool.equals(bond.tool())) {
                throw refused(kind, "comes from " + tool + " and is good for that tool only.");
            }
            if (!Arrays.equals(digest, bond.digest())) {
                throw refused(kind, "belongs to a call with other arguments.");
            }
            Instant expiry = Instant.ofEpochSecond(in.readLong());
            if (!clock.instant().isBefore(expiry)) {
                throw refused(kind, "was good until " + expiry + " only.");
            }
            return in.readLong();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static ArgumentsRejectedException unknown(Kind kind) {
        return refused(kind, "is not one that this server gave for this account, unchanged.");
    }

    private static ArgumentsRejectedException refused(Kind kind, String problem) {
        return new ArgumentsRejectedException(
                List.of(new ArgumentProblem(kind.argument, problem + " " + kind.instead)));
    }
}
