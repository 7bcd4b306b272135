package dev.mcptools.runtime.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.mcptools.runtime.tools.Access;
import dev.mcptools.runtime.tools.HandwrittenTool;
import dev.mcptools.runtime.tools.Json;
import dev.mcptools.runtime.tools.SchemaResource;
import dev.mcptools.runtime.tools.ToolCall;
import dev.mcptools.runtime.tools.ToolDescriptor;
import dev.mcptools.runtime.tools.ToolRegistry;
import dev.mcptools.runtime.tools.ToolResult;
import dev.mcptools.runtime.upstream.ApiDescription;
import dev.mcptools.runtime.upstream.Security;
import dev.mcptools.runtime.upstream.SecurityScheme;
import dev.mcptools.runtime.upstream.Server;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class McpApplicationTest {

    @TempDir
    Path data;

    /** A tool that needs no API. */
    private static final class Greet implements HandwrittenTool {
        @Override
        public ToolDescriptor descriptor() {
            return ToolDescriptor.named("greet")
                    .title("Greet")
                    .description("Greets whoever asks.")
                    .inputSchema(SchemaResource.of(McpApplicationTest.class, "greet.input.json"))
                    .access(Access.READ)
                    .idempotent(true)
                    .resource("greetings")
                    .method("get")
                    .tags("greetings")
                    .build();
        }

        @Override
        public ToolResult call(ObjectNode arguments, ToolCall call) {
            return new ToolResult.Success(Json.of(Json.object().put("greeting", "Hello")));
        }
    }

    private static McpApplication greeter() {
        return McpApplication.named("greeter")
                .title("The greeter")
                .instructions("Greet first.")
                .tools(ToolRegistry.of(new Greet()))
                .api(ApiDescription.of("greetings")
                        .server(Server.of("http://127.0.0.1:9/v1"))
                        .scheme("my_key", SecurityScheme.keyInHeader("X-Key"))
                        .security(Security.of("my_key"))
                        .build());
    }

    private RunningServer start(McpApplication application, String... further) {
        String[] arguments = new String[further.length + 4];
        System.arraycopy(new String[] {"--port", "0", "--data", data.toString()}, 0, arguments, 0, 4);
        System.arraycopy(further, 0, arguments, 4, further.length);
        return application.start(arguments);
    }

    @Test
    void servesItsToolsUnderItsNames() throws Exception {
        try (RunningServer server = start(greeter())) {
            JsonNode initialized = post(
                    server,
                    "initialize",
                    "{\"protocolVersion\":\"2025-11-25\",\"capabilities\":{},\"clientInfo\":{\"name\":\"t\",\"version\":\"1\"}}");
            assertThat(initialized.at("/result/serverInfo/name").asText()).isEqualTo("greeter");
            assertThat(initialized.at("/result/serverInfo/title").asText()).isEqualTo("The greeter");
            assertThat(initialized.at("/result/instructions").asText()).isEqualTo("Greet first.");
            assertThat(post(server, "tools/call", "{\"name\":\"greet\",\"arguments\":{}}")
                            .at("/result/structuredContent/greeting")
                            .asText())
                    .isEqualTo("Hello");
            assertThat(server.tools()).isEqualTo(1);
            assertThat(server.upstreamUrl()).isEqualTo("http://127.0.0.1:9/v1");
        }
    }

    @Test
    void answersAtItsSecretAddressAloneAndKeepsItFromStartToStart() throws Exception {
        String path;
        try (RunningServer server = start(greeter())) {
            path = URI.create(server.mcpUrl()).getPath();
            assertThat(path).matches("/mcp/[A-Za-z0-9_-]{43}");
            assertThat(status(server.baseUrl() + "/mcp/" + "x".repeat(43))).isEqualTo(404);
        }
        try (RunningServer again = start(greeter())) {
            assertThat(URI.create(again.mcpUrl()).getPath()).isEqualTo(path);
        }
    }

    @Test
    void writesTheReadyFileOnceItAnswers() throws Exception {
        Path ready = data.resolve("ready.json");
        try (RunningServer server = start(greeter(), "--ready-file", ready.toString())) {
            assertThat(Json.MAPPER.readTree(ready.toFile()))
                    .isEqualTo(Json.MAPPER
                            .createObjectNode()
                            .put("mcpUrl", server.mcpUrl())
                            .put("baseUrl", server.baseUrl())
                            .put("upstreamUrl", "http://127.0.0.1:9/v1")
                            .put("tools", 1));
        }
    }

    @Test
    void stopsListeningWhenTheReadyFileCannotBeWritten() throws Exception {
        int port = freePort();
        String[] arguments = {
            "--port", Integer.toString(port), "--data", data.toString(), "--ready-file", data + "/nowhere/ready.json"
        };
        assertThatThrownBy(() -> greeter().start(arguments))
                .isInstanceOf(StartFailedException.class)
                .hasMessageContaining("--ready-file")
                .hasMessageContaining("cannot be written");
        new ServerSocket(port, 1, InetAddress.getLoopbackAddress()).close();
    }

    @Test
    void theConfigurationInTheDataFolderSaysWhereTheApiIs() throws Exception {
        Files.writeString(data.resolve("application.yaml"), "api:\n  url: http://127.0.0.1:10/v2\n");
        try (RunningServer server = start(greeter())) {
            assertThat(server.upstreamUrl()).isEqualTo("http://127.0.0.1:10/v2");
        }
    }

    @Test
    void aSettingOfATestWinsOverTheConfiguration() throws Exception {
        Files.writeString(data.resolve("application.yaml"), "api:\n  url: http://127.0.0.1:10/v2\n");
        try (RunningServer server = start(greeter().setting("api.url", "http://127.0.0.1:11"))) {
            assertThat(server.upstreamUrl()).isEqualTo("http://127.0.0.1:11");
        }
    }

    @Test
    void theConfigurationSaysWhetherToolsAreListedOrDiscovered() throws Exception {
        Files.writeString(data.resolve("application.yaml"), "mcp: {tool-exposure: discovery, discovery-above: 0}");
        try (RunningServer server = start(greeter())) {
            assertThat(post(server, "tools/list", "{}").at("/result/tools"))
                    .extracting(tool -> tool.path("name").asText())
                    .containsExactly("call_tool", "get_tool_schema", "search_tools");
            assertThat(post(server, "tools/call", "{\"name\":\"call_tool\",\"arguments\":{\"name\":\"greet\"}}")
                            .at("/result/structuredContent/greeting")
                            .asText())
                    .isEqualTo("Hello");
            assertThat(post(server, "tools/call", "{\"name\":\"greet\",\"arguments\":{}}")
                            .has("error"))
                    .isTrue();
        }
    }

    @ParameterizedTest
    @CsvSource({
        "tool-exposure: some, tool-exposure",
        "discovery-above: many, discovery-above",
        "schema-form: short, schema-form"
    })
    void aWayToShowToolsThatThereIsNotIsRefused(String setting, String named) throws Exception {
        Files.writeString(data.resolve("application.yaml"), "mcp:\n  " + setting + "\n");
        assertThatThrownBy(() -> start(greeter()))
                .isInstanceOf(StartFailedException.class)
                .hasMessageContaining(named);
    }

    @Test
    void saysWhichKeyToSetWhereNobodySaysWhereTheApiIs() {
        assertThatThrownBy(() -> start(McpApplication.named("greeter")))
                .isInstanceOf(StartFailedException.class)
                .hasMessageContaining("Set api.url (API_URL in the environment)");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "api: {url: 'ftp://example.com'}|unlike: ftp://example.com",
                "api: {url: 'http://user:pw@example.com'}|api.url",
                "api: {deadline: soon}|api.deadline cannot be used. It is a duration",
                "mcp: {port: eighty}|eighty",
                "mcp: [|cannot be read",
            })
    void refusesValuesThatCannotBeUsed(String yaml, String part) throws IOException {
        Files.writeString(data.resolve("application.yaml"), yaml);
        assertThatThrownBy(() -> start(greeter()))
                .isInstanceOfSatisfying(
                        StartFailedException.class,
                        failure -> assertThat(failure.exitStatus()).isEqualTo(1))
                .hasMessageContaining(part);
    }

    @Test
    void letsGoOfTheApiWhenThePortIsTaken() throws IOException {
        AtomicInteger closed = new AtomicInteger();
        McpApplication application = greeter()
                .upstream(config -> new ConfiguredApi(ApiDescription.of("h")
                                .server(Server.of("http://h"))
                                .build())
                        .open(config)
                        .closing(closed::incrementAndGet));
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            String[] arguments = {"--port", Integer.toString(taken.getLocalPort()), "--data", data.toString()};
            assertThatThrownBy(() -> application.start(arguments))
                    .hasMessageStartingWith("Port " + taken.getLocalPort() + " of 127.0.0.1 cannot be used");
        }
        assertThat(closed).hasValue(1);
    }

    @Test
    void theUsageNamesTheApplicationAndWhatItAdds() {
        assertThat(greeter().help("GREETING_WORDS  what to say").usage())
                .contains("Serves The greeter to MCP clients.", "(default ./greeter-data)", "--ready-file FILE")
                .endsWith("GREETING_WORDS  what to say\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "-x", "../x", "a b", "a/b"})
    void refusesNamesThatAreNoNamesOfFiles(String name) {
        assertThatThrownBy(() -> McpApplication.named(name)).isInstanceOf(IllegalArgumentException.class);
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    private static JsonNode post(RunningServer server, String method, String params) throws Exception {
        String message = "{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"" + method + "\",\"params\":" + params + "}";
        HttpRequest request = HttpRequest.newBuilder(URI.create(server.mcpUrl()))
                .header("Content-Type", "application/json")
                .header("Accept", "application/json, text/event-stream")
                .header("MCP-Protocol-Version", "2025-11-25")
                .POST(HttpRequest.BodyPublishers.ofString(message))
                .build();
        try (HttpClient http = HttpClient.newHttpClient()) {
            return Json.MAPPER.readTree(
                    http.send(request, HttpResponse.BodyHandlers.ofString()).body());
        }
    }

    private static int status(String url) throws Exception {
        try (HttpClient http = HttpClient.newHttpClient()) {
            return http.send(
                            HttpRequest.newBuilder(URI.create(url))
                                    .POST(HttpRequest.BodyPublishers.noBody())
                                    .build(),
                            HttpResponse.BodyHandlers.discarding())
                    .statusCode();
        }
    }
}
