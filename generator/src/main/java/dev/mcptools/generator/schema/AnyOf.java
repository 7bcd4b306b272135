package dev.mcptools.generator.schema;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Writes a union shortly: null as a type, choices of texts as one choice, a single branch as itself.
 *
 * <p>{@code oneOf} becomes {@code anyOf}: what tells its branches apart may be among what is left out, and the API checks
 * it again.
 */
final class AnyOf {
    private AnyOf() {}

    static ObjectNode of(List<ObjectNode> branches) {
        Set<ObjectNode> distinct = new LinkedHashSet<>(branches);
        boolean nullable = distinct.removeIf(AnyOf::isNull);
        ObjectNode union = united(List.copyOf(distinct), branches.get(0));
        if (nullable) {
            Types.allowNull(union);
        }
        return union;
    }

    private static boolean isNull(ObjectNode schema) {
        return schema.path("type").asText().equals(Types.NULL);
    }

    private static ObjectNode united(List<ObjectNode> distinct, ObjectNode nodes) {
        if (distinct.isEmpty()) {
            return nodes.objectNode().put("type", Types.NULL);
        }
        if (distinct.size() == 1) {
            return distinct.get(0).deepCopy();
        }
        if (distinct.stream().allMatch(AnyOf::isChoice)) {
            return choice(distinct, nodes);
        }
        ObjectNode union = nodes.objectNode();
        if (distinct.stream().noneMatch(ObjectNode::isEmpty)) {
            union.putArray("anyOf").addAll(distinct);
        }
        return union;
    }

    private static boolean isChoice(ObjectNode schema) {
        return schema.path("type").asText("string").equals("string")
                && (schema.has("enum") || schema.path("const").isTextual())
                && schema.properties().stream()
                        .allMatch(keyword -> Set.of("type", "enum", "const", "description", "default")
                                .contains(keyword.getKey()));
    }

    private static ObjectNode choice(List<ObjectNode> choices, ObjectNode nodes) {
        Set<JsonNode> values = new LinkedHashSet<>();
        for (ObjectNode each : choices) {
            (each.has("enum") ? each.get("enum") : List.of(each.get("const"))).forEach(values::add);
        }
        ObjectNode choice = nodes.objectNode();
        if (values.stream().allMatch(JsonNode::isTextual)) {
            choice.put("type", "string");
        }
        ArrayNode all = choice.putArray("enum");
        values.forEach(all::add);
        return choice;
    }
}
