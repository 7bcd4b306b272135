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
    V3_1,
    /** As 3.1, with more methods and media types. */
    V3_2;

    private static final Pattern SERVED = Pattern.compile("3\\.([012])\\.\\d+(-\\S+)?");
    private static final String HINT =
            "Serve a document that starts with `openapi: 3.0.x`, `3.1.x`, `3.2.x`, or with `swagger: \"2.0\"`.";

    /** Read from the tree itself: a parser that guesses makes another document of one that it does not know. */
    static OpenApiVersion of(SourceTree tree) throws DocumentFault {
        SourceLocation start = tree.index().at(tree.root());
        if (!(tree.root() instanceof ObjectNode root)) {
            throw fault(start, "The file holds no OpenAPI document: its root is no object.");
        }
        if (root.has("swagger")) {
            return ofSwagger(root.get("swagger"), tree.index().at(root, "swagger"));
        }
        if (!root.has("openapi")) {
            throw fault(start, "The file holds no OpenAPI document: it has no member `openapi`.");
        }
        JsonNode version = root.get("openapi");
        SourceLocation at = tree.index().at(root, "openapi");
        if (!version.isTextual()) {
            throw fault(at, "The member `openapi` is " + version + ", not a text such as \"3.1.0\".");
        }
        if (!SERVED.matcher(version.textValue()).matches()) {
            throw fault(at, "The member `openapi` is \"" + version.textValue() + "\", which is no version known here.");
        }
        return switch (version.textValue().charAt(2)) {
            case '0' -> V3_0;
            case '1' -> V3_1;
            default -> V3_2;
        };
    }

    /** Documents of Swagger 2.0 are presented in the shape of OpenAPI 3.0. Its version is often written as a number. */
    private static OpenApiVersion ofSwagger(JsonNode version, SourceLocation at) throws DocumentFault {
        if (!version.asText().equals("2.0")) {
            throw fault(at, "Swagger " + version.asText() + " documents are not served.");
        }
        return V3_0;
    }

    private static DocumentFault fault(SourceLocation at, String message) {
        return new DocumentFault("unsupported-version", at, message, HINT);
    }
}
