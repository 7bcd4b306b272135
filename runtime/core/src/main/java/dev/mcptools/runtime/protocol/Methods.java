package dev.mcptools.runtime.protocol;

import dev.mcptools.runtime.protocol.Message.Request;
import dev.mcptools.runtime.tools.Offers;
import dev.mcptools.runtime.tools.Toolbox;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** The methods of either era, and their results. */
final class Methods {
    private final ServerInfo info;
    private final Responses responses;
    private final CallMethod calls;
    private final PromptMethods prompts;
    private final ResourceMethods resources;
    private final CompletionMethod completion;
    private final Subscriptions subscriptions;
    private final Catalogues catalogues = new Catalogues();
    private final String caching;

    Methods(ServerInfo info, Duration listLifetime, CallLimits limits, List<CallObserver> observers) {
        this.info = info;
        responses = new Responses(info);
        Jobs jobs = new Jobs(limits, observers);
        calls = new CallMethod(responses, jobs);
        prompts = new PromptMethods(responses, jobs);
        resources = new ResourceMethods(responses, jobs);
        completion = new CompletionMethod(responses, jobs);
        subscriptions = new Subscriptions(responses);
        // The list depends on the registration, so that no cache may show it to somebody else.
        caching = ",\"ttlMs\":" + listLifetime.toMillis() + ",\"cacheScope\":\"private\"";
    }

    /** Answers a request of the legacy era. */
    Reply legacy(Request request, Endpoint endpoint, Exchange exchange) {
        return switch (request.method()) {
            case "initialize" -> initialize(request, endpoint.toolbox());
            case "ping" ->
                new Reply.Response(200, Responses.open(request.id(), 64).raw("}}"));
            case "tools/list" -> responses.close(list(request, endpoint.toolbox()), Era.LEGACY, "");
            case "tools/call" -> calls.call(request, Era.LEGACY, endpoint, exchange);
            default -> offered(request, Era.LEGACY, endpoint, exchange, "");
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
            default -> offered(request, Era.MODERN, endpoint, exchange, caching);
        };
    }

    /** Answers a request that is about prompts or resources: where there are none, there are no such methods. */
    private Reply offered(Request request, Era era, Endpoint endpoint, Exchange exchange, String cached) {
        Offers offers = endpoint.toolbox().offers();
        return switch (Offering.of(request.method(), offers).orElseThrow(() -> unknown(request))) {
            case LIST_PROMPTS ->
                responses.close(PromptMethods.list(request, offers).raw(cached), era, "");
            case GET_PROMPT -> prompts.get(request, era, endpoint, exchange);
            case LIST_RESOURCES -> resources.list(request, era, endpoint, exchange, cached);
            case LIST_TEMPLATES ->
                responses.close(ResourceMethods.templates(request, offers).raw(cached), era, "");
            case READ_RESOURCE -> resources.read(request, era, endpoint, exchange);
            case COMPLETE -> completion.complete(request, era, endpoint, exchange);
        };
    }

    /** Ends what goes on until somebody ends it. */
    void end() {
        subscriptions.end();
    }

    private Reply initialize(Request request, Toolbox toolbox) {
        String asked = request.params().path("protocolVersion").asText();
        Revision revision =
                Revision.dated(asked).filter(known -> known.era() == Era.LEGACY).orElse(Revision.NEWEST_LEGACY);
        JsonBuffer out = Responses.open(request.id(), 512)
                .raw("\"protocolVersion\":")
                .string(revision.date())
                .raw(",\"capabilities\":{\"tools\":{}")
                .raw(capabilities(toolbox.offers()))
                .raw("},\"serverInfo\":")
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
                .raw("}")
                .raw(capabilities(endpoint.toolbox().offers()))
                .raw("}");
        info.instructions().ifPresent(text -> out.raw(",\"instructions\":").string(text));
        return responses.close(out.raw(caching), Era.MODERN, "");
    }

    private JsonBuffer list(Request request, Toolbox toolbox) {
        Parameters.refuseCursor(request, "tools");
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

    /** What is offered beside tools; nothing is declared that there is none of. */
    private static String capabilities(Offers offers) {
        return (offers.prompts().isEmpty() ? "" : ",\"prompts\":{}")
                + (offers.hasResources() ? ",\"resources\":{}" : "")
                + (offers.completes() ? ",\"completions\":{}" : "");
    }

    private static RejectedException unknown(Request request) {
        return new RejectedException(ErrorCode.METHOD_NOT_FOUND, "Unknown method: " + request.method() + ".");
    }
}
