package dev.mcptools.generator.schema;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.mcptools.generator.document.PlainText;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Writes a union shortly: null as a type, choices of texts as one choice, a single branch as itself.
 *
 * <p>{@code oneOf} stays where each branch requires a member that the others do not: there, giving both is what is to be
 * refused. Everywhere else it becomes {@code anyOf}. Branches that nothing tells apart (two open objects, a number and an
 * integer) would refuse by the letter what every such API takes.
 */
final class Union {
    private static final int LONGEST_MEANINGS = 600;

    private Union() {}

    /**
     * The union.
     *
     * @param exactlyOne whether it is a {@code oneOf} none of whose branches allows more than in the document
     */
    static ObjectNode of(List<ObjectNode> branches, boolean exactlyOne) {
        Set<ObjectNode> distinct = new LinkedHashSet<>(branches);
        boolean nullable = distinct.removeIf(Union::isNull);
        ObjectNode union = united(List.copyOf(distinct), branches.get(0), exactlyOne);
        return nullable && !distinct.isEmpty() ? Types.orNull(union) : union;
    }

    private static boolean isNull(ObjectNode schema) {
        return schema.path("type").asText().equals(Types.NULL);
    }

    private static ObjectNode united(List<ObjectNode> distinct, ObjectNode nodes, boolean exactlyOne) {
        if (distinct.isEmpty()) {
            return nodes.objectNode().put("type", Types.NULL);
        }
        if (distinct.size() == 1) {
            return distinct.get(0).deepCopy();
        }
        if (distinct.stream().allMatch(Union::isChoice)) {
            return choice(distinct, nodes);
        }
        ObjectNode union = nodes.objectNode();
        if (distinct.stream().noneMatch(ObjectNode::isEmpty)) {
            union.putArray(exactlyOne && areToldApart(distinct) ? "oneOf" : "anyOf")
                    .addAll(distinct);
        }
        return union;
    }

    /** Whether for each pair of branches, either requires a member that the other does not. */
    static boolean areToldApart(List<ObjectNode> branches) {
        for (int i = 0; i < branches.size(); i++) {
            for (int j = 0; j < branches.size(); j++) {
                if (i != j && required(branches.get(j)).containsAll(required(branches.get(i)))) {
                    return false;
                }
            }
        }
        return true;
    }

    private static Set<String> required(ObjectNode schema) {
        Set<String> required = new HashSet<>();
        schema.path("required").forEach(name -> required.add(name.asText()));
        return required;
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
        String meanings = choices.stream()
                .filter(each -> each.has("const") && each.has("description"))
                .map(each -> each.get("const").asText() + ": "
                        + each.get("description").asText())
                .collect(Collectors.joining("; "));
        if (!meanings.isEmpty()) {
            choice.put("description", PlainText.atMost(LONGEST_MEANINGS, meanings));
        }
        ArrayNode all = choice.putArray("enum");
        values.forEach(all::add);
        return choice;
    }
}
