package dev.mcptools.generator.schema;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Makes each {@code oneOf} of whose branches less is said an {@code anyOf}: what one of them alone accepted, several may
 * accept now, and would be refused.
 */
final class LoosenedUnions {
    private static final String ONE = "oneOf";
    private static final String ANY = "anyOf";

    private LoosenedUnions() {}

    /**
     * Changes a schema.
     *
     * @param before what it was before less was said
     */
    static void widen(JsonNode before, JsonNode schema) {
        if (schema instanceof ObjectNode object) {
            object.properties().forEach(member -> widen(before.path(member.getKey()), member.getValue()));
            if (object.get(ONE) instanceof ArrayNode branches && !branches.equals(before.path(ONE))) {
                widen(object, branches);
            }
        } else if (schema.isArray()) {
            for (int i = 0; i < schema.size(); i++) {
                widen(before.path(i), schema.get(i));
            }
        }
    }

    private static void widen(ObjectNode object, ArrayNode branches) {
        if (object.has(ANY)) {
            object.remove(ONE);
            object.withArrayProperty("allOf").addObject().set(ANY, branches);
            return;
        }
        Map<String, JsonNode> members = new LinkedHashMap<>();
        object.properties()
                .forEach(member -> members.put(member.getKey().equals(ONE) ? ANY : member.getKey(), member.getValue()));
        object.removeAll();
        object.setAll(members);
    }
}
