package dev.mcptools.runtime.transport;

import io.helidon.http.HeaderName;
import io.helidon.http.HeaderNames;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Lets pages of the origins that the {@link Doorkeeper} has let through read the answers. */
final class Cors {
    private static final HeaderName ALLOW_ORIGIN = HeaderNames.create("Access-Control-Allow-Origin");
    private static final HeaderName ALLOW_METHODS = HeaderNames.create("Access-Control-Allow-Methods");
    private static final HeaderName ALLOW_HEADERS = HeaderNames.create("Access-Control-Allow-Headers");
    private static final HeaderName MAX_AGE = HeaderNames.create("Access-Control-Max-Age");
    private static final HeaderName REQUEST_HEADERS = HeaderNames.create("Access-Control-Request-Headers");
    private static final Set<String> HEADERS =
            Set.of("accept", "authorization", "content-type", "last-event-id", "traceparent", "tracestate");

    private Cors() {}

    static void answer(ServerRequest request, ServerResponse response) {
        List<String> origin = request.headers().all(HeaderNames.ORIGIN, List::of);
        if (!origin.isEmpty()) {
            response.header(ALLOW_ORIGIN, origin.getFirst()).header(HeaderNames.VARY, "Origin");
        }
    }

    /** Answers what a browser asks before it sends a request. */
    static void preflight(ServerRequest request, ServerResponse response) {
        answer(request, response);
        response.header(ALLOW_METHODS, "POST, OPTIONS").header(MAX_AGE, "600");
        String asked = request.headers().all(REQUEST_HEADERS, List::of).stream()
                .flatMap(line -> Stream.of(line.split(",", -1)))
                .map(name -> name.strip().toLowerCase(Locale.ROOT))
                .filter(name -> HEADERS.contains(name) || name.matches("mcp-[a-z0-9-]+"))
                .collect(Collectors.joining(", "));
        if (!asked.isEmpty()) {
            response.header(ALLOW_HEADERS, asked);
        }
    }
}
