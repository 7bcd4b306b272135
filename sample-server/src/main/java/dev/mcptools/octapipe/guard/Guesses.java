package dev.mcptools.octapipe.guard;

import dev.mcptools.runtime.transport.Allowances;
import io.helidon.webserver.http.ServerRequest;
import java.net.InetAddress;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.Arrays;

/**
 * Wrong secrets, counted by where they come from: so many at once, then one every few seconds.
 *
 * <p>Addresses share a fixed number of places, so that however many there are, no more is kept of them. Which of them share
 * one cannot be told from outside.
 */
public final class Guesses {
    private static final int PLACES = 4_096;
    /** More than somebody needs who mistypes, or has a list of old addresses. */
    private static final int AT_ONCE = 100;

    private static final Duration INTERVAL = Duration.ofSeconds(6);
    /** Who has an address of version 6 has all of its network, as a rule (RFC 6177). */
    private static final int NETWORK_BYTES = 8;

    private final ClientAddresses addresses;
    private final Allowances allowances = new Allowances(PLACES, AT_ONCE, INTERVAL);
    private final int secret = new SecureRandom().nextInt() | 1;

    public Guesses(ClientAddresses addresses) {
        this.addresses = addresses;
    }

    /** {@return zero, or how long the client has to wait, since it has sent too many wrong ones} */
    public Duration count(ServerRequest request) {
        return allowances.take(place(request));
    }

    /** Undoes a {@link #count}: it was right after all. */
    public void forgive(ServerRequest request) {
        allowances.giveBack(place(request));
    }

    /** {@return a wait as clients are told it: whole seconds, one at least} */
    public static String seconds(Duration wait) {
        return Long.toString(wait.plusSeconds(1).minusNanos(1).toSeconds());
    }

    private int place(ServerRequest request) {
        InetAddress address = addresses.of(request);
        byte[] bytes = address.getAddress();
        byte[] network = Arrays.copyOf(bytes, Math.min(bytes.length, NETWORK_BYTES));
        return Math.floorMod((Arrays.hashCode(network) * secret) >>> 16, allowances.places());
    }
}
