package dev.mcptools.runtime.transport;

import dev.mcptools.runtime.protocol.JsonBuffer;
import io.helidon.http.DirectHandler;
import io.helidon.http.HeaderNames;
import io.helidon.http.HeaderValues;
import io.helidon.http.ServerResponseHeaders;
import io.helidon.http.Status;
import io.helidon.webserver.http.DirectHandlers;
import io.helidon.webserver.http.ServerResponse;
import java.nio.charset.StandardCharsets;

/** Refusals of HTTP itself, with a body that clients of MCP can read: a JSON-RPC error without an id. */
final class JsonErrors {
    private JsonErrors() {}

    static void send(ServerResponse response, Status status, String message) {
        response.status(status).header(HeaderValues.CONTENT_TYPE_JSON).send(body(message));
    }

    /** {@return the same for what Helidon refuses before a handler runs: broken framing, too long, too many} */
    static DirectHandlers handlers() {
        DirectHandlers.Builder handlers = DirectHandlers.builder();
        for (DirectHandler.EventType type : DirectHandler.EventType.values()) {
            handlers.addHandler(type, JsonErrors::answer);
        }
        return handlers.build();
    }

    private static DirectHandler.TransportResponse answer(
            DirectHandler.TransportRequest request,
            DirectHandler.EventType type,
            Status status,
            ServerResponseHeaders headers,
            String message) {
        return DirectHandler.TransportResponse.builder()
                .status(status)
                .headers(headers)
                .header(HeaderNames.CONTENT_TYPE, "application/json")
                .entity(body(status.code() == 413 ? "The body is too long." : status.reasonPhrase() + "."))
                .build();
    }

    private static byte[] body(String message) {
        return new JsonBuffer(256)
                .raw("{\"jsonrpc\":\"2.0\",\"error\":{\"code\":-32600,\"message\":")
                .string(message)
                .raw("}}")
                .toString()
                .getBytes(StandardCharsets.UTF_8);
    }
}
