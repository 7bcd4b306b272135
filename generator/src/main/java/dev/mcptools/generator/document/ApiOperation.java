package dev.mcptools.generator.document;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.mcptools.generator.diagnostic.Diagnostics;
import dev.mcptools.generator.diagnostic.SourceLocation;
import dev.mcptools.generator.model.Operation;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

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
        return new Operations(document, strict, diagnostics).all();
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
