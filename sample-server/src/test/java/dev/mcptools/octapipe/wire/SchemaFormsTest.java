package dev.mcptools.octapipe.wire;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.mcptools.octapipe.wire.RecordingApi.Arrived;
import dev.mcptools.octapipe.wire.WireTools.Compiled;
import dev.mcptools.runtime.server.McpApplication;
import dev.mcptools.runtime.server.RunningServer;
import dev.mcptools.runtime.tools.Json;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The two forms of schemas over HTTP, of a tool whose body has two forms of its own and holds itself. */
class SchemaFormsTest {
    private static final String DOCUMENT = """
            {
              "operation": "POST /searches",
              "requestBody": {"required": true, "content": {"application/json": {"schema": {"oneOf": [
                {"type": "object", "required": ["where"],
                 "properties": {"where": {"$ref": "#/components/schemas/Condition"}}},
                {"type": "object", "required": ["text"], "properties": {"text": {"type": "string"}}}
              ]}}}},
              "document": {"components": {"schemas": {"Condition": {
                "type": "object",
                "additionalProperties": false,
                "properties": {
                  "field": {"type": "string"},
                  "all": {"type": "array", "items": {"$ref": "#/components/schemas/Condition"}}
                }
              }}}}
            }
            """;
    private static final String THREE_DEEP =
            "{\"where\":{\"all\":[{\"field\":\"a\"},{\"all\":[{\"all\":[{\"field\":\"b\"}]}]}]}}";

    @TempDir
    Path data;

    private final RecordingApi api = new RecordingApi();
    private final HttpClient http = HttpClient.newHttpClient();

    SchemaFormsTest() throws Exception {}

    @BeforeEach
    void answer() {
        api.answers("HTTP/1.1 204 No Content\r\nConnection: close\r\n\r\n".getBytes(StandardCharsets.ISO_8859_1));
    }

    @AfterEach
    void close() throws Exception {
        http.close();
        api.close();
    }

    @Test
    void writtenOutUnlessAskedOtherwise() throws Exception {
        JsonNode schema = listed(application());
        assertThat(schema.has("$defs")).isFalse();
        assertThat(schema.findValue("$ref")).isNull();
        assertThat(schema.at("/properties/where/properties/all/items/description")
                        .asText())
                .isEqualTo("A Condition as above.");
    }

    @Test
    void withDefinitionsIfConfigured() throws Exception {
        JsonNode schema = listed(application().setting("mcp.schema-form", "defs"));
        assertThat(schema.at("/properties/where/$ref").asText()).isEqualTo("#/$defs/Condition");
        assertThat(schema.at("/$defs/Condition/properties/all/items/$ref").asText())
                .isEqualTo("#/$defs/Condition");
        assertThat(schema.properties())
                .extracting(keyword -> keyword.getKey())
                .containsExactlyInAnyOrder("type", "properties", "additionalProperties", "$defs");
    }

    @ParameterizedTest
    @ValueSource(strings = {"inline", "defs"})
    void anArgumentThatHoldsItselfArrives(String form) throws Exception {
        try (RunningServer server = start(application().setting("mcp.schema-form", form))) {
            JsonNode result = post(server, "tools/call", "{\"name\":\"call\",\"arguments\":" + THREE_DEEP + "}");
            assertThat(result.at("/result/isError").asBoolean())
                    .as(result.toString())
                    .isFalse();
        }
        assertThat(api.arrived()).extracting(Arrived::line).containsExactly("POST /searches HTTP/1.1");
        assertThat(new String(api.arrived().getFirst().body(), StandardCharsets.UTF_8))
                .isEqualTo(THREE_DEEP);
    }

    @ParameterizedTest
    @ValueSource(strings = {"inline", "defs"})
    void aMistakeDeepInsideIsNamedAndNotSent(String form) throws Exception {
        String wrong = THREE_DEEP.replace("{\"field\":\"b\"}", "{\"feld\":\"b\"}");
        try (RunningServer server = start(application().setting("mcp.schema-form", form))) {
            JsonNode result = post(server, "tools/call", "{\"name\":\"call\",\"arguments\":" + wrong + "}");
            assertThat(result.at("/result/content/0/text").asText())
                    .contains("where.all[1].all[0].all[0].feld")
                    .contains("is not known there; did you mean 'field'?");
        }
        assertThat(api.arrived()).isEmpty();
    }

    private JsonNode listed(McpApplication application) throws Exception {
        try (RunningServer server = start(application)) {
            return post(server, "tools/list", "{}").at("/result/tools/0/inputSchema");
        }
    }

    private McpApplication application() throws Exception {
        WireDocument document = new WireDocument("forms", Json.MAPPER.readTree(DOCUMENT));
        Compiled tools = WireTools.of(List.of(document)).compiled(document).orElseThrow();
        return McpApplication.named("forms")
                .tools(tools.registry())
                .api(tools.api())
                .setting("api.url", "http://127.0.0.1:" + api.port());
    }

    private RunningServer start(McpApplication application) {
        return application.start("--port", "0", "--data", data.toString());
    }

    private JsonNode post(RunningServer server, String method, String params) throws Exception {
        String message = "{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"" + method + "\",\"params\":" + params + "}";
        HttpRequest request = HttpRequest.newBuilder(URI.create(server.mcpUrl()))
                .header("Content-Type", "application/json")
                .header("Accept", "application/json, text/event-stream")
                .header("MCP-Protocol-Version", "2025-11-25")
                .POST(HttpRequest.BodyPublishers.ofString(message))
                .build();
        return Json.MAPPER.readTree(
                http.send(request, HttpResponse.BodyHandlers.ofString()).body());
    }
}
