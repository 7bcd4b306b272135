package dev.mcptools.generator.schema;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** The keyword {@code type}, whether it is one name or several, and null among them. */
final class Types {
    static final String NULL = "null";

    private static final Set<String> ANNOTATIONS = Set.of("description", "default", "examples");

    /** Keywords that say nothing of null, or whose word on it is changed by {@link #allowNull}. */
    private static final Set<String> SIMPLE = Set.of(
            "description",
            "default",
            "examples",
            "type",
            "enum",
            "const",
            "format",
            "pattern",
            "contentEncoding",
            "contentMediaType",
            "multipleOf",
            "minimum",
            "maximum",
            "exclusiveMinimum",
            "exclusiveMaximum",
            "minLength",
            "maxLength",
            "minItems",
            "maxItems",
            "uniqueItems",
            "contains",
            "minContains",
            "maxContains",
            "minProperties",
            "maxProperties",
            "required",
            "dependentRequired",
            "properties",
            "patternProperties",
            "additionalProperties",
            "propertyNames",
            "items",
            "prefixItems");

    private static final Comparator<JsonNode> SAME_VALUE = (first, second) -> {
        if (first.equals(second)) {
            return 0;
        }
        return first.isNumber() && second.isNumber() ? first.decimalValue().compareTo(second.decimalValue()) : 1;
    };

    private Types() {}

    /** The types that a schema names and JSON Schema knows; empty if it allows all. */
    static Set<String> of(JsonNode schema) {
        Set<String> types = new LinkedHashSet<>();
        JsonNode type = schema.path("type");
        (type.isArray() ? type : List.of(type)).forEach(each -> types.add(each.asText()));
        types.retainAll(Keywords.TYPES);
        return types;
    }

    static void set(ObjectNode schema, Set<String> types) {
        if (types.size() == 1) {
            schema.put("type", types.iterator().next());
        } else if (!types.isEmpty()) {
            ArrayNode names = schema.putArray("type");
            types.forEach(names::add);
        }
    }

    /** What both allow; empty if there is nothing that both do. An integer is a number. */
    static Optional<Set<String>> both(Set<String> first, Set<String> second) {
        Set<String> common = new LinkedHashSet<>();
        for (String type : first) {
            if (second.contains(type) || (type.equals("integer") && second.contains("number"))) {
                common.add(type);
            } else if (type.equals("number") && second.contains("integer")) {
                common.add("integer");
            }
        }
        return common.isEmpty() ? Optional.empty() : Optional.of(common);
    }

    /** The same schema, which allows null as well; in one place where that can be said so. */
    static ObjectNode orNull(ObjectNode schema) {
        if (SIMPLE.containsAll(names(schema)) || isNullableUnion(schema)) {
            allowNull(schema);
            return schema;
        }
        ObjectNode either = schema.objectNode();
        if (schema.get("description") != null) {
            either.set("description", schema.remove("description"));
        }
        either.putArray("anyOf").add(schema).addObject().put("type", NULL);
        return either;
    }

    private static Set<String> names(ObjectNode schema) {
        return schema.properties().stream().map(Map.Entry::getKey).collect(Collectors.toSet());
    }

    /** Whether a schema describes and does not assert. */
    static boolean saysNothing(ObjectNode schema) {
        return ANNOTATIONS.containsAll(names(schema));
    }

    private static boolean isNullableUnion(ObjectNode schema) {
        Set<String> others = names(schema);
        others.removeAll(ANNOTATIONS);
        return others.equals(Set.of("anyOf"));
    }

    private static void allowNull(ObjectNode schema) {
        if (schema.has("const") && !schema.get("const").isNull()) {
            schema.putArray("enum").add(schema.remove("const"));
        }
        Set<String> types = of(schema);
        if (!types.isEmpty() && types.add(NULL)) {
            set(schema, types);
        }
        if (schema.get("enum") instanceof ArrayNode values && !contains(values, schema.nullNode())) {
            values.addNull();
        }
        if (schema.get("anyOf") instanceof ArrayNode branches) {
            branches.addObject().put("type", NULL);
        }
    }

    /** Whether a value is among others; 1 and 1.0 are one value (JSON Schema 2020-12, Core, section 4.2.2). */
    static boolean contains(JsonNode values, JsonNode value) {
        for (JsonNode each : values) {
            if (each.equals(SAME_VALUE, value)) {
                return true;
            }
        }
        return false;
    }

    /** Takes null out of what a schema allows, as far as it is said in one place. */
    static void forbidNull(ObjectNode schema) {
        Set<String> types = of(schema);
        if (types.size() > 1 && types.remove(NULL)) {
            set(schema, types);
        }
        if (schema.get("enum") instanceof ArrayNode values && values.size() > 1) {
            for (int i = values.size() - 1; i >= 0; i--) {
                if (values.get(i).isNull()) {
                    values.remove(i);
                }
            }
        }
    }
}
