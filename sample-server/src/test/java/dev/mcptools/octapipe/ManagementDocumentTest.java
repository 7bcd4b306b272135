package dev.mcptools.octapipe;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import dev.mcptools.generator.GenerationOptions;
import dev.mcptools.generator.GenerationRequest;
import dev.mcptools.generator.Generator;
import dev.mcptools.generator.Outcome;
import dev.mcptools.generator.diagnostic.Severity;
import dev.mcptools.generator.document.SourceFile;
import dev.mcptools.octapipe.generated.CompiledApi;
import dev.mcptools.runtime.tools.CallContext;
import dev.mcptools.runtime.tools.Json;
import dev.mcptools.runtime.tools.Tool;
import dev.mcptools.runtime.tools.ToolResult;
import dev.mcptools.runtime.tools.Toolbox;
import dev.mcptools.runtime.upstream.ApiClient;
import dev.mcptools.runtime.upstream.Credentials;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The document of the REST API, made into tools by our own generator, which then manage a server. */
class ManagementDocumentTest {
    private static RunningServer server;
    private static ManagementClient operator;
    private static String document;
    private static Toolbox tools;

    @BeforeAll
    static void start(@TempDir Path data) throws Exception {
        server = RunningServer.start(data);
        String key = server.fact("adminApiKey").orElseThrow();
        operator = new ManagementClient(server.baseUrl(), key);
        document = new ManagementClient(server.baseUrl(), "none")
                .send("GET", "/openapi.yaml", "")
                .body();
        ApiClient client = ApiClient.of(URI.create(server.baseUrl()))
                .credentials(Credentials.bearer(key))
                .build();
        tools = Toolbox.of(CompiledApi.registry(request())).calling(client);
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    private static GenerationRequest request() {
        return new GenerationRequest(
                new SourceFile("openapi.yaml", document.getBytes(StandardCharsets.UTF_8)),
                List.of(),
                GenerationOptions.inPackage("com.example.management"));
    }

    private static ToolResult call(String tool, String arguments) throws Exception {
        Tool found = tools.find(tool).orElseThrow(() -> new AssertionError(tool + " is none of " + names()));
        return tools.call(found, (ObjectNode) Json.MAPPER.readTree(arguments), CallContext.UNWATCHED);
    }

    private static List<String> names() {
        return tools.tools().stream().map(tool -> tool.descriptor().name()).toList();
    }

    /** {@return what the API answers, which must be as documented} */
    private static JsonNode answer(String tool, String arguments) throws Exception {
        return switch (call(tool, arguments)) {
            case ToolResult.Success success -> {
                assertThat(success.deviation()).as(tool).isEqualTo(Optional.empty());
                yield success.content().tree();
            }
            case ToolResult.Page page -> {
                assertThat(page.deviation()).as(tool).isEqualTo(Optional.empty());
                yield page.items().tree();
            }
            case ToolResult.Failure failure -> throw new AssertionError(tool + ": " + failure);
            case ToolResult.Blocks blocks -> throw new AssertionError(tool + ": " + blocks);
            case ToolResult.InputRequired asked -> throw new AssertionError(tool + ": " + asked);
        };
    }

    @Test
    void theGeneratorFindsNothingToComplainAbout() {
        Outcome outcome = Generator.shape(request());
        assertThat(outcome.diagnostics())
                .filteredOn(diagnostic -> diagnostic.severity() != Severity.NOTE)
                .isEmpty();
    }

    @Test
    void itsToolsManageTheServer() throws Exception {
        JsonNode account = answer(
                "create_account",
                "{\"label\":\"By tool\",\"base_url\":\"" + server.sandbox().baseUri()
                        + "\",\"credentials\":{\"token\":\"t\"}}");
        String of = "{\"account\":\"" + account.path("id").asText() + "\"";
        assertThat(answer("list_accounts", "{}")).hasSizeGreaterThanOrEqualTo(2);
        answer("get_account", of + "}");
        answer("change_account", of + ",\"label\":\"Changed\"}");
        assertThat(answer("check_account", of + "}").path("works").asBoolean()).isFalse();
        JsonNode made = answer(
                "create_server",
                of + ",\"name\":\"s\",\"config\":{\"methods\":[\"read\"]},\"expires_at\":\"2126-01-01T00:00:00Z\"}");
        String one = of + ",\"server\":\"" + made.path("id").asText() + "\"";
        answer("list_servers", of + "}");
        answer("list_calls", of + ",\"outcome\":\"error\",\"since\":\"2026-01-01T00:00:00Z\"}");
        answer("get_server", one + "}");
        answer("change_server", one + ",\"config\":{\"tags\":[\"tasks\"]},\"expires_at\":null}");
        assertThat(answer("rotate_server", one + "}").path("url").asText()).contains("/mcp/");
        answer("delete_server", one + "}");
        JsonNode token = answer("create_token", "{\"name\":\"agent\"}");
        answer("list_tokens", "{}");
        answer("get_token", "{\"token\":\"" + token.path("id").asText() + "\"}");
        answer("revoke_token", "{\"token\":\"" + token.path("id").asText() + "\"}");
        answer("delete_account", of + "}");
        assertThat(call("get_account", of + "}"))
                .isInstanceOfSatisfying(
                        ToolResult.Failure.class,
                        failure ->
                                assertThat(failure.message()).contains("There is no integrated account of this id."));
    }

    /** What is documented is there; who has no key is told so, not that there is nothing. */
    @Test
    void eachDocumentedOperationIsServed() throws Exception {
        JsonNode paths = new ObjectMapper(new YAMLFactory()).readTree(document).path("paths");
        ManagementClient stranger = new ManagementClient(server.baseUrl(), "none");
        TreeSet<String> served = new TreeSet<>();
        paths.properties()
                .forEach(path -> path.getValue().properties().forEach(operation -> {
                    if (operation.getValue().has("operationId")) {
                        String method = operation.getKey().toUpperCase(java.util.Locale.ROOT);
                        String address = path.getKey().replaceAll("\\{[a-z]+}", "none");
                        served.add(method + " " + path.getKey());
                        assertThat(stranger.send(method, address, "").statusCode())
                                .as(method + " " + address)
                                .isEqualTo(401);
                        assertThat(operator.send(method, address, "").statusCode())
                                .as(method + " " + address)
                                .isNotEqualTo(405);
                    }
                }));
        assertThat(served).hasSizeGreaterThanOrEqualTo(16);
    }
}
