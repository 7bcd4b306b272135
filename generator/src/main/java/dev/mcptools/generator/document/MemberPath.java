package dev.mcptools.generator.document;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.Optional;

/** Finds the schema of a value by the value's place in an answer. */
public final class MemberPath {
    private static final int DEEPEST = 16;

    private MemberPath() {}

    /**
     * {@return the schema of what a pointer leads to in a value; empty if the value's schema does not name it}
     *
     * @param document the document
     * @param schema the schema of the value
     * @param pointer JSON Pointer in the value
     * @throws DocumentFault if a reference on the way cannot be followed
     */
    public static Optional<JsonNode> find(ApiDocument document, JsonNode schema, String pointer) throws DocumentFault {
        Optional<JsonNode> found = Optional.of(schema);
        JsonPointer rest = JsonPointer.compile(pointer);
        while (found.isPresent() && !rest.matches()) {
            found = member(document, found.get(), rest.getMatchingProperty(), 0);
            rest = rest.tail();
        }
        return found;
    }

    /**
     * {@return whether a pointer leads to what may be an array, by the schema of the value that it leads through}
     *
     * @throws DocumentFault if a reference on the way cannot be followed
     */
    public static boolean leadsToArray(ApiDocument document, JsonNode schema, String pointer) throws DocumentFault {
        Optional<JsonNode> found = find(document, schema, pointer);
        return found.isPresent() && mayBeArray(document.resolve(found.get()));
    }

    private static boolean mayBeArray(JsonNode schema) {
        JsonNode type = schema.path("type");
        for (JsonNode each : type) {
            if (each.asText().equals("array")) {
                return true;
            }
        }
        return type.asText("array").equals("array") && !type.isArray();
    }

    private static Optional<JsonNode> member(ApiDocument document, JsonNode schema, String name, int depth)
            throws DocumentFault {
        JsonNode node = document.resolve(schema);
        if (node.path("properties").has(name)) {
            return Optional.of(node.path("properties").get(name));
        }
        for (String combined : new String[] {"allOf", "oneOf", "anyOf"}) {
            for (JsonNode part : node.path(combined)) {
                Optional<JsonNode> member =
                        depth < DEEPEST ? member(document, part, name, depth + 1) : Optional.empty();
                if (member.isPresent()) {
                    return member;
                }
            }
        }
        return Optional.empty();
    }
}
