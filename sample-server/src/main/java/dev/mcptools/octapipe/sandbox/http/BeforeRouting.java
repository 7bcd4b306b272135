package dev.mcptools.octapipe.sandbox.http;

import io.helidon.http.DirectHandler;
import io.helidon.http.HeaderNames;
import io.helidon.http.ServerResponseHeaders;
import io.helidon.http.Status;
import io.helidon.webserver.http.DirectHandlers;

/** Answers what never gets to a route: requests that are no HTTP, or whose body is too large. */
public record BeforeRouting(RateLimit rateLimit) implements DirectHandler {

    /** One for all such events. */
    public static DirectHandlers handlers(RateLimit rateLimit) {
        DirectHandlers.Builder handlers = DirectHandlers.builder();
        for (EventType event : EventType.values()) {
            handlers.addHandler(event, new BeforeRouting(rateLimit));
        }
        return handlers.build();
    }

    @Override
    public TransportResponse handle(
            TransportRequest request, EventType event, Status status, ServerResponseHeaders headers, String message) {
        rateLimit.count().headers().forEach((name, value) -> headers.set(HeaderNames.create(name), value));
        headers.set(HeaderNames.CONTENT_TYPE, "application/json");
        return TransportResponse.builder()
                .status(status)
                .headers(headers)
                .keepAlive(event.keepAlive())
                .entity(Json.bytes(Json.object().put("message", status.reasonPhrase())))
                .build();
    }
}
