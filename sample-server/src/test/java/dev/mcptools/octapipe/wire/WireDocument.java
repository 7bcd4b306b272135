package dev.mcptools.octapipe.wire;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.mcptools.generator.document.SourceFile;
import dev.mcptools.runtime.tools.Json;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
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
            Set.of("parameters", "requestBody", "responses", "servers", "security", "consumes", "produces", "x-mcp");

    /** The methods that have a field of their own in a path item. */
    private static final Set<String> FIELDS =
            Set.of("get", "put", "post", "delete", "options", "head", "patch", "trace", "query");

    private static final Set<String> KEYS = Set.of(
            "operation", "openapi", "document", "pathItem", "base", "configuration", "calls", "reports", "leftOut");

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
        String field = methodAndPath[0].toLowerCase(Locale.ROOT);
        ObjectNode operation = FIELDS.contains(field)
                ? pathItem.putObject(field)
                : pathItem.putObject("additionalOperations").putObject(methodAndPath[0]);
        operation.put("operationId", "call").put("summary", "Makes the call of this case.");
        operation.putObject("responses").putObject("default").put("description", "Whatever it is.");
        OF_OPERATION.forEach(key -> Optional.ofNullable(entry.get(key)).ifPresent(value -> operation.set(key, value)));
        return new SourceFile(id + ".json", document.toString().getBytes(StandardCharsets.UTF_8));
    }

    private String base() {
        return entry.path("base").asText("");
    }

    /**
     * What an operator configures, by keys below {@code api}.
     *
     * @param port where the API is, for which {@code (port)} stands
     */
    Map<String, String> configuration(int port) {
        Map<String, String> configuration = new HashMap<>();
        configuration.put("api.url", "http://127.0.0.1:" + port + base());
        entry.path("configuration").properties().forEach(each -> {
            String value = each.getValue().asText().replace("(port)", Integer.toString(port));
            configuration.put("api." + each.getKey(), value);
        });
        return configuration;
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
