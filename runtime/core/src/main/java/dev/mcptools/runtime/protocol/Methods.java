package dev.mcptools.runtime.protocol;

import dev.mcptools.runtime.protocol.Message.Request;
import dev.mcptools.runtime.tools.Toolbox;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** The methods of either era, and their results. */
final class Methods {
    private static final String NO_OTHER_PAGE = "Unknown cursor: the list of tools has one page; leave cursor out.";

    private final ServerInfo info;
    private final Responses responses;
    private final CallMethod calls;
    private final Subscriptions subscriptions;
    private final Catalogues catalogues = new Catalogues();
    private final String caching;

    Methods(ServerInfo info, Duration listLifetime, CallLimits limits, List<CallObserver> observers) {
        this.info = info;
        responses = new Responses(info);
        calls = new CallMethod(responses, limits, observers);
        subscriptions = new Subscriptions(responses);
        // The list depends on the registration, so that no cache may show it to somebody else.
        caching = ",\"ttlMs\":" + listLifetime.toMillis() + ",\"cacheScope\":\"private\"";
    }

    /** Answers a request of the legacy era. */
    Reply legacy(Request request, Endpoint endpoint, Exchange exchange) {
        return switch (request.method()) {
            case "initialize" -> initialize(request);
            case "ping" ->
                new Reply.Response(200, Responses.open(request.id(), 64).raw("}}"));
            case "tools/list" -> responses.close(list(request, endpoint.toolbox()), Era.LEGACY, "");
            case "tools/call" -> calls.call(request, Era.LEGACY, endpoint, exchange);
            default -> throw unknown(request);
        };
    }

    /** Answers a request of the modern era, whose {@code _meta} was found to be in order. */
    Reply modern(Request request, Endpoint endpoint, Exchange exchange) {
        return switch (request.method()) {
            case "server/discover" -> discover(request, endpoint);
            case "tools/list" ->
                responses.close(list(request, endpoint.toolbox()).raw(caching), Era.MODERN, "");
            case "tools/call" -> {
                if (exchange.hasHeaders()) {
                    mirrored(request, endpoint.toolbox(), exchange);
                }
                yield calls.call(request, Era.MODERN, endpoint, exchange);
            }
            case "subscriptions/listen" -> {
                if (!endpoint.isChanging()) {
                    throw unknown(request);
                }
                yield subscriptions.listen(request, endpoint, exchange);
            }
            default -> throw unknown(request);
        };
    }

    /** Ends what goes on until somebody ends it. */
    void end() {
        subscriptions.end();
    }

    private Reply initialize(Request request) {
        String asked = request.params().path("protocolVersion").asText();
        Revision revision =
                Revision.dated(asked).filter(known -> known.era() == Era.LEGACY).orElse(Revision.NEWEST_LEGACY);
        JsonBuffer out = Responses.open(request.id(), 512)
                .raw("\"protocolVersion\":")
                .string(revision.date())
                .raw(",\"capabilities\":{\"tools\":{}},\"serverInfo\":")
                .raw(info.json());
        info.instructions().ifPresent(text -> out.raw(",\"instructions\":").string(text));
        return responses.close(out, Era.LEGACY, "");
    }

    private Reply discover(Request request, Endpoint endpoint) {
        JsonBuffer out = Responses.open(request.id(), 512)
                .raw("\"supportedVersions\":")
                .raw(Revision.modernJson())
                .raw(",\"capabilities\":{\"tools\":{")
                .raw(endpoint.isChanging() ? "\"listChanged\":true" : "")
                .raw("}}");
        info.instructions().ifPresent(text -> out.raw(",\"instructions\":").string(text));
        return responses.close(out.raw(caching), Era.MODERN, "");
    }

    private JsonBuffer list(Request request, Toolbox toolbox) {
        if (request.params().hasNonNull("cursor")) {
            throw new RejectedException(ErrorCode.INVALID_PARAMS, NO_OTHER_PAGE);
        }
        byte[] tools = catalogues.of(toolbox, toolbox.fields()).tools();
        return Responses.open(request.id(), tools.length + 512)
                .raw("\"tools\":")
                .raw(tools);
    }

    private void mirrored(Request request, Toolbox toolbox, Exchange exchange) {
        Optional<MirroredArguments> mirrored =
                catalogues.of(toolbox).mirrored(request.params().path("name").asText());
        mirrored.ifPresent(arguments ->
                arguments.check(new RequestHeaders(exchange), request.params().path("arguments")));
    }

    private static RejectedException unknown(Request request) {
        return new RejectedException(ErrorCode.METHOD_NOT_FOUND, "Unknown method: " + request.method() + ".");
    }
}
