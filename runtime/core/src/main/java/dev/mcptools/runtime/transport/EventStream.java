package dev.mcptools.runtime.transport;

import dev.mcptools.runtime.protocol.JsonBuffer;
import io.helidon.http.HeaderName;
import io.helidon.http.HeaderNames;
import io.helidon.webserver.http.ServerResponse;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.locks.ReentrantLock;

/** The messages of one exchange as server-sent events, with a comment now and then while there is nothing to say. */
final class EventStream {
    private static final HeaderName ACCEL_BUFFERING = HeaderNames.create("X-Accel-Buffering");
    private static final byte[] EVENT = "event: message\ndata: ".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] END = "\n\n".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] COMMENT = ":\n\n".getBytes(StandardCharsets.US_ASCII);

    private final OutputStream out;
    private final ReentrantLock writing = new ReentrantLock();
    private final Thread keepAlive;

    private EventStream(OutputStream out, Duration pause) {
        this.out = out;
        keepAlive = Thread.startVirtualThread(() -> keepAlive(pause));
    }

    static EventStream open(ServerResponse response, Duration pause) {
        response.header(HeaderNames.CONTENT_TYPE, "text/event-stream")
                .header(HeaderNames.CACHE_CONTROL, "no-store")
                // nginx would hold events back otherwise.
                .header(ACCEL_BUFFERING, "no");
        return new EventStream(response.outputStream(), pause);
    }

    /** Sends a message at once. */
    void send(JsonBuffer message) {
        writing.lock();
        try {
            out.write(EVENT);
            out.write(message.array(), 0, message.length());
            out.write(END);
            out.flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            writing.unlock();
        }
    }

    /** Ends the stream. */
    void close() {
        keepAlive.interrupt();
        writing.lock();
        try {
            out.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            writing.unlock();
        }
    }

    private void keepAlive(Duration pause) {
        try {
            while (true) {
                Thread.sleep(pause);
                comment();
            }
        } catch (InterruptedException | IOException | RuntimeException e) {
            // The stream is closed, or the client has gone: whoever sends the next message finds out.
        }
    }

    private void comment() throws IOException, InterruptedException {
        writing.lockInterruptibly();
        try {
            out.write(COMMENT);
            out.flush();
        } finally {
            writing.unlock();
        }
    }
}
