package dev.mcptools.octapipe.console;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import dev.mcptools.octapipe.console.ToolField.Kind;
import dev.mcptools.runtime.tools.ArgumentProblem;
import dev.mcptools.runtime.tools.Json;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A form made from the schema of a tool's arguments, and the arguments made from what was filled in. */
final class ToolForm {
    static final String PREFIX = "argument.";

    private final JsonNode schema;
    private final Form form;
    private final Map<String, String> problems = new HashMap<>();

    /**
     * A form.
     *
     * @param schema the schema of the arguments
     * @param form what was filled in
     */
    ToolForm(JsonNode schema, Form form) {
        this.schema = schema;
        this.form = form;
    }

    /** {@return the arguments; what was left empty is left out. Where there is a problem, fields say so} */
    ObjectNode arguments() {
        ObjectNode arguments = Json.object();
        for (Map.Entry<String, JsonNode> property : schema.path("properties").properties()) {
            String text = value(property.getKey());
            if (!text.isBlank()) {
                arguments.set(property.getKey(), argument(property.getKey(), property.getValue(), text));
            }
        }
        return arguments;
    }

    boolean hasProblems() {
        return !problems.isEmpty();
    }

    /** Takes what the tool found wrong, to be said at the fields; problems within an argument too. */
    void add(List<ArgumentProblem> found) {
        found.forEach(problem -> problems.merge(
                problem.argument().replaceFirst("[.\\[].*", ""),
                problem.argument() + " " + problem.problem() + ".",
                (one, other) -> one + " " + other));
    }

    /** {@return the fields, those first that a call needs} */
    List<ToolField> fields() {
        List<ToolField> needed = new ArrayList<>();
        List<ToolField> others = new ArrayList<>();
        for (Map.Entry<String, JsonNode> property : schema.path("properties").properties()) {
            ToolField field = field(property.getKey(), property.getValue());
            (field.required() ? needed : others).add(field);
        }
        needed.addAll(others);
        return needed;
    }

    private ToolField field(String name, JsonNode property) {
        Kind kind = kind(property);
        return new ToolField(
                name,
                property.path("description").asText(""),
                kind,
                hint(kind, property),
                isRequired(name),
                options(property),
                value(name),
                problems.getOrDefault(name, ""));
    }

    private boolean isRequired(String name) {
        for (JsonNode each : schema.path("required")) {
            if (each.asText().equals(name)) {
                return true;
            }
        }
        return false;
    }

    private String value(String name) {
        return form.all(PREFIX + name).stream().findFirst().orElse("");
    }

    private JsonNode argument(String name, JsonNode property, String text) {
        return switch (kind(property)) {
            case TEXT, DATE -> TextNode.valueOf(text);
            case CHOICE -> chosen(property, text);
            // What is no number goes on as it is: the tool says what is wrong with it.
            case NUMBER -> number(text);
            case JSON -> json(name, text);
        };
    }

    private static JsonNode chosen(JsonNode property, String text) {
        for (JsonNode option : property.path("enum")) {
            if (option.asText().equals(text)) {
                return option;
            }
        }
        return property.path("type").asText().equals("boolean") ? number(text) : TextNode.valueOf(text);
    }

    private static JsonNode number(String text) {
        try {
            JsonNode value = Json.MAPPER.readTree(text);
            return value.isNumber() || value.isBoolean() ? value : TextNode.valueOf(text);
        } catch (JsonProcessingException e) {
            return TextNode.valueOf(text);
        }
    }

    private JsonNode json(String name, String text) {
        try {
            return Json.MAPPER.readTree(text);
        } catch (JsonProcessingException e) {
            problems.put(name, "This is not JSON: " + e.getOriginalMessage() + ".");
            return TextNode.valueOf(text);
        }
    }

    private static Kind kind(JsonNode property) {
        if (property.path("enum").isArray()) {
            return Kind.CHOICE;
        }
        return switch (property.path("type").asText()) {
            case "string" -> property.path("format").asText().equals("date") ? Kind.DATE : Kind.TEXT;
            case "integer", "number" -> Kind.NUMBER;
            case "boolean" -> Kind.CHOICE;
            default -> Kind.JSON;
        };
    }

    private static List<String> options(JsonNode property) {
        List<String> options = new ArrayList<>();
        property.path("enum").forEach(option -> options.add(option.asText()));
        return property.path("type").asText().equals("boolean") ? List.of("true", "false") : options;
    }

    private static String hint(Kind kind, JsonNode property) {
        String hint = switch (kind) {
            case TEXT -> property.path("format").asText();
            case DATE, CHOICE -> "";
            case NUMBER -> "a number";
            case JSON ->
                switch (property.path("type").asText()) {
                    case "array" -> "JSON: [ ... ]";
                    case "object" -> "JSON: { ... }";
                    default -> "JSON";
                };
        };
        String preset = property.has("default") ? "by default " + property.path("default") : "";
        return hint.isEmpty() || preset.isEmpty() ? hint + preset : hint + ", " + preset;
    }
}
