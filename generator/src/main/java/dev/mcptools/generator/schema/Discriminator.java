package dev.mcptools.generator.schema;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * What tells the branches of a union apart (OpenAPI, Discriminator Object).
 *
 * @param member the member that does; empty if there is none
 * @param mapping the values of the member, by which branch is meant
 */
record Discriminator(String member, JsonNode mapping) {

    static Discriminator of(JsonNode schema) {
        JsonNode discriminator = schema.path("discriminator");
        return new Discriminator(discriminator.path("propertyName").asText(""), discriminator.path("mapping"));
    }

    /**
     * The branch, whose member has the value that means it, so that a model picks the right one. Only the values of a
     * mapping are certain; what a document without one calls its schemas need not be what the API expects.
     */
    ObjectNode said(JsonNode branch, ObjectNode converted) {
        List<String> values = values(branch.path("$ref").asText(""));
        JsonNode told = converted.path("properties").path(member);
        if (values.isEmpty() || !(told instanceof ObjectNode schema) || schema.has("const") || schema.has("enum")) {
            return converted;
        }
        if (values.size() == 1) {
            schema.put("const", values.get(0));
        } else {
            ArrayNode all = JsonNodeFactory.instance.arrayNode();
            values.forEach(all::add);
            schema.set("enum", all);
        }
        schema.remove("examples");
        return converted;
    }

    private List<String> values(String reference) {
        List<String> values = new ArrayList<>();
        if (!reference.isEmpty()) {
            for (Map.Entry<String, JsonNode> entry : mapping.properties()) {
                String target = entry.getValue().asText();
                if (reference.equals(target) || reference.endsWith("/schemas/" + target)) {
                    values.add(entry.getKey());
                }
            }
        }
        return values;
    }
}
