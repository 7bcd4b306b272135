package dev.mcptools.octapipe;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.mcptools.octapipe.extension.OctapipeToolsWithExtensions;
import dev.mcptools.runtime.tools.Access;
import dev.mcptools.runtime.tools.Json;
import dev.mcptools.runtime.tools.Tool;
import dev.mcptools.runtime.tools.ToolDescriptor;
import io.modelcontextprotocol.spec.McpSchema;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Every tool, written by hand or not, while the API answers each request with the same odd body: the strict client takes each
 * result, no fault of the API is told as one of this server, and no write is said not to have been sent.
 */
@TestInstance(Lifecycle.PER_CLASS)
class OddAnswersTest {
    private static final String UUID = "3f2504e0-4f89-41d3-9a0c-0305e82c3301";

    /** What schemas alone do not make. */
    private static final Map<String, String> VALUES = Map.of(
            "filters", "{'and': [{'field': 'name', 'op': 'eq', 'value': 'x'}]}",
            "values", "{'name': 'y'}",
            "file", "{'text': 'Name\\nx', 'filename': 'x.csv'}",
            "start_date", "'2026-11-29'",
            "end_date", "'2026-11-29'",
            "start_time", "'09:00'",
            "end_time", "'10:00'",
            "email", "'a@b.example'",
            "url", "'https://files.example/x'");

    private RawApi api;
    private RunningServer server;
    private SdkClient client;

    @BeforeAll
    void start(@TempDir Path data) throws IOException {
        api = new RawApi();
        Files.writeString(data.resolve("application.yaml"), """
                octapipe:
                  url: %s
                  token: s3cret-token-of-the-account
                  read-timeout: PT2S
                  deadline: PT4S
                """.formatted(api.url()));
        server = RunningServer.start(data);
        client = server.connect();
    }

    @AfterAll
    void stop() throws IOException {
        client.close();
        server.close();
        api.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "null",
                "7",
                "'text'",
                "[]",
                "[null, 7, 'text', [], {}]",
                "{}",
                "{'data': null}",
                "{'data': [null, 7, 'text', [], {}, {'uuid': 7, 'name': [], 'title': {}, 'custom_fields': 7}]}",
                "{'data': [{'uuid': null, 'name': 'x'}, {'uuid': {'a': 1}, 'name': 'x', 'custom_fields': [7, null, {'name': 1}]}]}",
                "[{'uuid': 7, 'name': 'x', 'sla': 'soon', 'pipeline_stage': 'won', 'custom_fields_values': 7, 'note': 7}]",
                "{'uuid': 7, 'name': 7, 'note': 7, 'custom_fields': {}, 'custom_fields_values': 'x', 'creator_user': []}",
                "{'matched': 'many', 'updated': null, 'deleted': {}, 'imported': [], 'has_more': 'x', 'uuids': 7}",
                "{'matched': -1, 'updated': 1e400, 'deleted': 0.5, 'imported': -3, 'uuids': [null, {}]}",
                "{'matched': 99999999999999999999, 'updated': 99999999999999999999, 'imported': 99999999999999999999}",
                "{'export_uuid': 7, 'status': 'completed', 'url': 7}",
                "{'export_uuid': 7, 'status': 'pending'}",
                "{'export_uuid': ['x'], 'status': null}",
                "{'export_uuid': '', 'status': 'pending'}",
                "{'export_uuid': '../users', 'status': 'pending'}",
            })
    void noToolIsAtFault(String body) {
        api.answers(RawApi.json("200 OK", body.replace('\'', '"')));
        for (Tool tool : OctapipeToolsWithExtensions.registry().tools()) {
            ToolDescriptor descriptor = tool.descriptor();
            int before = api.received().size();
            McpSchema.CallToolResult result = client.sdk()
                    .callTool(new McpSchema.CallToolRequest(
                            descriptor.name(),
                            Json.MAPPER.convertValue(
                                    arguments(descriptor), new TypeReference<Map<String, Object>>() {})));
            String said = result.content().toString();
            assertThat(said).as("%s of %s", descriptor.name(), body).doesNotContain("internal_error", "fault in this");
            if (descriptor.access() != Access.READ && wrote(before)) {
                assertThat(said).as("%s of %s", descriptor.name(), body).doesNotContain("Nothing was sent");
            }
        }
    }

    private boolean wrote(int before) {
        return api.received().stream().skip(before).anyMatch(request -> !request.startsWith("GET "));
    }

    private static ObjectNode arguments(ToolDescriptor tool) {
        JsonNode schema = Json.ofBytes(tool.inputSchema().bytes()).tree();
        return required(schema);
    }

    private static ObjectNode required(JsonNode schema) {
        ObjectNode made = Json.object();
        schema.path("required")
                .forEach(name -> made.set(
                        name.asText(),
                        value(name.asText(), schema.path("properties").path(name.asText()))));
        return made;
    }

    private static JsonNode value(String name, JsonNode schema) {
        Optional<String> known = Optional.ofNullable(VALUES.get(name));
        if (known.isPresent()) {
            return SdkClient.tree(known.get().replace('\'', '"'));
        }
        if (schema.has("enum")) {
            return schema.path("enum").path(0);
        }
        return switch (schema.path("type").asText()) {
            case "integer" -> Json.MAPPER.getNodeFactory().numberNode(1);
            case "array" -> Json.MAPPER.createArrayNode().add(value("", schema.path("items")));
            case "object" -> required(schema);
            default -> Json.MAPPER.getNodeFactory().textNode(UUID);
        };
    }
}
