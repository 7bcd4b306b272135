package dev.mcptools.generator.schema;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Makes the schema of an answer one that holds when the API keeps less than its document promises: every value may be
 * null, no member has to be there, and of a union only what its branches have in common is said. A reference stands alone;
 * what it leads to is made so as well.
 */
final class Lenient {
    private static final String REFERENCE = "$ref";
    private static final List<String> UNIONS = List.of("anyOf", "oneOf");

    private Lenient() {}

    static ObjectNode of(JsonNode schema) {
        ObjectNode lenient = own(schema);
        schema.path("allOf").forEach(part -> add(lenient, of(part)));
        for (String union : UNIONS) {
            Set<ObjectNode> branches = new LinkedHashSet<>();
            schema.path(union).forEach(branch -> branches.add(of(branch)));
            union(lenient, branches);
        }
        return lenient;
    }

    private static void union(ObjectNode lenient, Set<ObjectNode> branches) {
        if (lenient.has(REFERENCE) || branches.stream().anyMatch(branch -> branch.has(REFERENCE))) {
            // What is behind a reference has nothing in common with others that could be said here.
            branches.removeIf(branch -> Types.of(branch).equals(Set.of(Types.NULL)));
            lenient.setAll(
                    lenient.isEmpty() && branches.size() == 1
                            ? branches.iterator().next()
                            : lenient);
            return;
        }
        boolean first = !lenient.has("properties") && !lenient.has("type");
        for (ObjectNode branch : branches) {
            if (first) {
                lenient.setAll(branch);
            } else {
                widen(lenient, branch);
            }
            first = false;
        }
    }

    private static ObjectNode own(JsonNode schema) {
        ObjectNode lenient = JsonNodeFactory.instance.objectNode();
        if (schema.has(REFERENCE)) {
            return lenient.set(REFERENCE, schema.get(REFERENCE));
        }
        Set<String> types = Types.of(schema);
        if (!types.isEmpty()) {
            types.add(Types.NULL);
            Types.set(lenient, types);
        }
        if (!schema.path("properties").isEmpty()) {
            ObjectNode members = lenient.putObject("properties");
            schema.path("properties")
                    .properties()
                    .forEach(member -> members.set(member.getKey(), of(member.getValue())));
        }
        for (String inside : List.of("items", "additionalProperties")) {
            if (schema.path(inside).isObject()) {
                lenient.set(inside, of(schema.get(inside)));
            }
        }
        return lenient;
    }

    /** Adds what a part of an {@code allOf} names. */
    private static void add(ObjectNode lenient, ObjectNode part) {
        if (part.has(REFERENCE) || lenient.has(REFERENCE)) {
            lenient.setAll(lenient.isEmpty() ? part : lenient);
            return;
        }
        if (!lenient.has("type") && part.has("type")) {
            lenient.set("type", part.get("type"));
        }
        if (part.has("properties")) {
            ObjectNode members = lenient.withObjectProperty("properties");
            for (Map.Entry<String, JsonNode> member : part.get("properties").properties()) {
                if (!members.has(member.getKey())) {
                    members.set(member.getKey(), member.getValue());
                }
            }
        }
    }

    /** Allows what another branch allows: members of both kinds, and the types of both. */
    private static void widen(ObjectNode lenient, ObjectNode branch) {
        Set<String> types = Types.of(lenient);
        if (types.isEmpty() || !branch.has("type")) {
            lenient.remove("type");
        } else {
            types.addAll(Types.of(branch));
            Types.set(lenient, types);
        }
        for (String inside : List.of("items", "additionalProperties")) {
            if (!lenient.path(inside).equals(branch.path(inside))) {
                lenient.putObject(inside);
            }
        }
        if (branch.has("properties")) {
            ObjectNode members = lenient.withObjectProperty("properties");
            for (Map.Entry<String, JsonNode> member : branch.get("properties").properties()) {
                JsonNode mine = members.get(member.getKey());
                if (mine == null) {
                    members.set(member.getKey(), member.getValue());
                } else if (!mine.equals(member.getValue())) {
                    members.putObject(member.getKey());
                }
            }
        }
    }
}
