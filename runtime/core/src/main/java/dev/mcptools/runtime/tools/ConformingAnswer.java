package dev.mcptools.runtime.tools;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;
import java.util.Optional;

/**
 * Makes of an answer that is not as documented one that conforms to the output schema: each value that is not what was
 * told to clients becomes null, which they were told as well. The rest of the answer stays.
 */
final class ConformingAnswer {
    private ConformingAnswer() {}

    /** {@return the value, without what the outline does not allow; empty if nothing conforms} */
    static Optional<JsonNode> of(JsonNode value, Outline outline) {
        if (!outline.allows(value)) {
            return orNull(outline);
        }
        return switch (value) {
            case ObjectNode object -> members(object, outline);
            case ArrayNode array -> items(array, outline);
            default -> Optional.of(value);
        };
    }

    private static Optional<JsonNode> orNull(Outline outline) {
        return Optional.<JsonNode>of(NullNode.getInstance()).filter(outline::allows);
    }

    private static Optional<JsonNode> members(ObjectNode object, Outline outline) {
        ObjectNode conforming = object.objectNode();
        long found = 0;
        for (Map.Entry<String, JsonNode> member : object.properties()) {
            Optional<JsonNode> value = of(member.getValue(), outline.member(member.getKey()));
            if (value.isPresent()) {
                found |= outline.bitOf(member.getKey());
                conforming.set(member.getKey(), value.get());
            }
        }
        return outline.lacks(found) ? orNull(outline) : Optional.of(conforming);
    }

    private static Optional<JsonNode> items(ArrayNode array, Outline outline) {
        ArrayNode conforming = array.arrayNode();
        for (JsonNode item : array) {
            Optional<JsonNode> value = of(item, outline.items());
            if (value.isEmpty()) {
                return orNull(outline);
            }
            conforming.add(value.get());
        }
        return Optional.of(conforming);
    }
}
