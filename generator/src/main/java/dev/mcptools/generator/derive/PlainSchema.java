package dev.mcptools.generator.derive;

import com.fasterxml.jackson.databind.JsonNode;
import dev.mcptools.generator.document.ApiDocument;
import dev.mcptools.generator.document.DocumentFault;
import java.util.ArrayList;
import java.util.List;

/**
 * A schema, references followed, and the branch of a union that has only one beside null.
 *
 * @param node the schema
 * @param type the JSON type of its values beside null; empty if it has none or several
 */
record PlainSchema(JsonNode node, String type) {
    private static final int DEEPEST = 8;

    static PlainSchema of(ApiDocument document, JsonNode schema) throws DocumentFault {
        JsonNode node = single(document, schema, 0);
        return new PlainSchema(node, type(node));
    }

    private static JsonNode single(ApiDocument document, JsonNode schema, int depth) throws DocumentFault {
        JsonNode node = document.resolve(schema);
        if (depth > DEEPEST || node.has("properties") || node.has("type")) {
            return node;
        }
        for (String combined : List.of("oneOf", "anyOf", "allOf")) {
            List<JsonNode> branches = new ArrayList<>();
            for (JsonNode branch : node.path(combined)) {
                if (!document.resolve(branch).path("type").asText().equals("null")) {
                    branches.add(branch);
                }
            }
            if (branches.size() == 1) {
                return single(document, branches.get(0), depth + 1);
            }
        }
        return node;
    }

    private static String type(JsonNode schema) {
        JsonNode type = schema.path("type");
        if (type.isTextual()) {
            return type.textValue();
        }
        if (type.isArray()) {
            List<String> types = new ArrayList<>();
            type.forEach(each -> types.add(each.asText()));
            types.remove("null");
            return types.size() == 1 ? types.get(0) : "";
        }
        if (schema.has("properties") || schema.has("allOf")) {
            return "object";
        }
        return schema.has("items") ? "array" : "";
    }
}
