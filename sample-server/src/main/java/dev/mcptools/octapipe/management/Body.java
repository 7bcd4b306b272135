package dev.mcptools.octapipe.management;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.mcptools.octapipe.registration.InvalidInputException;
import dev.mcptools.runtime.tools.Json;
import io.helidon.webserver.http.ServerRequest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The JSON object that a request brings. */
final class Body {
    private Body() {}

    /**
     * {@return the object}
     *
     * @throws InvalidInputException if there is none
     */
    static ObjectNode read(ServerRequest request) {
        byte[] bytes = request.content().hasEntity() ? request.content().as(byte[].class) : new byte[0];
        try {
            if (Json.MAPPER.readTree(bytes) instanceof ObjectNode object) {
                return object;
            }
            throw new InvalidInputException("The body must be a JSON object.");
        } catch (JsonProcessingException e) {
            throw new InvalidInputException("The body is not JSON: " + e.getOriginalMessage());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Refuses members that nobody knows: a misspelt one would be taken for left out.
     *
     * @param where what the object is in; empty at the top
     */
    static void requireKnown(JsonNode object, String where, List<String> known) {
        for (Map.Entry<String, JsonNode> member : object.properties()) {
            if (!known.contains(member.getKey())) {
                throw new InvalidInputException(
                        where + member.getKey(), "is not known; there are " + String.join(", ", known));
            }
        }
    }

    /** {@return a member that must be a text} */
    static String text(JsonNode object, String where, String name) {
        return optionalText(object, where, name)
                .orElseThrow(() -> new InvalidInputException(where + name, "is missing; it must be a text"));
    }

    /** {@return a member that may be left out} */
    static Optional<String> optionalText(JsonNode object, String where, String name) {
        JsonNode value = object.path(name);
        if (value.isMissingNode()) {
            return Optional.empty();
        }
        if (!value.isTextual() || value.textValue().isBlank()) {
            throw new InvalidInputException(where + name, "must be a text that is not empty");
        }
        return Optional.of(value.textValue());
    }
}
