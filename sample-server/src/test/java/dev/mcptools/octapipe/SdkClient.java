package dev.mcptools.octapipe;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.mcptools.runtime.tools.Json;
import io.modelcontextprotocol.client.McpClient;
import io.modelcontextprotocol.client.McpSyncClient;
import io.modelcontextprotocol.client.transport.HttpClientStreamableHttpTransport;
import io.modelcontextprotocol.spec.McpClientTransport;
import io.modelcontextprotocol.spec.McpSchema;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The official Java SDK as a client, with results as JSON trees. */
final class SdkClient implements AutoCloseable {
    private final McpSyncClient client;

    private SdkClient(McpSyncClient client) {
        this.client = client;
    }

    static SdkClient connect(String mcpUrl) {
        URI uri = URI.create(mcpUrl);
        return connect(HttpClientStreamableHttpTransport.builder(uri.getScheme() + "://" + uri.getAuthority())
                .endpoint(uri.getPath())
                .build());
    }

    static SdkClient connect(McpClientTransport transport) {
        McpSyncClient client = McpClient.sync(transport).build();
        client.initialize();
        return new SdkClient(client);
    }

    List<McpSchema.Tool> tools() {
        return client.listTools().tools();
    }

    /** {@return structuredContent of a call that succeeds, after checking that the text is the same JSON} */
    JsonNode call(String tool, String arguments) {
        McpSchema.CallToolResult result = send(tool, arguments);
        JsonNode structured = structured(result);
        assertThat(result.isError()).as("%s answers %s", tool, structured).isNotEqualTo(true);
        return structured;
    }

    /** {@return the error of a call that fails, after checking that the text is the same JSON} */
    JsonNode refused(String tool, String arguments) {
        McpSchema.CallToolResult result = send(tool, arguments);
        JsonNode structured = structured(result);
        assertThat(result.isError()).as("%s answers %s", tool, structured).isTrue();
        return structured.path("error");
    }

    /** {@return all items of a list, following next_cursor alone} */
    List<JsonNode> all(String tool, String arguments) {
        List<JsonNode> items = new ArrayList<>();
        Optional<String> cursor = Optional.empty();
        do {
            ObjectNode next = (ObjectNode) tree(arguments);
            cursor.ifPresent(value -> next.put("next_cursor", value));
            JsonNode page = call(tool, next.toString());
            page.path("result").forEach(items::add);
            cursor = Optional.ofNullable(page.get("next_cursor"))
                    .filter(JsonNode::isTextual)
                    .map(JsonNode::asText);
            assertThat(page.path("has_more").asBoolean()).isEqualTo(cursor.isPresent());
        } while (cursor.isPresent());
        return items;
    }

    @Override
    public void close() {
        client.closeGracefully();
    }

    private McpSchema.CallToolResult send(String tool, String arguments) {
        Map<String, Object> map = Json.MAPPER.convertValue(
                tree(arguments), new com.fasterxml.jackson.core.type.TypeReference<Map<String, Object>>() {});
        return client.callTool(new McpSchema.CallToolRequest(tool, map));
    }

    private static JsonNode structured(McpSchema.CallToolResult result) {
        JsonNode structured = Json.MAPPER.valueToTree(result.structuredContent());
        assertThat(result.content())
                .singleElement()
                .isInstanceOfSatisfying(
                        McpSchema.TextContent.class, text -> assertThat(tree(text.text())).isEqualTo(structured));
        return structured;
    }

    private static JsonNode tree(String json) {
        try {
            return Json.MAPPER.readTree(json);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
