package dev.mcptools.generator.document;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.mcptools.generator.diagnostic.Diagnostics;
import dev.mcptools.generator.diagnostic.SourceLocation;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Presents a Swagger 2.0 document in the shape of OpenAPI 3.0. Every object keeps the place that it has in its file, and
 * schemas stay the very objects that references lead to.
 */
final class Swagger2 {
    /** The version that the shape is of. */
    private static final String SHAPE = "3.0.4";

    private final ApiDocument document;
    private final SourceIndex index;
    private final JsonNode root;
    private final Diagnostics diagnostics;

    private Swagger2(ApiDocument document, Diagnostics diagnostics) {
        this.document = document;
        this.diagnostics = diagnostics;
        index = document.index();
        root = document.root();
    }

    /**
     * {@return the root of the document in the shape of OpenAPI 3.0}
     *
     * @param document the document as it was read
     * @param diagnostics gets what was decided for the user
     */
    static ObjectNode present(ApiDocument document, Diagnostics diagnostics) {
        return new Swagger2(document, diagnostics).root();
    }

    private ObjectNode root() {
        PlacedObject presented = new PlacedObject(index, root);
        presented.set("openapi", SHAPE, index.at(root, "swagger")).take(root, "info");
        servers(root, presented);
        presented.set("paths", paths(), index.at(root, "paths"));
        PlacedObject components = new PlacedObject(index, root).take(root, "definitions", "schemas");
        if (root.path("securityDefinitions").isObject()) {
            components.set(
                    "securitySchemes",
                    Swagger2Security.schemes(root.get("securityDefinitions"), index),
                    index.at(root, "securityDefinitions"));
        }
        presented.set("components", components.node(), index.at(root));
        presented.take(root, "security").take(root, "tags").take(root, "externalDocs");
        extensions(root, presented);
        return presented.node();
    }

    /** A server for each scheme (Swagger 2.0, "Swagger Object": schemes, host, basePath). */
    private void servers(JsonNode holder, PlacedObject presented) {
        String host = root.path("host").asText("");
        String basePath = root.path("basePath").asText("").replaceFirst("/+$", "");
        if (host.isEmpty() && basePath.isEmpty()) {
            return;
        }
        String place = host.isEmpty() ? "basePath" : "host";
        List<String> schemes = new ArrayList<>();
        holder.path("schemes").forEach(scheme -> schemes.add(scheme.asText()));
        schemes.retainAll(List.of("https", "http"));
        if (schemes.isEmpty() && !host.isEmpty()) {
            schemes.add("https");
            diagnostics.note(
                    "scheme-assumed",
                    index.at(root, place),
                    "The document names no scheme; its host is called by https.");
        }
        ArrayNode servers = Scalars.NODES.arrayNode();
        List<SourceLocation> places = new ArrayList<>();
        for (String scheme : host.isEmpty() ? List.of("") : schemes) {
            String path = basePath.isEmpty() || basePath.startsWith("/") ? basePath : "/" + basePath;
            String url = host.isEmpty() ? path : scheme + "://" + host + path;
            servers.add(new PlacedObject(index, index.file(root), index.at(root, place))
                    .set("url", url, index.at(root, place))
                    .node());
            places.add(index.at(root, place));
        }
        index.add(servers, index.file(root), index.at(root, place), places);
        presented.set("servers", servers, index.at(root, place));
    }

    private ObjectNode paths() {
        JsonNode paths = root.path("paths");
        PlacedObject presented = new PlacedObject(index, paths);
        for (Map.Entry<String, JsonNode> path : paths.properties()) {
            presented.set(path.getKey(), pathItem(path.getValue()), index.at(paths, path.getKey()));
        }
        return presented.node();
    }

    /** What cannot be followed stays as it is: it is said where the path is served. */
    private JsonNode pathItem(JsonNode node) {
        JsonNode item;
        try {
            item = document.pathItem(node);
        } catch (DocumentFault fault) {
            return node;
        }
        if (!item.isObject()) {
            return item;
        }
        PlacedObject presented = new PlacedObject(index, item);
        for (Map.Entry<String, JsonNode> member : item.properties()) {
            String name = member.getKey();
            if (Operations.METHODS.contains(name)) {
                presented.set(name, operation(item, member.getValue()), index.at(item, name));
            } else if (name.startsWith("x-")) {
                presented.take(item, name);
            }
        }
        return presented.node();
    }

    private JsonNode operation(JsonNode item, JsonNode node) {
        JsonNode operation;
        try {
            operation = document.resolve(node);
        } catch (DocumentFault fault) {
            return node;
        }
        if (!operation.isObject()) {
            return operation;
        }
        PlacedObject presented = new PlacedObject(index, operation);
        for (String name :
                List.of("tags", "summary", "description", "externalDocs", "operationId", "deprecated", "security")) {
            presented.take(operation, name);
        }
        if (operation.has("schemes")) {
            servers(operation, presented);
        }
        new Swagger2Parameters(document, mediaTypes(operation, "consumes")).read(item, operation, presented);
        if (operation.has("responses")) {
            presented.set(
                    "responses",
                    new Swagger2Responses(document, mediaTypes(operation, "produces")).all(operation.get("responses")),
                    index.at(operation, "responses"));
        }
        extensions(operation, presented);
        return presented.node();
    }

    /** Those of the operation, or else those of the document; empty if neither has any. */
    private List<String> mediaTypes(JsonNode operation, String name) {
        List<String> types = new ArrayList<>();
        (operation.has(name) ? operation : root).path(name).forEach(type -> types.add(type.asText()));
        return types.stream().distinct().toList();
    }

    private static void extensions(JsonNode from, PlacedObject to) {
        for (Map.Entry<String, JsonNode> member : from.properties()) {
            if (member.getKey().startsWith("x-")) {
                to.take(from, member.getKey());
            }
        }
    }
}
