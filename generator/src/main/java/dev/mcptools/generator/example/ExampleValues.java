package dev.mcptools.generator.example;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/**
 * Values for a schema, the likeliest first: what it names itself (examples, default, const, enum), then what its type
 * and its limits suggest. Whether one is accepted is for the caller to find out.
 *
 * @param name a text for want of a better one, another for each argument, so that a mix-up is seen
 * @param number a number for the same purpose
 * @param definitions what schemas refer to
 * @param unused chooses the members of objects
 */
record ExampleValues(String name, int number, JsonNode definitions, Unused unused) {
    /** Below, objects have what they must have and no more. */
    private static final int WHOLE_OBJECTS = 3;

    private static final int DEEPEST = 12;
    private static final int MOST_ITEMS = 20;
    private static final int SEVERAL = 2;
    private static final int MOST_TURNS = 4;

    Stream<JsonNode> of(JsonNode schema) {
        return of(schema, 0);
    }

    private Stream<JsonNode> of(JsonNode schema, int depth) {
        if (depth > DEEPEST) {
            return Stream.empty();
        }
        JsonNode referred = JsonSchemas.referred(schema, definitions);
        if (!referred.isMissingNode()) {
            return Stream.concat(named(schema), of(referred, depth + 1));
        }
        Stream<JsonNode> branches = Stream.of("anyOf", "oneOf", "allOf")
                .flatMap(keyword -> elements(schema.path(keyword)))
                .flatMap(branch -> of(branch, depth + 1));
        return Stream.of(named(schema), branches, types(schema).stream().flatMap(type -> ofType(type, schema, depth)))
                .flatMap(values -> values);
    }

    private static Stream<JsonNode> named(JsonNode schema) {
        return Stream.of(
                        elements(schema.path("examples")),
                        Stream.of(schema.path("default"), schema.path("const")).filter(value -> !value.isMissingNode()),
                        elements(schema.path("enum")))
                .flatMap(values -> values);
    }

    private static List<String> types(JsonNode schema) {
        JsonNode type = schema.path("type");
        if (type.isTextual()) {
            return List.of(type.textValue());
        }
        if (type.isArray()) {
            return elements(type).map(JsonNode::asText).toList();
        }
        List<String> guessed = new ArrayList<>(List.of("string", "number", "boolean"));
        if (schema.has("items")) {
            guessed.add(0, "array");
        }
        if (schema.has("properties") || schema.has("required")) {
            guessed.add(0, "object");
        }
        return guessed;
    }

    private Stream<JsonNode> ofType(String type, JsonNode schema, int depth) {
        return switch (type) {
            case "string" -> ExampleTexts.of(schema, name, number).map(JsonNodeFactory.instance::textNode);
            case "integer" -> ExampleNumbers.of(schema, number).filter(number -> number.isIntegralNumber());
            case "number" -> ExampleNumbers.of(schema, number);
            case "boolean" -> Stream.of(BooleanNode.TRUE, BooleanNode.FALSE);
            case "array" -> IntStream.range(0, MOST_TURNS).boxed().flatMap(turn -> array(schema, turn, depth).stream());
            case "object" -> object(schema, depth).stream();
            case "null" -> Stream.of(NullNode.getInstance());
            default -> Stream.empty();
        };
    }

    /** An array of the likeliest items, of which so many are passed over, so that there is another array. */
    private Optional<JsonNode> array(JsonNode schema, int passed, int depth) {
        ArrayNode array = JsonNodeFactory.instance.arrayNode();
        JsonNode items = schema.path("items");
        int least = schema.path("minItems").asInt(0);
        List<JsonNode> choices = items.isMissingNode()
                ? List.of(JsonNodeFactory.instance.textNode(name), JsonNodeFactory.instance.textNode(name + "2"))
                : of(items, depth + 1)
                        .filter(value -> JsonSchemas.accepts(items, definitions, value))
                        .distinct()
                        .skip(passed)
                        .limit(Math.min(Math.max(least, SEVERAL), MOST_ITEMS))
                        .toList();
        if (passed > 0 && choices.isEmpty()) {
            return Optional.empty();
        }
        int most = schema.path("maxItems").asInt(MOST_ITEMS);
        int wanted = Math.min(Math.max(least, Math.min(choices.size(), SEVERAL)), Math.min(most, MOST_ITEMS));
        boolean unique = schema.path("uniqueItems").asBoolean();
        for (int i = 0; i < wanted && !choices.isEmpty() && (!unique || i < choices.size()); i++) {
            array.add(choices.get(i % choices.size()));
        }
        return Optional.of(array);
    }

    private Optional<JsonNode> object(JsonNode schema, int depth) {
        Set<String> required =
                elements(schema.path("required")).map(JsonNode::asText).collect(Collectors.toSet());
        ObjectNode object = JsonNodeFactory.instance.objectNode();
        for (Map.Entry<String, JsonNode> member : schema.path("properties").properties()) {
            boolean needed = required.contains(member.getKey());
            if (needed || depth < WHOLE_OBJECTS) {
                Optional<JsonNode> value = unused.first(new ExampleValues(member.getKey(), number, definitions, unused)
                        .of(member.getValue(), depth + 1)
                        .filter(each -> JsonSchemas.accepts(member.getValue(), definitions, each)));
                if (value.isPresent()) {
                    object.set(member.getKey(), value.get());
                } else if (needed) {
                    return Optional.empty();
                }
            }
        }
        JsonNode others = schema.path("additionalProperties");
        List<JsonNode> free = of(others.isObject() ? others : JsonNodeFactory.instance.objectNode(), depth + 1)
                .filter(value -> !others.isObject() || JsonSchemas.accepts(others, definitions, value))
                .limit(1)
                .toList();
        free.forEach(value -> {
            required.stream().sorted().filter(name -> !object.has(name)).forEach(name -> object.set(name, value));
            for (int i = 1; object.size() < schema.path("minProperties").asInt(0) && i <= MOST_ITEMS; i++) {
                object.set("name" + i, value);
            }
        });
        return Optional.of(object);
    }

    private static Stream<JsonNode> elements(JsonNode array) {
        return array.isArray() ? StreamSupport.stream(array.spliterator(), false) : Stream.empty();
    }
}
