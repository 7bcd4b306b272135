package dev.mcptools.octapipe.wire;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.mcptools.runtime.tools.Json;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * One call and what is to come of it.
 *
 * @param name what the case shows
 * @param documented the document whose only tool is called
 * @param node the case as it is written
 */
record WireCase(String name, WireDocument documented, JsonNode node) {
    private static final Set<String> KEYS = Set.of(
            "name",
            "spec",
            "arguments",
            "sends",
            "headers",
            "body",
            "lines",
            "bodyBytes",
            "refused",
            "answer",
            "result",
            "next");

    /** The keys of a call, which may stand beside those of the document if there is one call. */
    static boolean isKey(String key) {
        return KEYS.contains(key);
    }

    WireCase {
        node.fieldNames().forEachRemaining(key -> {
            if (!isKey(key) && !WireDocument.isKey(key)) {
                throw new IllegalArgumentException(name + ": unknown key " + key);
            }
        });
    }

    /** The arguments: YAML, or JSON in a text where each digit counts. */
    ObjectNode arguments() throws IOException {
        JsonNode arguments = node.path("arguments");
        if (arguments.isTextual()) {
            return (ObjectNode) Json.MAPPER.readTree(arguments.textValue());
        }
        return arguments.isMissingNode() ? Json.object() : (ObjectNode) Json.MAPPER.readTree(arguments.toString());
    }

    /** Method and target that arrive; empty if nothing may arrive. */
    Optional<String> sends() {
        return Optional.ofNullable(node.get("sends")).map(JsonNode::asText);
    }

    /** Method and target that arrive for the next page; empty if none is asked for. */
    Optional<String> next() {
        return Optional.ofNullable(node.get("next")).map(JsonNode::asText);
    }

    /** The headers that arrive beside those that every request has. */
    Map<String, String> headers() {
        Map<String, String> headers = new LinkedHashMap<>();
        node.path("headers")
                .properties()
                .forEach(
                        header -> headers.put(header.getKey(), header.getValue().asText()));
        if (node.has("body")) {
            headers.putIfAbsent("Content-Type", "application/json");
        }
        return headers;
    }

    byte[] body() {
        if (node.has("lines")) {
            ByteArrayOutputStream lines = new ByteArrayOutputStream();
            node.get("lines").forEach(line -> {
                lines.writeBytes(line.has("bytes") ? base64(line.get("bytes")) : utf8(line));
                lines.writeBytes(new byte[] {'\r', '\n'});
            });
            return lines.toByteArray();
        }
        return node.has("bodyBytes") ? base64(node.get("bodyBytes")) : utf8(node.path("body"));
    }

    private static byte[] base64(JsonNode text) {
        return Base64.getDecoder().decode(text.asText());
    }

    private static byte[] utf8(JsonNode text) {
        return text.asText("").getBytes(StandardCharsets.UTF_8);
    }

    /** The arguments that are refused, each with a part of what is said of it. */
    Map<String, String> refused() {
        Map<String, String> refused = new LinkedHashMap<>();
        node.path("refused")
                .properties()
                .forEach(each -> refused.put(each.getKey(), each.getValue().asText()));
        return refused;
    }

    /** What the API answers: a status, headers, a body as text or Base64; 204 if nothing is said. */
    byte[] answer() {
        JsonNode answer = node.path("answer");
        byte[] body = answer.has("bytes") ? base64(answer.get("bytes")) : utf8(answer.path("body"));
        StringBuilder head =
                new StringBuilder("HTTP/1.1 " + answer.path("status").asText("204 No Content") + "\r\n");
        answer.path("headers")
                .properties()
                .forEach(header -> head.append(header.getKey())
                        .append(": ")
                        .append(header.getValue().asText())
                        .append("\r\n"));
        if (answer.has("status")) {
            head.append("Content-Length: ").append(body.length).append("\r\n");
        }
        byte[] start = head.append("Connection: close\r\n\r\n").toString().getBytes(StandardCharsets.ISO_8859_1);
        byte[] whole = new byte[start.length + body.length];
        System.arraycopy(start, 0, whole, 0, start.length);
        System.arraycopy(body, 0, whole, start.length, body.length);
        return whole;
    }

    /** The result, as {@link ResultLine} writes it. */
    Optional<String> result() {
        return Optional.ofNullable(node.get("result")).map(JsonNode::asText);
    }

    @Override
    public String toString() {
        return name;
    }
}
