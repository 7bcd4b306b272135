package dev.mcptools.octapipe;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.Error;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import dev.mcptools.runtime.tools.Json;
import io.modelcontextprotocol.client.McpClient;
import io.modelcontextprotocol.client.McpSyncClient;
import io.modelcontextprotocol.client.transport.HttpClientStreamableHttpTransport;
import io.modelcontextprotocol.json.schema.JsonSchemaValidator.ValidationResponse;
import io.modelcontextprotocol.spec.McpClientTransport;
import io.modelcontextprotocol.spec.McpSchema;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The official Java SDK as a client, with results as JSON trees. */
final class SdkClient implements AutoCloseable {
    private static final SchemaRegistry SCHEMAS = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);

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

    static SdkClient connect(String mcpUrl, String bearer) {
        URI uri = URI.create(mcpUrl);
        return connect(HttpClientStreamableHttpTransport.builder(uri.getScheme() + "://" + uri.getAuthority())
                .endpoint(uri.getPath())
                .requestBuilder(HttpRequest.newBuilder().header("Authorization", "Bearer " + bearer))
                .build());
    }

    static SdkClient connect(McpClientTransport transport) {
        // The SDK then holds every result against the tool's outputSchema.
        McpSyncClient client = McpClient.sync(transport)
                .jsonSchemaValidator(SdkClient::validate)
                .enableCallToolSchemaCaching(true)
                .build();
        client.initialize();
        client.listTools();
        return new SdkClient(client);
    }

    /** {@return the client itself, for what else it can do} */
    McpSyncClient sdk() {
        return client;
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

    /** {@return the error of a call that fails; a failure has no structuredContent, which would have to conform} */
    JsonNode refused(String tool, String arguments) {
        McpSchema.CallToolResult result = send(tool, arguments);
        JsonNode error = text(result);
        assertThat(result.isError()).as("%s answers %s", tool, error).isTrue();
        assertThat(result.structuredContent()).isNull();
        return error.path("error");
    }

    /** {@return the error of a call that fails, of a tool without an output schema that it would have to conform to} */
    JsonNode failed(String tool, String arguments) {
        McpSchema.CallToolResult result = send(tool, arguments);
        assertThat(result.isError()).as("%s answers %s", tool, result.content()).isTrue();
        return text(result).path("error");
    }

    /** {@return the blocks of an answer without structured content} */
    List<McpSchema.Content> blocks(String tool, String arguments) {
        McpSchema.CallToolResult result = send(tool, arguments);
        assertThat(result.isError()).as("%s answers %s", tool, result.content()).isNotEqualTo(true);
        assertThat(result.structuredContent()).isNull();
        return result.content();
    }

    /** {@return what is in a resource} */
    List<McpSchema.ResourceContents> read(String uri) {
        return client.readResource(new McpSchema.ReadResourceRequest(uri)).contents();
    }

    /** {@return the templates of the resources that are offered} */
    List<String> resourceTemplates() {
        return client.listResourceTemplates().resourceTemplates().stream()
                .map(McpSchema.ResourceTemplate::uriTemplate)
                .toList();
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
        Map<String, Object> map =
                Json.MAPPER.convertValue(tree(arguments), new TypeReference<Map<String, Object>>() {});
        return client.callTool(new McpSchema.CallToolRequest(tool, map));
    }

    private static JsonNode structured(McpSchema.CallToolResult result) {
        JsonNode structured = Json.MAPPER.valueToTree(result.structuredContent());
        assertThat(text(result)).isEqualTo(structured);
        return structured;
    }

    private static JsonNode text(McpSchema.CallToolResult result) {
        assertThat(result.content()).singleElement().isInstanceOf(McpSchema.TextContent.class);
        return tree(((McpSchema.TextContent) result.content().get(0)).text());
    }

    private static ValidationResponse validate(Map<String, Object> schema, Object content) {
        JsonNode tree = Json.MAPPER.valueToTree(content);
        List<Error> errors =
                SCHEMAS.getSchema(Json.MAPPER.<JsonNode>valueToTree(schema)).validate(tree);
        return errors.isEmpty()
                ? ValidationResponse.asValid(tree.toString())
                : ValidationResponse.asInvalid(errors + " in " + tree);
    }

    static JsonNode tree(String json) {
        try {
            return Json.MAPPER.readTree(json);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
