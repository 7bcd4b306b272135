package dev.mcptools.runtime.transport;

import dev.mcptools.runtime.protocol.Endpoint;
import dev.mcptools.runtime.protocol.McpServer;
import dev.mcptools.runtime.protocol.Reply;
import io.helidon.http.HeaderNames;
import io.helidon.http.Method;
import io.helidon.http.Status;
import io.helidon.webserver.http.Handler;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import java.util.List;
import java.util.Locale;

/**
 * The MCP endpoint: one path per registration, {@code POST} only, no sessions (2026-07-28, Streamable HTTP; for older
 * clients 2025-11-25, Transports).
 */
final class StreamableHttp implements Handler {
    private static final String ALLOW = "POST, OPTIONS";

    private final McpServer mcp;
    private final Admissions admissions;
    private final HttpSettings settings;

    StreamableHttp(McpServer mcp, Admissions admissions, HttpSettings settings) {
        this.mcp = mcp;
        this.admissions = admissions;
        this.settings = settings;
    }

    @Override
    public void handle(ServerRequest request, ServerResponse response) {
        String token = request.path().pathParameters().first("token").orElse("");
        switch (admissions.admit(token, request)) {
            case Admission.Admitted admitted -> answer(request, response, admitted.endpoint());
            case Admission.Unknown ignored -> unknown(response);
            case Admission.Refused refused -> {
                Cors.answer(request, response);
                refused.headers().forEach((name, value) -> response.header(HeaderNames.create(name), value));
                JsonErrors.send(response, Status.create(refused.status()), refused.reason());
            }
        }
    }

    private static void unknown(ServerResponse response) {
        JsonErrors.send(response, Status.NOT_FOUND_404, "There is no MCP server at this address.");
    }

    private void answer(ServerRequest request, ServerResponse response, Endpoint endpoint) {
        Method method = request.prologue().method();
        if (method.equals(Method.POST)) {
            Cors.answer(request, response);
            post(request, response, endpoint);
        } else if (method.equals(Method.OPTIONS)) {
            Cors.preflight(request, response);
            response.status(Status.NO_CONTENT_204)
                    .header(HeaderNames.ALLOW, ALLOW)
                    .send();
        } else {
            response.header(HeaderNames.ALLOW, ALLOW);
            JsonErrors.send(
                    response,
                    Status.METHOD_NOT_ALLOWED_405,
                    "This endpoint takes POST: it has neither sessions nor streams of its own.");
        }
    }

    @SuppressWarnings("try") // The watch works by being open.
    private void post(ServerRequest request, ServerResponse response, Endpoint endpoint) {
        if (!isJson(request.headers().all(HeaderNames.CONTENT_TYPE, List::of))) {
            JsonErrors.send(response, Status.UNSUPPORTED_MEDIA_TYPE_415, "The Content-Type must be application/json.");
            return;
        }
        Accepted accepted = Accepted.of(request.headers().all(HeaderNames.ACCEPT, List::of));
        if (accepted.nothing()) {
            JsonErrors.send(
                    response,
                    Status.NOT_ACCEPTABLE_406,
                    "Accept must admit application/json or text/event-stream, at best both.");
            return;
        }
        byte[] message = request.content().hasEntity() ? request.content().as(byte[].class) : new byte[0];
        HttpExchange exchange = new HttpExchange(request, response, accepted, settings.keepAlive());
        ReadAhead input = WatchedConnection.current();
        input.answering(true);
        try (Endpoint.Watch watch = endpoint.watch(exchange::cancel)) {
            switch (mcp.dispatch(endpoint, message, exchange)) {
                case Reply.Response reply -> exchange.respond(reply.httpStatus(), reply.json());
                case Reply.Accepted ignored ->
                    response.status(Status.ACCEPTED_202).send();
                case Reply.Abandoned ignored -> {
                    if (endpoint.hasEnded() && !exchange.isStreaming()) {
                        unknown(response);
                    } else {
                        exchange.abandon();
                    }
                }
            }
        } finally {
            input.answering(false);
        }
    }

    private static boolean isJson(List<String> contentType) {
        return contentType.size() == 1
                && contentType
                        .getFirst()
                        .split(";", 2)[0]
                        .strip()
                        .toLowerCase(Locale.ROOT)
                        .equals("application/json");
    }
}
