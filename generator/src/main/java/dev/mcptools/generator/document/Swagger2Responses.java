package dev.mcptools.generator.document;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;

/** Presents the responses of a Swagger 2.0 operation as those of OpenAPI 3.0. */
final class Swagger2Responses {
    private final ApiDocument document;
    private final SourceIndex index;
    private final List<String> produces;

    Swagger2Responses(ApiDocument document, List<String> produces) {
        this.document = document;
        this.produces = produces;
        index = document.index();
    }

    JsonNode all(JsonNode responses) {
        PlacedObject presented = new PlacedObject(index, responses);
        for (Map.Entry<String, JsonNode> response : responses.properties()) {
            presented.set(response.getKey(), response(response.getValue()), index.at(responses, response.getKey()));
        }
        return presented.node();
    }

    /** A reference that cannot be followed stays one: it is said where the response is served. */
    private JsonNode response(JsonNode node) {
        JsonNode response;
        try {
            response = document.described(node);
        } catch (DocumentFault fault) {
            return node;
        }
        if (!response.isObject()) {
            return response;
        }
        PlacedObject presented = new PlacedObject(index, response).take(response, "description");
        if (response.path("headers").isObject()) {
            presented.set("headers", headers(response.get("headers")), index.at(response, "headers"));
        }
        if (response.has("schema")) {
            presented.set("content", content(response), index.at(response, "schema"));
        }
        return presented.node();
    }

    private ObjectNode headers(JsonNode headers) {
        PlacedObject presented = new PlacedObject(index, headers);
        for (Map.Entry<String, JsonNode> header : headers.properties()) {
            JsonNode value = header.getValue();
            presented.set(
                    header.getKey(),
                    new PlacedObject(index, value)
                            .take(value, "description")
                            .set("schema", value, index.at(value))
                            .node(),
                    index.at(headers, header.getKey()));
        }
        return presented.node();
    }

    private ObjectNode content(JsonNode response) {
        JsonNode schema = response.get("schema");
        boolean isFile = schema.path("type").asText().equals("file");
        PlacedObject media = new PlacedObject(index, response);
        if (isFile) {
            media.set(
                    "schema",
                    new PlacedObject(index, schema)
                            .set("type", "string", index.at(schema, "type"))
                            .set("format", "binary", index.at(schema, "type"))
                            .node(),
                    index.at(response, "schema"));
        } else {
            media.take(response, "schema");
        }
        ObjectNode node = media.node();
        PlacedObject content = new PlacedObject(index, response);
        for (String type : mediaTypes(isFile)) {
            content.set(type, node, index.at(response, "schema"));
        }
        return content.node();
    }

    private List<String> mediaTypes(boolean isFile) {
        if (!produces.isEmpty()) {
            return produces;
        }
        return List.of(isFile ? "application/octet-stream" : "application/json");
    }
}
