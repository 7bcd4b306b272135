package dev.mcptools.generator.document;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.mcptools.generator.diagnostic.SourceLocation;
import java.util.regex.Pattern;

/** The versions of the OpenAPI Specification that are served. */
public enum OpenApiVersion {
    /** Schemas are an extended subset of an early JSON Schema draft. */
    V3_0,
    /** Schemas are JSON Schema 2020-12. */
    V3_1;

    private static final Pattern SERVED = Pattern.compile("3\\.([01])\\.\\d+(-\\S+)?");
    private static final String HINT = "Serve a document that starts with `openapi: 3.0.x` or `openapi: 3.1.x`.";

    /** Read from the tree itself: a parser that guesses makes another document of one that it does not know. */
    static OpenApiVersion of(SourceTree tree) throws DocumentFault {
        SourceLocation start = tree.index().at(tree.root());
        if (!(tree.root() instanceof ObjectNode root)) {
            throw fault(start, "The file holds no OpenAPI document: its root is no object.");
        }
        if (root.has("swagger")) {
            throw fault(
                    tree.index().at(root, "swagger"),
                    "Swagger " + root.get("swagger").asText() + " documents are not yet served.");
        }
        if (!root.has("openapi")) {
            throw fault(start, "The file holds no OpenAPI document: it has no member `openapi`.");
        }
        JsonNode version = root.get("openapi");
        SourceLocation at = tree.index().at(root, "openapi");
        if (!version.isTextual()) {
            throw fault(at, "The member `openapi` is " + version + ", not a text such as \"3.1.0\".");
        }
        if (version.textValue().startsWith("3.2.")) {
            throw fault(at, "OpenAPI " + version.textValue() + " documents are not yet served.");
        }
        if (!SERVED.matcher(version.textValue()).matches()) {
            throw fault(at, "The member `openapi` is \"" + version.textValue() + "\", which is no version known here.");
        }
        return version.textValue().startsWith("3.0") ? V3_0 : V3_1;
    }

    private static DocumentFault fault(SourceLocation at, String message) {
        return new DocumentFault("unsupported-version", at, message, HINT);
    }
}
