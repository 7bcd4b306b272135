package dev.mcptools.generator.document;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.mcptools.generator.diagnostic.Diagnostics;
import dev.mcptools.generator.diagnostic.SourceLocation;
import dev.mcptools.generator.model.Operation;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.StreamSupport;

/** Finds the operations of a document. One that cannot be read never takes others down with it. */
final class Operations {
    /** The fixed fields of a Path Item Object that hold operations (OpenAPI 3.1, section 4.8.9.1). */
    static final Set<String> METHODS = Set.of("get", "put", "post", "delete", "options", "head", "patch", "trace");

    /** A method of HTTP (RFC 9110, section 5.6.2). */
    private static final Pattern TOKEN = Pattern.compile("[!#$%&'*+.^_`|~0-9A-Za-z-]+");

    private final ApiDocument document;
    private final boolean strict;
    private final Diagnostics diagnostics;
    private final boolean hasMoreMethods;
    private final List<ApiOperation> operations = new ArrayList<>();

    Operations(ApiDocument document, boolean strict, Diagnostics diagnostics) {
        this.document = document;
        this.strict = strict;
        this.diagnostics = diagnostics;
        hasMoreMethods = document.version() == OpenApiVersion.V3_2;
    }

    List<ApiOperation> all() {
        JsonNode paths = document.root().path("paths");
        for (Map.Entry<String, JsonNode> path : paths.properties()) {
            if (path.getKey().startsWith("/")) {
                orLeftOut(() -> pathItem(path.getKey(), path.getValue(), document.at(paths, path.getKey())));
            }
        }
        return operations;
    }

    /** A part of the reading that may fail by itself. */
    private interface Part {
        void read() throws DocumentFault;
    }

    private void orLeftOut(Part part) {
        try {
            part.read();
        } catch (DocumentFault fault) {
            diagnostics.leftOut(fault.diagnostic(), strict || fault.endsTheRun());
        }
    }

    private void pathItem(String path, JsonNode node, SourceLocation at) throws DocumentFault {
        if (!(document.pathItem(node) instanceof ObjectNode pathItem)) {
            throw new DocumentFault(
                    "invalid-document", at, "The path " + path + " is no object.", "Give it operations, or remove it.");
        }
        for (Map.Entry<String, JsonNode> member : pathItem.properties()) {
            String name = member.getKey();
            if (METHODS.contains(name) || (hasMoreMethods && name.equals("query"))) {
                orLeftOut(() -> operation(path, pathItem, pathItem, name, name.toUpperCase(Locale.ROOT)));
            } else if (hasMoreMethods && name.equals("additionalOperations")) {
                // The name is the method as it is sent (OpenAPI 3.2, section 4.9.1).
                JsonNode others = member.getValue();
                others.fieldNames()
                        .forEachRemaining(method -> orLeftOut(() -> operation(path, pathItem, others, method, method)));
            }
        }
    }

    private void operation(String path, ObjectNode pathItem, JsonNode holder, String name, String method)
            throws DocumentFault {
        SourceLocation at = document.at(holder, name);
        if (!TOKEN.matcher(method).matches()) {
            throw new DocumentFault(
                    "invalid-document",
                    at,
                    "The operation `" + method + "` of " + path + " is called by no method of HTTP.",
                    "A method is letters, digits and a few other characters, such as COPY.");
        }
        if (!method.equals(method.toUpperCase(Locale.ROOT))) {
            throw new DocumentFault(
                    "unsupported-method",
                    at,
                    "The operation `" + method + "` of " + path
                            + " cannot be sent: only methods in capital letters are.",
                    "If the API takes " + method.toUpperCase(Locale.ROOT) + " for the same, write that.");
        }
        if (!(document.resolve(holder.get(name)) instanceof ObjectNode node)) {
            throw new DocumentFault(
                    "invalid-document",
                    at,
                    "The operation " + method + " " + path + " is no object.",
                    "Say what it does, or remove it.");
        }
        String id = node.path("operationId").asText("").strip();
        List<String> tags = StreamSupport.stream(node.path("tags").spliterator(), false)
                .map(JsonNode::asText)
                .toList();
        operations.add(new ApiOperation(
                new Operation(id.isEmpty() ? method + " " + path : id, method, path), tags, node, pathItem, at));
    }
}
