package dev.mcptools.generator.schema;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Random;

/** Makes values that schemas are likely to accept: what a schema names is followed, and now and then it is not. */
final class RandomValues {
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
    private static final List<String> TEXTS = List.of("", "a", "ab", "abc", "b1", "12", "a word of more letters");
    private static final List<String> TYPES = List.of("string", "integer", "number", "boolean", "object", "array");
    private static final int DEEPEST = 6;

    private final Random random;
    private final JsonNode components;

    RandomValues(Random random, JsonNode components) {
        this.random = random;
        this.components = components;
    }

    /** A value without members, null among them. */
    static JsonNode simple(Random random) {
        return switch (random.nextInt(6)) {
            case 0 -> NODES.nullNode();
            case 1 -> NODES.booleanNode(random.nextBoolean());
            case 2 -> NODES.numberNode(random.nextInt(12) - 2);
            case 3 -> NODES.numberNode(random.nextInt(8) + 0.5);
            default -> NODES.textNode(TEXTS.get(random.nextInt(TEXTS.size())));
        };
    }

    JsonNode of(JsonNode schema) {
        return of(schema, 0);
    }

    private JsonNode of(JsonNode schema, int depth) {
        if (!schema.isObject() || depth > DEEPEST || random.nextInt(12) == 0) {
            return simple(random);
        }
        if (schema.has("$ref")) {
            String name = schema.get("$ref").asText();
            return of(components.at("/schemas" + name.substring(name.lastIndexOf('/'))), depth + 1);
        }
        if (schema.has("const")) {
            return schema.get("const");
        }
        if (schema.has("enum")) {
            return schema.get("enum").get(random.nextInt(schema.get("enum").size()));
        }
        JsonNode own = own(schema, depth);
        for (String keyword : List.of("allOf", "oneOf", "anyOf")) {
            JsonNode parts = schema.path(keyword);
            if (!parts.isEmpty()) {
                own = both(own, of(parts.get(random.nextInt(parts.size())), depth + 1), schema.has("type"));
            }
        }
        return own;
    }

    private static JsonNode both(JsonNode own, JsonNode other, boolean typed) {
        if (own instanceof ObjectNode object && other.isObject()) {
            return object.deepCopy().setAll((ObjectNode) other);
        }
        return typed ? own : other;
    }

    private JsonNode own(JsonNode schema, int depth) {
        JsonNode type = schema.path("type");
        String name = type.isArray() ? type.get(random.nextInt(type.size())).asText() : type.asText(guessed(schema));
        return switch (name) {
            case "string" -> NODES.textNode(TEXTS.get(random.nextInt(TEXTS.size())));
            case "integer" -> NODES.numberNode(random.nextInt(12) - 2);
            case "number" -> NODES.numberNode(random.nextInt(8) + 0.5);
            case "boolean" -> NODES.booleanNode(random.nextBoolean());
            case "object" -> object(schema, depth);
            case "array" -> array(schema, depth);
            default -> NODES.nullNode();
        };
    }

    private String guessed(JsonNode schema) {
        if (schema.has("properties")) {
            return "object";
        }
        return schema.has("items") ? "array" : TYPES.get(random.nextInt(TYPES.size()));
    }

    private ObjectNode object(JsonNode schema, int depth) {
        ObjectNode object = NODES.objectNode();
        for (String name : RandomSchemas.MEMBERS) {
            boolean required = schema.path("required").toString().contains('"' + name + '"');
            JsonNode member = schema.path("properties").path(name);
            int odds = required ? 12 : member.isMissingNode() ? 0 : 4;
            if (random.nextInt(odds + 1) > 0) {
                object.set(name, of(member, depth + 1));
            }
        }
        if (random.nextInt(6) == 0) {
            object.set("k1", simple(random));
        }
        return object;
    }

    private ArrayNode array(JsonNode schema, int depth) {
        ArrayNode array = NODES.arrayNode();
        for (int i = random.nextInt(4); i > 0; i--) {
            array.add(of(schema.path("items"), depth + 1));
        }
        return array;
    }
}
