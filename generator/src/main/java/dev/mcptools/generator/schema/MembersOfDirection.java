package dev.mcptools.generator.schema;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.mcptools.generator.document.ApiDocument;
import dev.mcptools.generator.document.DocumentFault;
import dev.mcptools.generator.model.Api;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** Fits the members of an object to the way it goes: what the API sets is no input, what it keeps to itself no output. */
final class MembersOfDirection {
    private final ApiDocument document;
    private final Api api;
    private final Direction direction;

    MembersOfDirection(ApiDocument document, Api api, Direction direction) {
        this.document = document;
        this.api = api;
        this.direction = direction;
    }

    /** {@return the members of a schema that do not go this way} */
    Set<String> hidden(JsonNode schema) throws DocumentFault {
        Set<String> hidden = new HashSet<>();
        for (Map.Entry<String, JsonNode> member : schema.path("properties").properties()) {
            if (isHidden(member.getKey(), member.getValue())) {
                hidden.add(member.getKey());
            }
        }
        return hidden;
    }

    /**
     * Fits what was made of the others.
     *
     * @param hidden the members that do not go this way, of which none is required
     * @param converted the schema, converted without them
     */
    void fit(Set<String> hidden, ObjectNode converted) {
        if (direction == Direction.OUTPUT && converted.get("properties") instanceof ObjectNode properties) {
            api.emptyArrayIsObject().stream()
                    .filter(properties::has)
                    .forEach(name -> properties.putObject(name).put("type", "object"));
        }
        if (!hidden.isEmpty() && converted.get("required") instanceof ArrayNode required) {
            removeAll(required, hidden);
            if (required.isEmpty()) {
                converted.remove("required");
            }
        }
    }

    private boolean isHidden(String name, JsonNode schema) throws DocumentFault {
        String otherWay = switch (direction) {
            case INPUT -> "readOnly";
            case OUTPUT -> "writeOnly";
        };
        return schema.path(otherWay).asBoolean()
                || document.resolve(schema).path(otherWay).asBoolean()
                || (direction == Direction.OUTPUT && api.secretMembers().contains(name));
    }

    private static void removeAll(ArrayNode names, Set<String> hidden) {
        for (int i = names.size() - 1; i >= 0; i--) {
            if (hidden.contains(names.get(i).asText())) {
                names.remove(i);
            }
        }
    }
}
