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

    /**
     * Takes out what does not go this way, and what is required of it.
     *
     * @param schema the schema as the document has it
     * @param converted the same, converted
     */
    void fit(JsonNode schema, ObjectNode converted) throws DocumentFault {
        if (!(converted.get("properties") instanceof ObjectNode properties)) {
            return;
        }
        Set<String> hidden = hidden(schema);
        properties.remove(hidden);
        if (direction == Direction.OUTPUT) {
            api.emptyArrayIsObject().stream()
                    .filter(properties::has)
                    .forEach(name -> properties.putObject(name).put("type", "object"));
        }
        if (converted.get("required") instanceof ArrayNode required) {
            removeAll(required, hidden);
            if (required.isEmpty()) {
                converted.remove("required");
            }
        }
    }

    private Set<String> hidden(JsonNode schema) throws DocumentFault {
        Set<String> hidden = new HashSet<>();
        for (Map.Entry<String, JsonNode> member : schema.path("properties").properties()) {
            if (isHidden(member.getKey(), member.getValue())) {
                hidden.add(member.getKey());
            }
        }
        return hidden;
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
