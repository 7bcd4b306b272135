package dev.mcptools.runtime.protocol;

import com.fasterxml.jackson.databind.JsonNode;
import dev.mcptools.runtime.protocol.Message.Request;
import dev.mcptools.runtime.tools.Toolbox;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/**
 * The method {@code subscriptions/listen} (2026-07-28, Subscriptions): tells a client when the list of its tools has
 * changed, as long as it listens.
 */
final class Subscriptions {
    /** Each takes one of the requests that a server answers at once: half of them stay for calls. */
    private static final int MOST = 256;

    /** So many milliseconds pass between two looks at the fields of an account, however young they are to be. */
    private static final long SHORTEST_LOOK = 1_000;

    private final Responses responses;
    private final Semaphore free = new Semaphore(MOST);
    private final Set<Listener> open = ConcurrentHashMap.newKeySet();

    private enum Event {
        LOOK,
        CHANGED,
        ENDED,
        CANCELLED
    }

    Subscriptions(Responses responses) {
        this.responses = responses;
    }

    @SuppressWarnings("try") // The watch works by being open.
    Reply listen(Request request, Endpoint endpoint, Exchange exchange) {
        JsonNode wanted = request.params().path("notifications");
        if (!wanted.isObject()) {
            throw new RejectedException(
                    ErrorCode.INVALID_PARAMS,
                    "params.notifications must be an object that says what to listen for: {\"toolsListChanged\": true}.");
        }
        if (!exchange.canNotify()) {
            throw new RejectedException(
                    ErrorCode.INVALID_REQUEST, "This is answered with a stream: Accept must admit text/event-stream.");
        }
        if (!free.tryAcquire()) {
            throw new RejectedException(
                    ErrorCode.INTERNAL_ERROR,
                    "Too many clients listen already. Ask for the list now and then instead.");
        }
        Listener listener =
                new Listener(request.id(), wanted.path("toolsListChanged").asBoolean());
        open.add(listener);
        try (Endpoint.Watch ignored = endpoint.watch(listener)) {
            return listener.listen(endpoint, exchange);
        } finally {
            open.remove(listener);
            free.release();
        }
    }

    /** Ends all streams, since the server stops. */
    void end() {
        open.forEach(Listener::ended);
    }

    /** One client that listens. */
    private final class Listener implements Endpoint.Watcher {
        private final BlockingQueue<Event> events = new LinkedBlockingQueue<>();
        private final RequestId id;
        private final boolean forTools;

        Listener(RequestId id, boolean forTools) {
            this.id = id;
            this.forTools = forTools;
        }

        @Override
        public void ended() {
            events.add(Event.ENDED);
        }

        @Override
        public void changed() {
            // One that is not sent yet tells of this change too.
            if (forTools && !events.contains(Event.CHANGED)) {
                events.add(Event.CHANGED);
            }
        }

        Reply listen(Endpoint endpoint, Exchange exchange) {
            exchange.cancellation(id, Era.MODERN).onCancel(() -> events.add(Event.CANCELLED));
            exchange.notify(notification("notifications/subscriptions/acknowledged")
                    .raw("\"notifications\":{")
                    .raw(forTools ? "\"toolsListChanged\":true" : "")
                    .raw("},")
                    .raw(tag())
                    .raw("}}"));
            Optional<Reply> last = Optional.empty();
            while (last.isEmpty()) {
                last = listen(endpoint, endpoint.toolbox(), exchange);
            }
            return last.get();
        }

        /** {@return the last reply; empty as soon as the endpoint shows other tools, whose fields are other ones} */
        private Optional<Reply> listen(Endpoint endpoint, Toolbox shown, Exchange exchange) {
            Runnable unwatch = shown.watchFields(this::changed);
            try {
                Optional<Reply> last = Optional.empty();
                while (last.isEmpty() && endpoint.toolbox() == shown) {
                    last = switch (next(shown)) {
                        case LOOK -> {
                            shown.fields();
                            yield Optional.empty();
                        }
                        case CHANGED -> {
                            exchange.notify(notification("notifications/tools/list_changed")
                                    .raw(tag())
                                    .raw("}}"));
                            yield Optional.empty();
                        }
                        case ENDED -> Optional.of(responses.complete(id, subscription()));
                        // The end of an endpoint cancels what runs on it, this too.
                        case CANCELLED ->
                            Optional.of(
                                    endpoint.hasEnded()
                                            ? responses.complete(id, subscription())
                                            : new Reply.Abandoned());
                    };
                }
                return last;
            } finally {
                unwatch.run();
            }
        }

        /** What happens next; a look at the fields, where nothing does for as long as they are taken for true. */
        private Event next(Toolbox shown) {
            try {
                if (shown.fieldSettings().isEmpty()) {
                    return events.take();
                }
                long age = shown.fieldSettings().get().age().toMillis();
                return Optional.ofNullable(events.poll(Math.max(SHORTEST_LOOK, age), TimeUnit.MILLISECONDS))
                        .orElse(Event.LOOK);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return Event.ENDED;
            }
        }

        private JsonBuffer notification(String method) {
            return new JsonBuffer(256)
                    .raw("{\"jsonrpc\":\"2.0\",\"method\":\"")
                    .raw(method)
                    .raw("\",\"params\":{");
        }

        /** Tells the client which of its requests a message belongs to. */
        private String tag() {
            return "\"_meta\":{" + subscription() + "}";
        }

        private String subscription() {
            return "\"" + Meta.SUBSCRIPTION_ID + "\":" + id.json();
        }
    }
}
