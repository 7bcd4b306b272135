package dev.mcptools.runtime.upstream;

import io.helidon.common.tls.Tls;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.atomic.AtomicInteger;
import javax.net.ssl.SSLSocket;

/**
 * The connections to one API: those that are free are used again, the latest first.
 *
 * <p>No thread watches them meanwhile. One that has been free for a moment is asked whether it is still open before it is
 * used, and one that was free for long is closed.
 */
final class ConnectionPool {
    private static final int MAX_FREE = 256;
    /** How long a connection is taken to be open without being asked. */
    static final Duration UNASKED = Duration.ofMillis(250);

    private static final Duration LONGEST_FREE = Duration.ofSeconds(50);

    /** A connection and since when it has been free, in {@link System#nanoTime}. */
    private record Free(ApiConnection connection, long since) {
        private boolean longerThan(Duration time) {
            return System.nanoTime() - since > time.toNanos();
        }
    }

    private final BaseUri base;
    private final Optional<Tls> tls;
    private final Duration connectTimeout;
    private final ConcurrentLinkedDeque<Free> free = new ConcurrentLinkedDeque<>();
    private final AtomicInteger count = new AtomicInteger();
    private volatile boolean closed;

    /**
     * Makes a pool without connections.
     *
     * @param tls what is trusted; empty for http
     */
    ConnectionPool(BaseUri base, Optional<Tls> tls, Duration connectTimeout) {
        this.base = base;
        this.tls = tls;
        this.connectTimeout = connectTimeout;
    }

    /** {@return a connection that is open} */
    ApiConnection take() throws IOException {
        for (Free latest = free.pollFirst(); latest != null; latest = free.pollFirst()) {
            count.decrementAndGet();
            boolean usable = !latest.longerThan(UNASKED)
                    || (!latest.longerThan(LONGEST_FREE) && latest.connection().isStillOpen());
            if (usable) {
                return latest.connection();
            }
            latest.connection().closeResource();
        }
        return new ApiConnection(connected(), this::give);
    }

    /** Closes the connections that are free; those in use are closed when they become free. */
    void close() {
        closed = true;
        for (Free one = free.pollFirst(); one != null; one = free.pollFirst()) {
            one.connection().closeResource();
        }
    }

    private void give(ApiConnection connection) {
        if (count.incrementAndGet() > MAX_FREE || closed) {
            count.decrementAndGet();
            connection.closeResource();
            return;
        }
        free.addFirst(new Free(connection, System.nanoTime()));
        Free oldest = free.peekLast();
        if (oldest != null && oldest.longerThan(LONGEST_FREE) && free.removeLastOccurrence(oldest)) {
            count.decrementAndGet();
            oldest.connection().closeResource();
        }
    }

    private Socket connected() throws IOException {
        String host = base.uri().getHost().replaceAll("[\\[\\]]", "");
        InetAddress[] addresses = InetAddress.getAllByName(host);
        for (int i = 0; ; i++) {
            // With the name, or a certificate would be compared with whatever name the address has backwards.
            InetAddress named = InetAddress.getByAddress(host, addresses[i].getAddress());
            InetSocketAddress address = new InetSocketAddress(named, base.port());
            Socket socket = new Socket();
            try {
                socket.setTcpNoDelay(true);
                socket.connect(address, Math.toIntExact(connectTimeout.toMillis()));
                return tls.isEmpty() ? socket : secured(socket, tls.get(), address);
            } catch (IOException | UncheckedIOException e) {
                socket.close();
                if (i + 1 == addresses.length) {
                    throw e;
                }
            }
        }
    }

    private Socket secured(Socket socket, Tls trusted, InetSocketAddress address) throws IOException {
        socket.setSoTimeout(Math.toIntExact(connectTimeout.toMillis()));
        SSLSocket secure = trusted.createSocket(List.of("http/1.1"), socket, address);
        secure.startHandshake();
        return secure;
    }
}
