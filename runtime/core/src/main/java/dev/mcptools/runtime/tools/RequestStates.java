package dev.mcptools.runtime.tools;

import com.fasterxml.jackson.databind.node.ArrayNode;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.Optional;

/**
 * Seals what a tool has to remember while its user is asked into the {@code requestState} that clients bring back, and opens
 * it again (2026-07-28, Multi Round-Trip Requests, "Server Requirements").
 *
 * <p>A state is readable by whoever has it, and good only unchanged, for the same account and the same request, until it
 * expires, on servers with the same key. Its parts: version, end, digest of account, method, name
 * and arguments, state.
 *
 * @param seal what seals it
 * @param account whose calls these are
 * @param lifetime how long a user may take to answer
 * @param clock what tells the time
 */
record RequestStates(Seal seal, String account, Duration lifetime, InstantSource clock) {
    /** The longest state that is sealed, in bytes of UTF-8. */
    static final int MAX_STATE_BYTES = 64 * 1024;

    /** How long a user may take if nobody says otherwise: to read, think and ask a colleague. */
    static final Duration LIFETIME = Duration.ofMinutes(10);

    private static final int VERSION = 1;
    private static final int BOUND_BYTES = CanonicalArguments.DIGEST_BYTES;
    private static final String AGAIN = "Make the call again without requestState and inputResponses.";
    private static final int MAX_CHARS = 4 * MAX_STATE_BYTES;

    static RequestStates of(Cursors cursors) {
        return new RequestStates(sealOf(cursors), "", LIFETIME, InstantSource.system());
    }

    RequestStates sealing(Cursors cursors) {
        return new RequestStates(sealOf(cursors), account, lifetime, clock);
    }

    RequestStates forAccount(String id) {
        return new RequestStates(seal, id, lifetime, clock);
    }

    RequestStates waiting(Duration time, InstantSource other) {
        return new RequestStates(seal, account, time, other);
    }

    /**
     * {@return the state as the client gets it}
     *
     * @throws IllegalArgumentException if it is longer than {@value #MAX_STATE_BYTES} bytes
     */
    String seal(AskedRequest request, String state) {
        byte[] utf8 = state.getBytes(StandardCharsets.UTF_8);
        if (utf8.length > MAX_STATE_BYTES) {
            throw new IllegalArgumentException("A state has at most " + MAX_STATE_BYTES + " bytes.");
        }
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (DataOutputStream out = new DataOutputStream(bytes)) {
            out.writeByte(VERSION);
            out.writeLong(clock.instant().plus(lifetime).toEpochMilli());
            out.write(bound(request));
            out.write(utf8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return seal.seal(bytes.toByteArray());
    }

    /**
     * {@return the state in what a client brings back}
     *
     * @throws StateRefusedException if it was changed, has expired, or belongs to another account or request
     */
    String open(AskedRequest request, String sealed) {
        Seal.Opened opened = Optional.of(sealed)
                .filter(text -> text.length() <= MAX_CHARS)
                .flatMap(seal::open)
                .orElseThrow(RequestStates::altered);
        // Only the version may be looked at before the seal: another version may be sealed in another way.
        if (opened.payload()[0] != VERSION) {
            throw new StateRefusedException("requestState comes from another version of this server. " + AGAIN);
        }
        if (!opened.intact()) {
            throw altered();
        }
        try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(opened.payload()))) {
            in.readByte();
            Instant end = Instant.ofEpochMilli(in.readLong());
            if (!Arrays.equals(in.readNBytes(BOUND_BYTES), bound(request))) {
                throw new StateRefusedException("requestState belongs to another request: it is good only for the same"
                        + " account, the same name and exactly the same arguments. " + AGAIN);
            }
            if (!clock.instant().isBefore(end)) {
                throw new StateRefusedException("requestState has expired: an answer is waited for "
                        + lifetime.toSeconds() + " seconds. " + AGAIN);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A digest of all that a state is bound to; the names are texts of a list, so that none runs into the next. */
    private byte[] bound(AskedRequest request) {
        ArrayNode all = Json.MAPPER.createArrayNode();
        all.add(account).add(request.method()).add(request.name()).add(request.arguments());
        return CanonicalArguments.digestOfAll(all);
    }

    private static Seal sealOf(Cursors cursors) {
        return cursors.sealFor("requestState");
    }

    private static StateRefusedException altered() {
        return new StateRefusedException(
                "requestState is not one that this server gave. Send it back exactly as it came. " + AGAIN);
    }
}
