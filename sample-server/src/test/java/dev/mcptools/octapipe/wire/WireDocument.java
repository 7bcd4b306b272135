package dev.mcptools.octapipe.wire;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.mcptools.generator.document.SourceFile;
import dev.mcptools.runtime.tools.Json;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.StreamSupport;

/**
 * A document of one operation, put together from what a case says of it.
 *
 * @param id tells it from all others
 * @param entry the entry of the table
 */
record WireDocument(String id, JsonNode entry) {
    private static final Set<String> OF_OPERATION =
            Set.of("parameters", "requestBody", "responses", "servers", "consumes", "x-mcp");

    private static final Set<String> KEYS =
            Set.of("operation", "openapi", "document", "pathItem", "base", "calls", "reports", "leftOut");

    static boolean isKey(String key) {
        return KEYS.contains(key) || OF_OPERATION.contains(key);
    }

    /** The document, JSON. */
    SourceFile source() {
        ObjectNode document = Json.object();
        JsonNode given = entry.path("document");
        if (!given.has("swagger")) {
            document.put("openapi", entry.path("openapi").asText("3.1.0"));
        }
        document.putObject("info").put("title", "Wire").put("version", "1");
        if (given instanceof ObjectNode members) {
            document.setAll(members);
        }
        String[] methodAndPath = entry.path("operation").asText().split(" ", 2);
        ObjectNode pathItem = document.withObjectProperty("paths").putObject(methodAndPath[1]);
        if (entry.path("pathItem") instanceof ObjectNode members) {
            pathItem.setAll(members);
        }
        ObjectNode operation = pathItem.putObject(methodAndPath[0].toLowerCase(Locale.ROOT))
                .put("operationId", "call")
                .put("summary", "Makes the call of this case.");
        operation.putObject("responses").putObject("default").put("description", "Whatever it is.");
        OF_OPERATION.forEach(key -> Optional.ofNullable(entry.get(key)).ifPresent(value -> operation.set(key, value)));
        return new SourceFile(id + ".json", document.toString().getBytes(StandardCharsets.UTF_8));
    }

    /** The path of the base URI. */
    String base() {
        return entry.path("base").asText("");
    }

    /** The rules whose diagnostics the document gets, at least. */
    List<String> reports() {
        return StreamSupport.stream(entry.path("reports").spliterator(), false)
                .map(JsonNode::asText)
                .toList();
    }

    /** The rule by which the operation gets no tool; empty if it gets one. */
    Optional<String> leftOut() {
        return Optional.ofNullable(entry.get("leftOut")).map(JsonNode::asText);
    }
}
