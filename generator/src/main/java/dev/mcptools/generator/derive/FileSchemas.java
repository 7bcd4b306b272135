package dev.mcptools.generator.derive;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.mcptools.generator.document.ApiDocument;
import dev.mcptools.generator.document.DocumentFault;
import dev.mcptools.generator.document.OpenApiVersion;
import dev.mcptools.generator.model.Content.Transfer;
import dev.mcptools.generator.model.RequestBody.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Tells which schemas stand for files (OpenAPI 3.0, section 4.7.14.2; 3.1, sections 4.8.14.3 and 4.8.15). */
final class FileSchemas {
    private static final int DEEPEST = 16;
    private static final Set<String> FORMATS = Set.of("binary", "base64");
    private static final Set<String> ENCODINGS = Set.of("base64", "base64url", "binary", "8bit", "7bit");

    /** Keywords that say nothing of what a value is. */
    private static final Set<String> ANNOTATIONS = Set.of(
            "description",
            "title",
            "example",
            "examples",
            "deprecated",
            "readOnly",
            "writeOnly",
            "externalDocs",
            "$comment",
            "nullable",
            "contentMediaType",
            "maxLength",
            "minLength");

    private FileSchemas() {}

    /** Whether a schema says that its values are bytes. */
    static boolean isFile(ApiDocument document, JsonNode schema) throws DocumentFault {
        return isFile(document, schema, 0);
    }

    private static boolean isFile(ApiDocument document, JsonNode schema, int depth) throws DocumentFault {
        JsonNode node = document.resolve(schema);
        if (depth > DEEPEST) {
            return false;
        }
        Set<String> types = SchemaTypes.of(node);
        if (types.equals(Set.of("file"))) {
            return true;
        }
        if (types.equals(Set.of("string")) || types.isEmpty()) {
            String encoding = node.path("contentEncoding").asText("");
            boolean said = FORMATS.contains(node.path("format").asText("")) || ENCODINGS.contains(encoding);
            boolean typed =
                    encoding.isEmpty() && isBinary(node.path("contentMediaType").asText(""));
            return said || typed || anyIsFile(document, node, depth);
        }
        return false;
    }

    private static boolean anyIsFile(ApiDocument document, JsonNode node, int depth) throws DocumentFault {
        for (String composed : List.of("oneOf", "anyOf", "allOf")) {
            for (JsonNode branch : node.path(composed)) {
                if (isFile(document, branch, depth + 1)) {
                    return true;
                }
            }
        }
        return false;
    }

    /** The schema of the items if the values are several files; otherwise nothing that {@link #isFile} takes for one. */
    static JsonNode items(ApiDocument document, JsonNode schema) throws DocumentFault {
        List<JsonNode> candidates = new ArrayList<>(List.of(schema));
        JsonNode node = document.resolve(schema);
        for (String union : List.of("oneOf", "anyOf", "allOf")) {
            node.path(union).forEach(candidates::add);
        }
        for (JsonNode candidate : candidates) {
            JsonNode items = document.resolve(candidate).path("items");
            if (!items.isMissingNode()) {
                return items;
            }
        }
        return JsonNodeFactory.instance.missingNode();
    }

    /** Whether a schema says nothing at all, which from OpenAPI 3.1 on means bytes where a part needs a media type. */
    static boolean saysNothing(ApiDocument document, JsonNode schema) throws DocumentFault {
        JsonNode node = document.resolve(schema);
        boolean empty = node.isBoolean()
                ? node.booleanValue()
                : node.isObject()
                        && node.properties().stream()
                                .allMatch(keyword -> ANNOTATIONS.contains(keyword.getKey())
                                        || keyword.getKey().startsWith("x-"));
        return empty && document.version() != OpenApiVersion.V3_0;
    }

    /** Whether a media type is neither text nor JSON; several are if the first one is. */
    static boolean isBinary(String mediaTypes) {
        String first = MediaTypes.essence(mediaTypes.split(",", 2)[0]);
        return switch (first.isEmpty() ? Kind.TEXT : MediaTypes.kind(first)) {
            case FILE -> true;
            case JSON, FORM, MULTIPART, TEXT -> false;
        };
    }

    /** How the bytes of a file are written. */
    static Transfer transfer(ApiDocument document, JsonNode schema) throws DocumentFault {
        JsonNode node = document.resolve(schema);
        String encoding =
                node.path("contentEncoding").asText(node.path("format").asText(""));
        return switch (encoding) {
            case "base64" -> Transfer.BASE64;
            case "base64url" -> Transfer.BASE64URL;
            default -> Transfer.BINARY;
        };
    }
}
