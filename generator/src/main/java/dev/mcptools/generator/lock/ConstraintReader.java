package dev.mcptools.generator.lock;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import dev.mcptools.generator.model.Argument;
import dev.mcptools.generator.model.ValueType;
import dev.mcptools.generator.model.ValueType.Basic;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Takes from the schema of an argument what refuses values, beyond what its type says already. What it refers to is written
 * out, but for what holds itself; so a change there is seen wherever it matters, and where a definition is written is not.
 */
final class ConstraintReader {
    /** What is longer in the lock file is there as a hash. */
    private static final int LONGEST = 8_000;

    /** Keywords that describe; {@code format} is among them, as 2020-12 has it (Validation, section 7.2.1). */
    private static final Set<String> ANNOTATIONS =
            Set.of("title", "description", "examples", "default", "format", "contentEncoding", "contentMediaType");

    /** Keywords whose members have names of the user's. */
    private static final Set<String> MAPS = Set.of("properties", "patternProperties", "dependentSchemas", "$defs");

    private static final Set<String> VALUES = Set.of("const", "enum", "required", "dependentRequired");

    private static final String DEFINITIONS = "$defs";
    private static final String FORMS = "allOf";

    private final JsonNode definitions;
    private final Set<String> open = new HashSet<>();
    private int written;

    private ConstraintReader(JsonNode definitions) {
        this.definitions = definitions;
    }

    /**
     * {@return the constraints of an argument, empty if its type says all; if they are long, a hash of them, a text}
     *
     * @param checked the schema of all arguments
     */
    static JsonNode read(Argument argument, JsonNode checked) {
        JsonNode schema = checked.path("properties").path(argument.name());
        JsonNode constraints =
                bounded(schema.isObject() ? schema : JsonNodeFactory.instance.objectNode(), checked.path(DEFINITIONS));
        if (constraints instanceof ObjectNode all) {
            withoutType(all, argument.type());
        }
        return constraints;
    }

    /** {@return what a schema says of all arguments together, a list; if that is long, a hash of it, a text} */
    static JsonNode forms(JsonNode checked) {
        return checked.get(FORMS) instanceof ArrayNode forms
                ? bounded(forms, checked.path(DEFINITIONS))
                : JsonNodeFactory.instance.arrayNode();
    }

    private static JsonNode bounded(JsonNode schema, JsonNode definitions) {
        ConstraintReader reader = new ConstraintReader(definitions);
        JsonNode constraints = reader.constraint(FORMS, schema);
        if (reader.written <= LONGEST && constraints.toString().length() <= LONGEST) {
            return constraints;
        }
        ObjectNode all = JsonNodeFactory.instance.objectNode();
        all.set(FORMS, schema);
        all.set(DEFINITIONS, definitions);
        return new TextNode(SchemaHash.of(new ConstraintReader(MissingNode.getInstance()).constraints(all)));
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
    private JsonNode constraints(JsonNode schema) {
        if (!(schema instanceof ObjectNode object)) {
            return schema;
        }
        written++;
        Map<String, JsonNode> sorted = new TreeMap<>();
        object.properties().forEach(keyword -> {
            JsonNode value = constraint(keyword.getKey(), keyword.getValue());
            if (!ANNOTATIONS.contains(keyword.getKey()) && !takesAll(keyword.getKey(), value)) {
                sorted.put(keyword.getKey(), value);
            }
        });
        ObjectNode all = JsonNodeFactory.instance.objectNode().setAll(sorted);
        return all.size() == 1 && all.has("$ref") ? all.path("$ref") : all;
    }

    private JsonNode constraint(String keyword, JsonNode value) {
        if (VALUES.contains(keyword)) {
            return value;
        }
        if (keyword.equals("$ref")) {
            return referred(value);
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

    private JsonNode referred(JsonNode reference) {
        String name = reference.asText().substring(reference.asText().lastIndexOf('/') + 1);
        JsonNode target = definitions.path(name);
        if (target.isMissingNode()) {
            return reference;
        }
        if (written > LONGEST || !open.add(name)) {
            return ofType(target);
        }
        JsonNode constraints = constraints(target);
        open.remove(name);
        return constraints;
    }

    private static ObjectNode ofType(JsonNode schema) {
        ObjectNode type = JsonNodeFactory.instance.objectNode();
        return schema.has("type") ? type.set("type", schema.path("type")) : type;
    }

    private static boolean takesAll(String keyword, JsonNode value) {
        return switch (keyword) {
            case "items", "additionalProperties" ->
                (value.isObject() && value.isEmpty()) || (value.isBoolean() && value.booleanValue());
            default -> false;
        };
    }
}
