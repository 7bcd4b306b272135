package dev.mcptools.generator.example;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.mcptools.generator.model.Place.Serialization;
import dev.mcptools.generator.model.Place.Style;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/**
 * A parameter's value in OpenAPI's styles (OpenAPI 3.1, section 4.8.12.6).
 *
 * @param name the name of the parameter
 * @param how its style
 */
record StyledText(String name, Serialization how) {
    private static final JsonMapper JSON = new JsonMapper();
    private static final Escaping ALL = new Escaping(Escapes::all, Escapes::all);
    private static final Escaping NONE = new Escaping(UnaryOperator.identity(), UnaryOperator.identity());

    /** How names and values are escaped. */
    private record Escaping(UnaryOperator<String> names, UnaryOperator<String> values) {}

    private static String json(JsonNode tree) {
        try {
            return JSON.writeValueAsString(tree);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A tree can always be written", e);
        }
    }

    /** The value as part of a path. */
    String segment(JsonNode value) {
        return switch (how.style()) {
            case LABEL -> "." + joined(value, how.explode() ? "." : ",", ALL);
            case MATRIX -> matrix(value);
            case JSON -> Escapes.all(json(value));
            case SIMPLE, FORM, SPACE_DELIMITED, PIPE_DELIMITED, DEEP_OBJECT, CONTENT, QUERY_STRING ->
                joined(value, ",", ALL);
        };
    }

    /** The value as a header; nothing for an empty list. */
    Optional<String> header(JsonNode value) {
        if (how.style() == Style.JSON) {
            return Optional.of(json(value));
        }
        return value.isContainerNode() && value.isEmpty() ? Optional.empty() : Optional.of(joined(value, ",", NONE));
    }

    /** The value as pairs of a query or of cookies. */
    List<String> pairs(JsonNode value) {
        Escaping escaping = how.allowReserved() ? new Escaping(Escapes::all, Escapes::exceptReserved) : ALL;
        if (how.style() == Style.JSON) {
            return List.of(Escapes.all(name) + "=" + escaping.values().apply(json(value)));
        }
        if (how.style() == Style.QUERY_STRING) {
            return List.of(escaping.values().apply(json(value)));
        }
        if (how.style() == Style.DEEP_OBJECT) {
            return deep(name, value, escaping);
        }
        if (value.isContainerNode() && value.isEmpty()) {
            return List.of();
        }
        if (how.explode() && value.isArray()) {
            return elements(value)
                    .map(item -> Escapes.all(name) + "=" + escaping.values().apply(text(item)))
                    .toList();
        }
        if (how.explode() && value.isObject()) {
            return members(value, escaping);
        }
        String delimiter =
                how.style() == Style.SPACE_DELIMITED ? "%20" : how.style() == Style.PIPE_DELIMITED ? "%7C" : ",";
        return List.of(Escapes.all(name) + "=" + flat(value, delimiter, escaping));
    }

    private static List<String> deep(String prefix, JsonNode value, Escaping escaping) {
        List<String> pairs = new ArrayList<>();
        if (value.isObject()) {
            value.properties()
                    .forEach(member ->
                            pairs.addAll(deep(prefix + "[" + member.getKey() + "]", member.getValue(), escaping)));
        } else if (value.isArray()) {
            for (int i = 0; i < value.size(); i++) {
                pairs.addAll(deep(prefix + "[" + i + "]", value.get(i), escaping));
            }
        } else {
            pairs.add(Escapes.all(prefix) + "=" + escaping.values().apply(text(value)));
        }
        return pairs;
    }

    private String matrix(JsonNode value) {
        if (how.explode() && value.isObject()) {
            return ";" + String.join(";", members(value, ALL));
        }
        Stream<String> values = how.explode() && value.isArray()
                ? elements(value).map(item -> Escapes.all(text(item)))
                : Stream.of(flat(value, ",", ALL));
        return values.map(text -> ";" + Escapes.all(name) + (text.isEmpty() ? "" : "=" + text))
                .collect(Collectors.joining());
    }

    private String joined(JsonNode value, String delimiter, Escaping escaping) {
        return how.explode() && value.isObject()
                ? String.join(delimiter, members(value, escaping))
                : flat(value, delimiter, escaping);
    }

    private static List<String> members(JsonNode object, Escaping escaping) {
        return object.properties().stream()
                .map(member -> escaping.names().apply(member.getKey())
                        + "="
                        + escaping.values().apply(text(member.getValue())))
                .toList();
    }

    private static String flat(JsonNode value, String delimiter, Escaping escaping) {
        if (value.isObject()) {
            return value.properties().stream()
                    .flatMap(member -> Stream.of(
                            escaping.names().apply(member.getKey()),
                            escaping.values().apply(text(member.getValue()))))
                    .collect(Collectors.joining(delimiter));
        }
        Stream<JsonNode> values = value.isArray() ? elements(value) : Stream.of(value);
        return values.map(each -> escaping.values().apply(text(each))).collect(Collectors.joining(delimiter));
    }

    private static String text(JsonNode value) {
        if (value.isNull()) {
            return "";
        }
        if (value.isFloatingPointNumber()) {
            BigDecimal number = value.decimalValue();
            return Math.abs((long) number.scale()) <= 64 ? number.toPlainString() : number.toString();
        }
        return value.isValueNode() ? value.asText() : json(value);
    }

    private static Stream<JsonNode> elements(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false);
    }
}
