package dev.mcptools.runtime.tools;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.Error;
import com.networknt.schema.path.NodePath;
import dev.mcptools.runtime.text.Nearest;
import dev.mcptools.runtime.text.VisibleText;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Phrases what a schema does not accept so that a model can correct it: which argument, what is expected, what came.
 *
 * @param schema the schema of the arguments
 * @param sources where their values come from
 */
record ProblemPhrases(JsonNode schema, Map<String, ArgumentSource> sources) {
    private static final int MAX_SHOWN_CHARS = 60;
    private static final int MAX_OPTIONS = 40;
    private static final Pattern INDEX = Pattern.compile("\\[[0-9]{1,9}]");

    private static final Map<String, String> FORMATS = Map.of(
            "uuid", "a UUID, like 123e4567-e89b-42d3-a456-426614174000",
            "date", "a date, like 2026-01-31",
            "date-time", "a point in time with its zone, like 2026-01-31T09:30:00Z",
            "email", "an e-mail address",
            "uri", "an absolute URI, like https://example.com/a");

    private static final Map<String, String> TYPES = Map.of(
            "string", "a string",
            "integer", "an integer",
            "number", "a number",
            "boolean", "true or false",
            "array", "an array",
            "object", "an object",
            "null", "null");

    /** {@return the problem that {@code error} is} */
    ArgumentProblem of(Error error) {
        String path = path(error.getInstanceLocation());
        return switch (error.getKeyword()) {
            case "required", "dependentRequired" -> missing(path, error.getProperty());
            case "additionalProperties", "unevaluatedProperties" -> unknown(path, error);
            default -> new ArgumentProblem(path.isEmpty() ? "arguments" : path, problem(error) + butIs(error, path));
        };
    }

    private ArgumentProblem missing(String path, String member) {
        return path.isEmpty()
                ? new ArgumentProblem(member, "is required" + source(member))
                : new ArgumentProblem(path + "." + member, "is required" + source(path + "." + member));
    }

    private String source(String argument) {
        String path = INDEX.matcher(argument).replaceAll("[]");
        return Optional.ofNullable(sources.get(path))
                .or(() -> Optional.ofNullable(sources.get(path + "[]")))
                .map(source -> " (get it from " + source.tool() + ")")
                .orElse("");
    }

    private ArgumentProblem unknown(String path, Error error) {
        String member = VisibleText.of(error.getProperty(), MAX_SHOWN_CHARS);
        List<String> known = names(beside(error));
        if (!path.isEmpty()) {
            return new ArgumentProblem(path + "." + member, "is not known there" + instead(member, known, "known are"));
        }
        String problem = "is not an argument of this tool";
        return new ArgumentProblem(
                member,
                known.isEmpty()
                        ? problem + ". It has no arguments"
                        : problem + instead(member, known, "its arguments are"));
    }

    /** The schema that one of its keywords has refused something by. */
    private JsonNode beside(Error error) {
        NodePath keyword = error.getSchemaLocation().getFragment();
        JsonNode found = schema;
        for (int i = 0; i < keyword.getNameCount() - 1; i++) {
            found = switch (keyword.getElement(i)) {
                case Integer index -> found.path(index);
                default -> found.path(keyword.getName(i));
            };
        }
        return found;
    }

    private static List<String> names(JsonNode schema) {
        return schema.path("properties").properties().stream()
                .map(Map.Entry::getKey)
                .toList();
    }

    private static String instead(String given, List<String> names, String these) {
        if (names.isEmpty()) {
            return "";
        }
        return Nearest.to(given, names)
                .map(name -> "; did you mean '" + name + "'?")
                .orElseGet(() -> "; " + these + ": " + listed(names.stream()));
    }

    private String problem(Error error) {
        JsonNode limit = error.getSchemaNode();
        return switch (error.getKeyword()) {
            case "type" -> "must be " + types(limit);
            case "enum" -> "must be one of " + listed(options(limit)) + meant(error);
            case "const" -> "must be " + limit;
            case "format" -> "must be " + FORMATS.getOrDefault(limit.asText(), "of the format " + limit.asText());
            case "pattern" -> "must match the regular expression " + limit.asText();
            case "minimum" -> "must be at least " + limit.asText();
            case "maximum" -> "must be at most " + limit.asText();
            case "exclusiveMinimum" -> "must be more than " + limit.asText();
            case "exclusiveMaximum" -> "must be less than " + limit.asText();
            case "multipleOf" -> "must be a multiple of " + limit.asText();
            case "minLength" -> atLeast(limit, "character");
            case "maxLength" -> atMost(limit, "character");
            case "minItems" -> atLeast(limit, "item");
            case "maxItems" -> atMost(limit, "item");
            case "uniqueItems" -> "must not have the same item twice";
            case "minProperties" -> atLeast(limit, "member");
            case "maxProperties" -> atMost(limit, "member");
            case "oneOf" -> "must be of exactly one of the forms that the schema lists";
            case "anyOf" -> "must be of one of the forms that the schema lists";
            default -> "does not fit the schema (" + error.getKeyword() + ")";
        };
    }

    private static String atLeast(JsonNode limit, String unit) {
        return limit.asInt() == 1 ? "must not be empty" : "must have at least " + limit.asText() + " " + unit + "s";
    }

    private static String atMost(JsonNode limit, String unit) {
        return "must have at most " + limit.asText() + " " + unit + (limit.asInt() == 1 ? "" : "s");
    }

    private static String types(JsonNode types) {
        Stream<JsonNode> names = types.isArray() ? types.valueStream() : Stream.of(types);
        return names.map(name -> TYPES.getOrDefault(name.asText(), name.asText()))
                .collect(Collectors.joining(" or "));
    }

    private static Stream<String> options(JsonNode options) {
        return options.valueStream().map(option -> option.isTextual() ? option.textValue() : option.toString());
    }

    private static String listed(Stream<String> names) {
        List<String> all = names.toList();
        return all.size() <= MAX_OPTIONS
                ? String.join(", ", all)
                : String.join(", ", all.subList(0, MAX_OPTIONS)) + " and " + (all.size() - MAX_OPTIONS) + " more";
    }

    private static String meant(Error error) {
        JsonNode value = error.getInstanceNode();
        return Optional.ofNullable(value)
                .filter(JsonNode::isTextual)
                .flatMap(text -> Nearest.to(
                        text.textValue(), options(error.getSchemaNode()).toList()))
                .map(name -> " (did you mean '" + name + "'?)")
                .orElse("");
    }

    private String butIs(Error error, String path) {
        JsonNode value = error.getInstanceNode();
        boolean type = error.getKeyword().equals("type");
        if (value == null || isSecret(path)) {
            return "";
        }
        return switch (value.getNodeType()) {
            case STRING -> ", but is " + (type ? "a string (" + shown(value) + ")" : shown(value));
            case NUMBER, BOOLEAN, NULL -> ", but is " + shown(value);
            case ARRAY -> type ? ", but is an array" : "";
            case OBJECT -> type ? ", but is an object" : "";
            case BINARY, MISSING, POJO -> "";
        };
    }

    private static String shown(JsonNode value) {
        String text = VisibleText.of(value.asText(), MAX_SHOWN_CHARS);
        return value.isTextual() ? '"' + text + '"' : text;
    }

    private boolean isSecret(String path) {
        JsonNode argument = schema.path("properties").path(path.split("[.\\[]", 2)[0]);
        return argument.path("format").asText().equals("password")
                || argument.path("writeOnly").asBoolean();
    }

    private static String path(NodePath location) {
        StringBuilder path = new StringBuilder();
        for (int i = 0; i < location.getNameCount(); i++) {
            switch (location.getElement(i)) {
                case Integer index -> path.append('[').append(index).append(']');
                default -> path.append(path.isEmpty() ? "" : ".").append(location.getName(i));
            }
        }
        return path.toString();
    }
}
