package dev.mcptools.octapipe.sandbox.http;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.function.Supplier;

/**
 * What a request is answered with.
 *
 * @param contentType empty when there is no body
 * @param body asked for once, when the reply is sent
 */
public record Reply(int status, String contentType, Supplier<byte[]> body, Map<String, String> headers) {

    public Reply {
        headers = Map.copyOf(headers);
    }

    public static Reply ok(JsonNode body) {
        return json(200, body);
    }

    public static Reply created(JsonNode body) {
        return json(201, body);
    }

    public static Reply accepted(JsonNode body) {
        return json(202, body);
    }

    public static Reply noContent() {
        return new Reply(204, "", () -> new byte[0], Map.of());
    }

    public static Reply json(int status, JsonNode body) {
        return new Reply(status, "application/json", () -> Json.bytes(body), Map.of());
    }

    public static Reply message(int status, String message) {
        return json(status, Json.object().put("message", message));
    }

    public static Reply text(int status, String contentType, String text) {
        return new Reply(status, contentType, () -> text.getBytes(StandardCharsets.UTF_8), Map.of());
    }

    /** A file to save under that name. */
    public static Reply file(String name, String contentType, byte[] bytes) {
        String quoted = name.replaceAll("[^\\w.\\- ]", "_");
        return new Reply(
                200,
                contentType,
                () -> bytes,
                Map.of("Content-Disposition", "attachment; filename=\"" + quoted + "\""));
    }

    public Reply with(Map<String, String> moreHeaders) {
        return new Reply(status, contentType, body, moreHeaders);
    }
}
