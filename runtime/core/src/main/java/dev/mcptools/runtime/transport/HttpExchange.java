package dev.mcptools.runtime.transport;

import dev.mcptools.runtime.protocol.Cancellation;
import dev.mcptools.runtime.protocol.ClientName;
import dev.mcptools.runtime.protocol.Era;
import dev.mcptools.runtime.protocol.Exchange;
import dev.mcptools.runtime.protocol.JsonBuffer;
import dev.mcptools.runtime.protocol.RequestId;
import io.helidon.http.HeaderNames;
import io.helidon.http.HeaderValues;
import io.helidon.http.Status;
import io.helidon.webserver.CloseConnectionException;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.jspecify.annotations.Nullable;

/** One POST: answered with JSON, or with a stream of events once there is something to say before the response. */
final class HttpExchange implements Exchange {
    private final ServerRequest request;
    private final ServerResponse response;
    private final Accepted accepted;
    private final Duration keepAlive;
    private final ReadAhead input = WatchedConnection.current();
    private final Queue<Cancellation> cancellations = new ConcurrentLinkedQueue<>();
    private volatile boolean cancelled;
    private @Nullable EventStream stream;

    HttpExchange(ServerRequest request, ServerResponse response, Accepted accepted, Duration keepAlive) {
        this.request = request;
        this.response = response;
        this.accepted = accepted;
        this.keepAlive = keepAlive;
    }

    @Override
    public List<String> header(String name) {
        return request.headers().all(HeaderNames.create(name), List::of);
    }

    @Override
    public boolean hasHeaders() {
        return true;
    }

    @Override
    public boolean canNotify() {
        return accepted.events();
    }

    @Override
    public void notify(JsonBuffer notification) {
        stream().send(notification);
    }

    /**
     * In the modern era a client cancels by leaving; in the legacy era leaving means nothing, since the client could come
     * back (2026-07-28 and 2025-11-25, Cancellation).
     */
    @Override
    public Cancellation cancellation(RequestId id, Era era) {
        Cancellation cancellation = cancellation(era);
        cancellations.add(cancellation);
        if (cancelled) {
            cancellation.cancel();
        }
        return cancellation;
    }

    private Cancellation cancellation(Era era) {
        return switch (era) {
            case LEGACY -> new Cancellation();
            case MODERN ->
                new Cancellation() {
                    @Override
                    protected void watch() {
                        input.watch(this::cancel);
                    }
                };
        };
    }

    /** Without sessions nobody knows whose request an id means: other clients use the same ids. */
    @Override
    public void cancel(RequestId id) {}

    @Override
    public Optional<ClientName> client() {
        return request.headers().all(HeaderNames.USER_AGENT, List::of).stream()
                .findFirst()
                .map(ClientName::ofUserAgent);
    }

    /** Gives up all that is being answered, and what is still to be. */
    void cancel() {
        cancelled = true;
        cancellations.forEach(Cancellation::cancel);
    }

    /** {@return whether the answer has begun, as a stream} */
    synchronized boolean isStreaming() {
        return stream != null;
    }

    /** Sends the response, the last message of this exchange. */
    void respond(int status, JsonBuffer json) {
        if (stream != null || !accepted.json()) {
            stream().send(json);
            stream().close();
        } else {
            response.status(Status.create(status))
                    .header(HeaderValues.CONTENT_TYPE_JSON)
                    .send(json.array(), 0, json.length());
        }
    }

    /** Sends nothing more: the client has gone. */
    void abandon() {
        if (stream != null) {
            stream.close();
        }
        throw new CloseConnectionException("The client has cancelled its request.");
    }

    private synchronized EventStream stream() {
        EventStream open = stream == null ? EventStream.open(response, keepAlive) : stream;
        stream = open;
        return open;
    }
}
