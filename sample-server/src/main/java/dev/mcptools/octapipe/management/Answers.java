package dev.mcptools.octapipe.management;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.mcptools.runtime.tools.Json;
import io.helidon.http.HeaderNames;
import io.helidon.http.HeaderValues;
import io.helidon.http.Status;
import io.helidon.webserver.http.ServerResponse;
import java.nio.charset.StandardCharsets;

/** Answers of the REST API: JSON; what is refused says why in {@code error.message}. */
final class Answers {
    private Answers() {}

    static void send(ServerResponse response, Status status, JsonNode json) {
        response.status(status)
                .header(HeaderValues.CONTENT_TYPE_JSON)
                // What is answered may hold a secret that is shown once.
                .header(HeaderNames.CACHE_CONTROL, "no-store")
                .send(json.toString().getBytes(StandardCharsets.UTF_8));
    }

    static void refuse(ServerResponse response, Status status, String code, String message) {
        ObjectNode json = Json.object();
        json.putObject("error").put("code", code).put("message", message);
        send(response, status, json);
    }
}
