package dev.mcptools.generator.document;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;

/** Presents the security definitions of Swagger 2.0 as security schemes of OpenAPI 3.0. */
final class Swagger2Security {
    private Swagger2Security() {}

    static ObjectNode schemes(JsonNode definitions, SourceIndex index) {
        PlacedObject schemes = new PlacedObject(index, definitions);
        for (Map.Entry<String, JsonNode> definition : definitions.properties()) {
            schemes.set(
                    definition.getKey(),
                    scheme(definition.getValue(), index),
                    index.at(definitions, definition.getKey()));
        }
        return schemes.node();
    }

    private static JsonNode scheme(JsonNode definition, SourceIndex index) {
        PlacedObject scheme = new PlacedObject(index, definition);
        return switch (definition.path("type").asText()) {
            case "basic" ->
                scheme.set("type", "http", index.at(definition, "type"))
                        .set("scheme", "basic", index.at(definition, "type"))
                        .take(definition, "description")
                        .node();
            case "oauth2" ->
                scheme.take(definition, "type")
                        .take(definition, "description")
                        .set("flows", flows(definition, index), index.at(definition, "flow"))
                        .node();
            default -> definition;
        };
    }

    private static ObjectNode flows(JsonNode definition, SourceIndex index) {
        PlacedObject flow = new PlacedObject(index, definition);
        for (String name : List.of("authorizationUrl", "tokenUrl", "scopes")) {
            flow.take(definition, name);
        }
        String written = definition.path("flow").asText();
        String name = switch (written) {
            case "application" -> "clientCredentials";
            case "accessCode" -> "authorizationCode";
            default -> written;
        };
        return new PlacedObject(index, definition)
                .set(name, flow.node(), index.at(definition, "flow"))
                .node();
    }
}
