package dev.mcptools.generator.schema;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The keyword {@code type}, whether it is one name or several, and null among them. */
final class Types {
    static final String NULL = "null";

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

    /** Allows null beside what a schema allows. */
    static void allowNull(ObjectNode schema) {
        if (schema.has("const")) {
            schema.putArray("enum").add(schema.remove("const"));
        }
        Set<String> types = of(schema);
        if (!types.isEmpty() && types.add(NULL)) {
            set(schema, types);
        }
        if (schema.get("enum") instanceof ArrayNode values && !contains(values, schema.nullNode())) {
            values.addNull();
        }
        for (String union : List.of("anyOf", "allOf")) {
            if (schema.get(union) instanceof ArrayNode branches) {
                allowNull(schema, union, branches);
            }
        }
    }

    private static void allowNull(ObjectNode schema, String union, ArrayNode branches) {
        if (union.equals("anyOf")) {
            branches.addObject().put("type", NULL);
        } else {
            ObjectNode all = schema.objectNode();
            all.set(union, branches);
            schema.remove(union);
            schema.putArray("anyOf").add(all).addObject().put("type", NULL);
        }
    }

    static boolean contains(JsonNode values, JsonNode value) {
        for (JsonNode each : values) {
            if (each.equals(value)) {
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
