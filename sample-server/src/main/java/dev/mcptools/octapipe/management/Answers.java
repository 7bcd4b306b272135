package dev.mcptools.octapipe.management;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.mcptools.octapipe.registration.InvalidInputException;
import dev.mcptools.octapipe.registration.Page;
import dev.mcptools.octapipe.storage.DatabaseUnavailableException;
import dev.mcptools.runtime.tools.Json;
import io.helidon.http.HeaderNames;
import io.helidon.http.HeaderValues;
import io.helidon.http.Status;
import io.helidon.webserver.http.Handler;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.function.Function;

/** Answers of the REST API: JSON; what is refused says why in {@code error.message}. */
public final class Answers {
    private Answers() {}

    /** {@return the handler; what it refuses by an exception is answered} */
    public static Handler to(Handler handler) {
        return (request, response) -> {
            try {
                handler.handle(request, response);
            } catch (InvalidInputException e) {
                refuse(response, Status.BAD_REQUEST_400, "invalid_input", e.sentence());
            } catch (DatabaseUnavailableException e) {
                response.header(HeaderNames.RETRY_AFTER, "1");
                refuse(
                        response,
                        Status.SERVICE_UNAVAILABLE_503,
                        "unavailable",
                        "The database does not answer. Try again in a moment.");
            }
        };
    }

    /** Sends JSON. */
    public static void send(ServerResponse response, Status status, JsonNode json) {
        response.status(status)
                .header(HeaderValues.CONTENT_TYPE_JSON)
                // What is answered may hold a secret that is shown once.
                .header(HeaderNames.CACHE_CONTROL, "no-store")
                .send(json.toString().getBytes(StandardCharsets.UTF_8));
    }

    /** Sends a part of a list: {@code result}, and {@code next_cursor}, which is null in the last part. */
    public static <T> void send(ServerResponse response, Page<T> page, Function<T, ? extends JsonNode> json) {
        ObjectNode list = Json.object();
        ArrayNode result = list.putArray("result");
        page.items().forEach(item -> result.add(json.apply(item)));
        list.put("next_cursor", page.next().orElse(null));
        send(response, Status.OK_200, list);
    }

    /** Sends what was found, or else that there is no such thing. */
    static <T> void send(
            ServerResponse response, Optional<T> found, Function<T, ? extends JsonNode> json, String otherwise) {
        found.ifPresentOrElse(
                item -> send(response, Status.OK_200, json.apply(item)), () -> notFound(response, otherwise));
    }

    /** Sends that something is gone, or that it was not there. */
    static void deleted(ServerResponse response, boolean deleted, String id, String otherwise) {
        if (deleted) {
            send(response, Status.OK_200, Json.object().put("id", id));
        } else {
            notFound(response, otherwise);
        }
    }

    /** {@return what answers requests with another method than these} */
    static Handler notAllowed(String allowed) {
        return (request, response) -> {
            response.header(HeaderNames.ALLOW, allowed);
            refuse(response, Status.METHOD_NOT_ALLOWED_405, "method_not_allowed", "This path takes " + allowed + ".");
        };
    }

    /** {@return where a list goes on}
     *
     * @throws InvalidInputException if the request has other parameters, which nobody would heed
     */
    static Optional<String> cursor(ServerRequest request) {
        for (String name : request.query().names()) {
            if (!name.equals("cursor")) {
                throw new InvalidInputException(name, "is not known; lists take cursor alone");
            }
        }
        return request.query().first("cursor").asOptional();
    }

    static void notFound(ServerResponse response, String message) {
        refuse(response, Status.NOT_FOUND_404, "not_found", message);
    }

    static void refuse(ServerResponse response, Status status, String code, String message) {
        ObjectNode json = Json.object();
        json.putObject("error").put("code", code).put("message", message);
        send(response, status, json);
    }
}
