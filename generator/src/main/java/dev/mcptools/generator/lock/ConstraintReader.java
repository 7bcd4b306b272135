package dev.mcptools.generator.lock;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.mcptools.generator.model.ValueType;
import dev.mcptools.generator.model.ValueType.Basic;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Takes from the schema of an argument what refuses values, beyond what its type says already. */
final class ConstraintReader {
    /** Keywords that describe; {@code format} is among them, as 2020-12 has it (Validation, section 7.2.1). */
    private static final Set<String> ANNOTATIONS =
            Set.of("title", "description", "examples", "default", "format", "contentEncoding", "contentMediaType");

    /** Keywords whose members have names of the user's. */
    private static final Set<String> MAPS = Set.of("properties", "patternProperties", "dependentSchemas");

    private static final Set<String> VALUES = Set.of("const", "enum", "required", "dependentRequired");

    private ConstraintReader() {}

    /** {@return the constraints of an argument; empty if its type says all} */
    static ObjectNode read(JsonNode schema, ValueType type) {
        ObjectNode constraints =
                (ObjectNode) constraints(schema.isObject() ? schema : JsonNodeFactory.instance.objectNode());
        withoutType(constraints, type);
        return constraints;
    }

    private static void withoutType(ObjectNode constraints, ValueType type) {
        if (type != Basic.ANY) {
            constraints.remove("type");
        }
        if (type instanceof ValueType.Choice) {
            constraints.remove("enum");
            constraints.remove("const");
        }
        if (type instanceof ValueType.ListOf list && constraints.get("items") instanceof ObjectNode items) {
            ObjectNode more = items.deepCopy();
            withoutType(more, list.items());
            if (more.isEmpty()) {
                constraints.remove("items");
            }
        }
    }

    /** The order of members does not count, so they are sorted. */
    private static JsonNode constraints(JsonNode schema) {
        if (!(schema instanceof ObjectNode object)) {
            return schema;
        }
        Map<String, JsonNode> sorted = new TreeMap<>();
        object.properties().forEach(keyword -> {
            JsonNode value = constraint(keyword.getKey(), keyword.getValue());
            if (!ANNOTATIONS.contains(keyword.getKey()) && !takesAll(keyword.getKey(), value)) {
                sorted.put(keyword.getKey(), value);
            }
        });
        return JsonNodeFactory.instance.objectNode().setAll(sorted);
    }

    private static JsonNode constraint(String keyword, JsonNode value) {
        if (VALUES.contains(keyword)) {
            return value;
        }
        if (MAPS.contains(keyword)) {
            Map<String, JsonNode> sorted = new TreeMap<>();
            value.properties().forEach(entry -> sorted.put(entry.getKey(), constraints(entry.getValue())));
            return JsonNodeFactory.instance.objectNode().setAll(sorted);
        }
        if (value instanceof ArrayNode list) {
            ArrayNode converted = JsonNodeFactory.instance.arrayNode();
            list.forEach(each -> converted.add(constraints(each)));
            return converted;
        }
        return constraints(value);
    }

    private static boolean takesAll(String keyword, JsonNode value) {
        return switch (keyword) {
            case "items", "additionalProperties" ->
                (value.isObject() && value.isEmpty()) || (value.isBoolean() && value.booleanValue());
            default -> false;
        };
    }
}
