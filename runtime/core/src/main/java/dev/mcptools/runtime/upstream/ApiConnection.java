package dev.mcptools.runtime.upstream;

import dev.mcptools.runtime.upstream.NoAnswerException.Reason;
import io.helidon.common.buffers.BufferData;
import io.helidon.common.buffers.DataReader;
import io.helidon.common.buffers.DataWriter;
import io.helidon.common.socket.HelidonSocket;
import io.helidon.common.socket.PlainSocket;
import io.helidon.common.socket.TlsSocket;
import io.helidon.webclient.api.ClientConnection;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import javax.net.ssl.SSLSocket;

/**
 * A connection on which an API may send only so much for each request.
 *
 * <p>Helidon's own connections have no such bound: a chunk is read whole into memory before anybody can count it, and a
 * connection whose answer could not be read stays open until it is garbage.
 */
final class ApiConnection implements ClientConnection, DataWriter {
    private final Socket socket;
    private final HelidonSocket helidon;
    private final DataReader reader;
    private final Consumer<ApiConnection> whenFree;
    private final AtomicBoolean closed = new AtomicBoolean();
    private long bytesAllowed;
    private boolean ended;

    /**
     * Takes over a socket that is connected.
     *
     * @param whenFree gets the connection back when an answer was read to its end
     */
    ApiConnection(Socket socket, Consumer<ApiConnection> whenFree) {
        this.socket = socket;
        String id = Integer.toHexString(System.identityHashCode(socket));
        this.helidon = new SilentSocket(
                socket instanceof SSLSocket tls ? TlsSocket.client(tls, id) : PlainSocket.client(socket, id));
        this.reader = DataReader.create(this::received);
        this.whenFree = whenFree;
    }

    /** Allows so many bytes, headers and framing included, until it is called again. */
    void allow(long bytes) {
        bytesAllowed = bytes;
    }

    private byte[] received() {
        byte[] bytes = helidon.get();
        // Helidon's reader takes null for the end.
        ended = bytes == null;
        bytesAllowed -= bytes == null ? 0 : bytes.length;
        if (bytesAllowed < 0) {
            throw new NoAnswerException(
                    Reason.TOO_LARGE, "The API's answer has no end, or is too large for this server.");
        }
        return bytes;
    }

    /**
     * {@return whether the API has neither closed the connection nor sent what nobody asked for}
     *
     * <p>Takes a millisecond: nothing else than an attempt to read finds that out.
     */
    boolean isStillOpen() {
        try {
            socket.setSoTimeout(1);
            socket.getInputStream().read();
            return false;
        } catch (SocketTimeoutException e) {
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    @Override
    public void releaseResource() {
        // More than the answer came: the next request must not take it for its own.
        if (ended || reader.available() > 0) {
            closeResource();
        } else if (!closed.get()) {
            whenFree.accept(this);
        }
    }

    @Override
    public void closeResource() {
        if (closed.compareAndSet(false, true)) {
            try {
                socket.close();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    @Override
    public DataReader reader() {
        return reader;
    }

    @Override
    public DataWriter writer() {
        return this;
    }

    @Override
    public void write(BufferData... buffers) {
        for (BufferData buffer : buffers) {
            write(buffer);
        }
    }

    @Override
    public void write(BufferData buffer) {
        helidon.write(buffer);
    }

    @Override
    public void writeNow(BufferData... buffers) {
        write(buffers);
    }

    @Override
    public void writeNow(BufferData buffer) {
        write(buffer);
    }

    @Override
    public String channelId() {
        return helidon.childSocketId();
    }

    @Override
    public HelidonSocket helidonSocket() {
        return helidon;
    }

    @Override
    public void readTimeout(Duration timeout) {
        try {
            socket.setSoTimeout(Math.toIntExact(timeout.toMillis()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
