package dev.mcptools.generator.document;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.mcptools.generator.diagnostic.Diagnostics;
import dev.mcptools.generator.diagnostic.SourceLocation;
import dev.mcptools.generator.model.Operation;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.StreamSupport;

/**
 * An operation of a document.
 *
 * @param operation what identifies it
 * @param tags its tags
 * @param node its Operation Object
 * @param pathItem the Path Item Object that holds it
 * @param at its place
 */
public record ApiOperation(
        Operation operation, List<String> tags, ObjectNode node, ObjectNode pathItem, SourceLocation at) {
    /** The fixed fields of a Path Item Object that hold operations (OpenAPI 3.1, section 4.8.9.1). */
    private static final Set<String> METHODS =
            Set.of("get", "put", "post", "delete", "options", "head", "patch", "trace");

    public ApiOperation {
        tags = List.copyOf(tags);
    }

    /**
     * {@return the operations of a document, in its order}
     *
     * @param document the document
     * @param strict whether a path that cannot be read is an error
     * @param diagnostics gets what keeps a path from being read
     */
    public static List<ApiOperation> all(ApiDocument document, boolean strict, Diagnostics diagnostics) {
        List<ApiOperation> operations = new ArrayList<>();
        for (Map.Entry<String, JsonNode> path : document.root().path("paths").properties()) {
            if (path.getKey().startsWith("/")) {
                try {
                    addAll(operations, document, path.getKey(), path.getValue());
                } catch (DocumentFault fault) {
                    diagnostics.leftOut(fault.diagnostic(), strict || fault.endsTheRun());
                }
            }
        }
        return operations;
    }

    private static void addAll(List<ApiOperation> operations, ApiDocument document, String path, JsonNode node)
            throws DocumentFault {
        if (!(document.pathItem(node) instanceof ObjectNode pathItem)) {
            throw new DocumentFault(
                    "invalid-document",
                    document.at(document.root().path("paths"), path),
                    "The path " + path + " is no object.",
                    "Give it operations, or remove it.");
        }
        for (Map.Entry<String, JsonNode> member : pathItem.properties()) {
            if (METHODS.contains(member.getKey())
                    && document.resolve(member.getValue()) instanceof ObjectNode operation) {
                operations.add(of(document, path, pathItem, member.getKey(), operation));
            }
        }
    }

    private static ApiOperation of(
            ApiDocument document, String path, ObjectNode pathItem, String method, ObjectNode node) {
        String httpMethod = method.toUpperCase(Locale.ROOT);
        String id = node.path("operationId").asText("").strip();
        List<String> tags = StreamSupport.stream(node.path("tags").spliterator(), false)
                .map(JsonNode::asText)
                .toList();
        return new ApiOperation(
                new Operation(id.isEmpty() ? httpMethod + " " + path : id, httpMethod, path),
                tags,
                node,
                pathItem,
                document.at(pathItem, method));
    }

    /** {@return whether the document gives it an operationId} */
    public boolean hasOwnId() {
        return !operation.id().equals(operation.httpMethod() + " " + operation.path());
    }

    /**
     * {@return its parameters, references followed, those of the path first unless it has its own of the same name and
     * location}
     *
     * @param document the document
     * @throws DocumentFault if a reference cannot be followed
     */
    public List<ObjectNode> parameters(ApiDocument document) throws DocumentFault {
        Map<String, ObjectNode> byIdentity = new LinkedHashMap<>();
        for (JsonNode holder : List.of(pathItem, node)) {
            for (JsonNode parameter : holder.path("parameters")) {
                if (document.described(parameter) instanceof ObjectNode resolved) {
                    byIdentity.put(identity(resolved), resolved);
                }
            }
        }
        return List.copyOf(byIdentity.values());
    }

    // RFC 9110, section 5.1: names of headers are alike in any case.
    private static String identity(ObjectNode parameter) {
        String in = parameter.path("in").asText();
        String name = parameter.path("name").asText();
        return in + " " + (in.equals("header") ? name.toLowerCase(Locale.ROOT) : name);
    }
}
