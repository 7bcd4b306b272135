package dev.mcptools.runtime.protocol;

import dev.mcptools.runtime.protocol.Message.Invalid;
import dev.mcptools.runtime.protocol.Message.Notification;
import dev.mcptools.runtime.protocol.Message.Request;
import dev.mcptools.runtime.protocol.Message.Response;
import dev.mcptools.runtime.tools.Incident;
import java.lang.System.Logger;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * Answers messages of the Model Context Protocol, without remembering anything between them: any number of clients may
 * share one server, and any replica may answer any message.
 *
 * <p>Two generations of clients are served side by side. Requests of revision 2026-07-28 say in {@code _meta} what they
 * need; clients of 2025-03-26 to 2025-11-25 begin with {@code initialize} and get no session.
 */
public final class McpServer {
    private static final Logger LOG = System.getLogger(McpServer.class.getName());

    private final Methods methods;

    /**
     * A server.
     *
     * @param info what it says of itself
     * @param listLifetime how long clients of the modern era may keep the list of tools
     * @param observers who is told of each call
     */
    public McpServer(ServerInfo info, Duration listLifetime, List<CallObserver> observers) {
        this(info, listLifetime, CallLimits.NONE, observers);
    }

    /**
     * A server.
     *
     * @param info what it says of itself
     * @param listLifetime how long clients of the modern era may keep the list of tools
     * @param limits how much it does for one endpoint
     * @param observers who is told of each call
     */
    public McpServer(ServerInfo info, Duration listLifetime, CallLimits limits, List<CallObserver> observers) {
        methods = new Methods(info, listLifetime, limits, List.copyOf(observers));
    }

    /**
     * {@return what to send in answer to a message; blocks until it is there, and never throws}
     *
     * @param endpoint what the client can see and call; its toolbox is the same object for each of its messages, since the
     *     list of its tools is serialised once per toolbox
     * @param message UTF-8
     * @param exchange the way back to the client
     */
    public Reply dispatch(Endpoint endpoint, byte[] message, Exchange exchange) {
        try {
            Optional<String> header = new RequestHeaders(exchange).plain(RequestHeaders.PROTOCOL_VERSION);
            boolean batches = header.map(Revision.V2025_03_26.date()::equals).orElse(true);
            return switch (MessageReader.read(message, batches)) {
                case MessageReader.Single single -> answer(single.message(), header, endpoint, exchange);
                case MessageReader.Batch batch -> answer(batch.messages(), endpoint, exchange);
            };
        } catch (RejectedException e) {
            return Responses.error(Optional.empty(), e, Era.MODERN);
        } catch (RuntimeException e) {
            return incident(Optional.empty(), Era.MODERN, e);
        }
    }

    /** Ends what goes on until somebody ends it: streams of those who listen for changes. */
    public void end() {
        methods.end();
    }

    private Reply answer(Message message, Optional<String> header, Endpoint endpoint, Exchange exchange) {
        return switch (message) {
            case Request request -> answer(request, header, endpoint, exchange);
            case Notification notification -> accept(notification, header, exchange);
            case Response ignored ->
                invalid(Optional.empty(), "This server sends no requests, so there is nothing to respond to.");
            case Invalid invalid -> Responses.error(invalid.id(), invalid.why(), Era.MODERN);
        };
    }

    private Reply answer(Request request, Optional<String> header, Endpoint endpoint, Exchange exchange) {
        Meta meta = Meta.of(request.params());
        Era era = meta.saysVersion() || (header.isPresent() && !legacy(header)) ? Era.MODERN : Era.LEGACY;
        try {
            return switch (era) {
                case LEGACY -> methods.legacy(request, endpoint, exchange);
                case MODERN -> {
                    checkModern(request, meta, exchange);
                    yield methods.modern(request, endpoint, exchange);
                }
            };
        } catch (RejectedException e) {
            return Responses.error(Optional.of(request.id()), e, era);
        } catch (RuntimeException e) {
            return incident(Optional.of(request.id()), era, e);
        }
    }

    /** The order of these checks is the one that the official conformance suite expects. */
    private static void checkModern(Request request, Meta meta, Exchange exchange) {
        RequestHeaders headers = new RequestHeaders(exchange);
        String version = meta.protocolVersion().orElseThrow(() -> missing(Meta.PROTOCOL_VERSION));
        if (meta.clientCapabilities().isEmpty()) {
            throw missing(Meta.CLIENT_CAPABILITIES);
        }
        if (exchange.hasHeaders()) {
            headers.checkVersion(version);
            headers.check(request);
        }
        if (!Revision.modern().contains(version)) {
            throw new RejectedException(
                    ErrorCode.UNSUPPORTED_VERSION,
                    "Unsupported protocol version",
                    new JsonBuffer(128)
                            .raw("{\"supported\":")
                            .raw(Revision.modernJson())
                            .raw(",\"requested\":")
                            .string(version)
                            .raw("}")
                            .toString());
        }
    }

    private static Reply accept(Notification notification, Optional<String> header, Exchange exchange) {
        if (header.isPresent() && Revision.dated(header.get()).isEmpty()) {
            throw new RejectedException(
                    ErrorCode.INVALID_REQUEST,
                    "Unsupported MCP-Protocol-Version; served are " + String.join(", ", Revision.all()) + ".");
        }
        if (notification.method().equals("notifications/cancelled")) {
            Optional.ofNullable(notification.params().get("requestId"))
                    .ifPresent(id -> exchange.cancel(new RequestId(id.toString())));
        }
        return new Reply.Accepted();
    }

    /** Revision 2025-03-26, Overview, "Batching": one response for each request, none for notifications. */
    private Reply answer(List<Message> batch, Endpoint endpoint, Exchange exchange) {
        JsonBuffer out = new JsonBuffer(1024).raw("[");
        String separator = "";
        for (Message message : batch) {
            Reply reply = message instanceof Request request && request.method().equals("initialize")
                    ? invalid(Optional.of(request.id()), "initialize cannot be part of a batch.")
                    : answer(message, Optional.empty(), endpoint, exchange);
            if (reply instanceof Reply.Response response) {
                out.raw(separator).raw(response.json());
                separator = ",";
            }
        }
        return separator.isEmpty() ? new Reply.Accepted() : new Reply.Response(200, out.raw("]"));
    }

    private static Reply invalid(Optional<RequestId> id, String why) {
        return Responses.error(id, new RejectedException(ErrorCode.INVALID_REQUEST, why), Era.LEGACY);
    }

    private static boolean legacy(Optional<String> header) {
        return header.flatMap(Revision::dated).map(Revision::era).equals(Optional.of(Era.LEGACY));
    }

    private static RejectedException missing(String key) {
        return new RejectedException(
                ErrorCode.INVALID_META,
                "params._meta lacks " + key + "; served are the revisions " + String.join(", ", Revision.all())
                        + ", of which those before " + Revision.V2026_07_28.date() + " begin with initialize.");
    }

    private static Reply incident(Optional<RequestId> id, Era era, RuntimeException e) {
        String incident = Incident.logged(LOG, "a message was not answered", e).id();
        return Responses.error(
                id,
                new RejectedException(
                        ErrorCode.INTERNAL_ERROR,
                        "Internal error; the server's log tells more under " + incident + "."),
                era);
    }
}
