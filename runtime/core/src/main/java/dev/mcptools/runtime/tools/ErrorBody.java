package dev.mcptools.runtime.tools;

import com.fasterxml.jackson.databind.JsonNode;
import dev.mcptools.runtime.text.VisibleText;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What an API says of an error, in the forms in use: {@code message} and {@code errors} by field as Laravel and Rails
 * write them, problem details (RFC 9457), lists of errors with a field each, plain text.
 *
 * @param message the sentence that stands for the whole
 * @param fields what it says of single fields
 */
record ErrorBody(Optional<String> message, List<Field> fields) {
    private static final int MAX_BYTES = 256 * 1024;
    private static final int MAX_MESSAGE_CHARS = 1_000;
    private static final int MAX_FIELD_CHARS = 300;
    private static final int MAX_FIELDS = 25;
    private static final ErrorBody NOTHING = new ErrorBody(Optional.empty(), List.of());

    /**
     * What an API says of one field.
     *
     * @param path its name on the wire, or a path that begins with it: {@code filters.and.0.op}
     * @param problem what the API says
     */
    record Field(String path, String problem) {}

    /** {@return what {@code body} says} */
    static ErrorBody of(byte[] body, ContentType type) {
        if (body.length == 0 || body.length > MAX_BYTES || !type.isText() || type.isHtml()) {
            return NOTHING;
        }
        return Utf8.of(body, type.charset()).map(ErrorBody::ofText).orElse(NOTHING);
    }

    private static ErrorBody ofText(byte[] utf8) {
        try {
            return ofJson(Json.MAPPER.readTree(utf8));
        } catch (IOException e) {
            String text = new String(utf8, StandardCharsets.UTF_8).strip();
            return text.startsWith("<") ? NOTHING : new ErrorBody(shown(text, MAX_MESSAGE_CHARS), List.of());
        }
    }

    private static ErrorBody ofJson(JsonNode root) {
        if (root.isTextual()) {
            return new ErrorBody(shown(root.textValue(), MAX_MESSAGE_CHARS), List.of());
        }
        List<Field> fields = new ArrayList<>();
        for (String member : List.of("errors", "detail", "details", "violations", "invalid-params")) {
            fields(root.path(member), fields);
        }
        Optional<String> message = firstText(root, "message", "detail", "error_description", "title", "error", "msg")
                .or(() -> firstText(root.path("error"), "message", "detail", "description", "type"))
                .or(() -> firstText(root.path("errors").path(0), "message", "detail", "title"))
                .or(() -> Optional.of(root.path("errors").path(0))
                        .filter(JsonNode::isTextual)
                        .map(JsonNode::textValue));
        return new ErrorBody(message.flatMap(text -> shown(text, MAX_MESSAGE_CHARS)), List.copyOf(fields));
    }

    private static void fields(JsonNode errors, List<Field> fields) {
        if (errors.isObject()) {
            errors.properties()
                    .forEach(member -> texts(member.getValue()).forEach(text -> add(fields, member.getKey(), text)));
        } else if (errors.isArray()) {
            errors.forEach(error -> path(error)
                    .ifPresent(path -> firstText(
                                    error, "message", "msg", "detail", "reason", "description", "title", "code")
                            .ifPresent(text -> add(fields, path, text))));
        }
    }

    private static void add(List<Field> fields, String path, String problem) {
        if (fields.size() < MAX_FIELDS) {
            fields.add(new Field(VisibleText.of(path, MAX_FIELD_CHARS), VisibleText.of(problem, MAX_FIELD_CHARS)));
        }
    }

    private static Stream<String> texts(JsonNode value) {
        if (value.isTextual()) {
            return Stream.of(value.textValue());
        }
        if (value.isArray()) {
            return value.valueStream().flatMap(ErrorBody::texts);
        }
        return firstText(value, "message", "detail", "msg").stream();
    }

    private static Optional<String> path(JsonNode error) {
        JsonNode location = error.path("loc");
        if (location.isArray()) {
            // FastAPI: the first part says where in the request.
            List<String> parts = location.valueStream().map(JsonNode::asText).toList();
            return Optional.of(String.join(".", parts.subList(Math.min(1, parts.size()), parts.size())));
        }
        return firstText(error, "field", "param", "parameter", "property", "path", "propertyPath", "pointer", "name")
                .or(() -> firstText(error.path("source"), "pointer", "parameter"))
                .map(ErrorBody::withoutPointer);
    }

    private static String withoutPointer(String path) {
        String bare = path.startsWith("#/") ? path.substring(2) : path.startsWith("/") ? path.substring(1) : path;
        return bare.equals(path) ? path : bare.replace('/', '.');
    }

    private static Optional<String> firstText(JsonNode object, String... members) {
        return Stream.of(members)
                .map(object::path)
                .filter(JsonNode::isTextual)
                .map(JsonNode::textValue)
                .filter(text -> !text.isBlank())
                .findFirst();
    }

    private static Optional<String> shown(String text, int max) {
        return Optional.of(VisibleText.of(text.strip(), max)).filter(shown -> !shown.isBlank());
    }
}
