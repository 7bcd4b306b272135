package dev.mcptools.generator.schema;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;
import java.util.Optional;

/**
 * Says in JSON Schema 2020-12 what a schema of OpenAPI 3.0 says by the letter (OpenAPI 3.0.4, Schema Object): null goes
 * with a type, bounds become exclusive by a flag, and nothing counts beside a reference. For tests only: whatever may
 * stand in a place of schemas is taken for one.
 */
final class OpenApi30 {
    private OpenApi30() {}

    static JsonNode in202012(JsonNode from) {
        if (from instanceof ArrayNode list) {
            ArrayNode translated = list.arrayNode();
            list.forEach(each -> translated.add(in202012(each)));
            return translated;
        }
        if (!(from instanceof ObjectNode schema)) {
            return from;
        }
        ObjectNode translated = schema.objectNode();
        if (schema.has("$ref")) {
            return translated.set("$ref", schema.get("$ref"));
        }
        for (Map.Entry<String, JsonNode> keyword : schema.properties()) {
            translated.set(keyword.getKey(), in202012(keyword.getValue()));
        }
        if (schema.path("nullable").asBoolean() && schema.has("type")) {
            translated.putArray("type").add(schema.get("type")).add("null");
        }
        exclusive(translated, "minimum", "exclusiveMinimum");
        exclusive(translated, "maximum", "exclusiveMaximum");
        return translated;
    }

    private static void exclusive(ObjectNode schema, String bound, String flag) {
        boolean isExclusive = Optional.ofNullable(schema.remove(flag))
                .map(JsonNode::asBoolean)
                .orElse(false);
        if (isExclusive && schema.has(bound)) {
            schema.set(flag, schema.remove(bound));
        }
    }
}
