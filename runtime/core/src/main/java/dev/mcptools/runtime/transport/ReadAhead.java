package dev.mcptools.runtime.transport;

import io.helidon.common.buffers.DataReader;
import io.helidon.common.socket.HelidonSocket;
import io.helidon.webserver.CloseConnectionException;
import io.helidon.webserver.ConnectionContext;
import io.helidon.webserver.ServerConnectionException;
import java.io.UncheckedIOException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The bytes that a client sends, read on demand; or ahead, while its request is being answered.
 *
 * <p>Reading is the only way to learn that a client has closed its connection, and HTTP servers do not read while they
 * answer. Here one read may be started early. What it brings is the beginning of the next request and waits for it, or
 * it is the end, and the request that is being answered is given up.
 */
final class ReadAhead implements Supplier<byte @Nullable []> {
    private final HelidonSocket socket;
    private byte[] first;
    private @Nullable CompletableFuture<byte @Nullable []> ahead;
    private volatile boolean answering;

    ReadAhead(ConnectionContext context) {
        socket = context.serverSocket();
        first = alreadyRead(context.dataReader());
    }

    /** {@return the next bytes; null after the last} */
    @Override
    public byte @Nullable [] get() {
        if (first.length > 0) {
            byte[] bytes = first;
            first = new byte[0];
            return bytes;
        }
        CompletableFuture<byte @Nullable []> early = takeAhead();
        if (early == null) {
            return read();
        }
        try {
            return early.get();
        } catch (InterruptedException e) {
            throw new CloseConnectionException("Interrupted while waiting for a request", e);
        } catch (ExecutionException e) {
            throw new ServerConnectionException("Cannot read from the client", e.getCause());
        }
    }

    private synchronized @Nullable CompletableFuture<byte @Nullable []> takeAhead() {
        CompletableFuture<byte @Nullable []> early = ahead;
        ahead = null;
        return early;
    }

    /** Runs {@code gone} if the client closes the connection before the request is answered, or sends anything else. */
    synchronized void watch(Runnable gone) {
        if (!answering || ahead != null) {
            return;
        }
        CompletableFuture<byte @Nullable []> next = new CompletableFuture<>();
        ahead = next;
        Thread.startVirtualThread(() -> {
            boolean open = false;
            try {
                byte[] bytes = read();
                open = bytes != null;
                next.complete(bytes);
            } catch (RuntimeException e) {
                next.completeExceptionally(e);
            }
            if (!open && answering) {
                gone.run();
            }
        });
    }

    /** {@return whether a request was read whole and waits for its answer} */
    boolean answering() {
        return answering;
    }

    /** Says when a request was read whole, and when it is answered; nothing is read ahead but between the two. */
    synchronized void answering(boolean now) {
        answering = now;
    }

    private byte @Nullable [] read() {
        try {
            return socket.get();
        } catch (UncheckedIOException e) {
            throw new ServerConnectionException("Cannot read from the client", e);
        }
    }

    private static byte[] alreadyRead(DataReader reader) {
        int available = reader.available();
        return available == 0 ? new byte[0] : reader.readBuffer(available).readBytes();
    }
}
