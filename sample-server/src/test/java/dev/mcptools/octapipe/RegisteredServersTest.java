package dev.mcptools.octapipe;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.mcptools.octapipe.storage.TestDatabase;
import dev.mcptools.runtime.tools.Json;
import io.modelcontextprotocol.spec.McpSchema;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** MCP servers that operators make: by REST, for the sandbox's account, used by an official client. */
@ParameterizedClass
@EnumSource(TestDatabase.class)
class RegisteredServersTest {
    private final TestDatabase kind;
    private final HttpClient http = HttpClient.newHttpClient();

    @TempDir
    Path data;

    private RunningServer server;
    private String adminKey;
    private Map<String, String> settings = Map.of();

    RegisteredServersTest(TestDatabase kind) {
        this.kind = kind;
    }

    @BeforeEach
    void start() {
        if (kind == TestDatabase.POSTGRESQL) {
            settings = Map.of("database.url", kind.create().url());
        }
        server = RunningServer.start(data, settings);
        adminKey = server.fact("adminApiKey").orElseThrow();
    }

    @AfterEach
    void stop() {
        if (server != null) {
            server.close();
        }
    }

    private HttpResponse<String> send(String method, String path, String key, String body) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(URI.create(server.baseUrl() + path))
                .header("Authorization", "Bearer " + key)
                .header("Content-Type", "application/json")
                .method(method, body.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(body))
                .build();
        return http.send(request, BodyHandlers.ofString());
    }

    private JsonNode create(String body) throws Exception {
        HttpResponse<String> response = send("POST", "/integrated-account/sandbox/mcp", adminKey, body);
        assertThat(response.statusCode()).as(response.body()).isEqualTo(201);
        return Json.MAPPER.readTree(response.body());
    }

    private String refusal(String body) throws Exception {
        HttpResponse<String> response = send("POST", "/integrated-account/sandbox/mcp", adminKey, body);
        assertThat(response.statusCode()).as(response.body()).isEqualTo(400);
        return Json.MAPPER.readTree(response.body()).at("/error/message").asText();
    }

    /** The call of the article, and the shape of its answer. */
    @Test
    void anOperatorMakesAServerAndAClientUsesIt() throws Exception {
        JsonNode made = create("""
                {
                "name": "Octapipe Automation Agent",
                "config": {
                "methods": ["read", "write"]
                }
                }""");

        assertThat(made.path("id").asText()).startsWith("mcp_");
        assertThat(made.path("name").asText()).isEqualTo("Octapipe Automation Agent");
        assertThat(made.path("config")).isEqualTo(Json.MAPPER.readTree("{\"methods\":[\"read\",\"write\"]}"));
        assertThat(made.path("expires_at").isNull()).isTrue();
        assertThat(made.path("url").asText()).matches(server.baseUrl() + "/mcp/[A-Za-z0-9_-]{43}");
        try (SdkClient client = SdkClient.connect(made.path("url").asText())) {
            assertThat(client.tools())
                    .extracting(McpSchema.Tool::name)
                    .contains("list_all_octapipe_pipelines", "octapipe_database_records_bulk_update");
            assertThat(client.call("list_all_octapipe_pipelines", "{}")
                            .path("result_count")
                            .asInt())
                    .isEqualTo(3);
        }
    }

    @Test
    void readExposesNothingThatWrites() throws Exception {
        JsonNode made = create("{\"name\":\"reader\",\"config\":{\"methods\":[\"read\"]}}");
        try (SdkClient client = SdkClient.connect(made.path("url").asText())) {
            assertThat(client.tools())
                    .hasSizeGreaterThan(10)
                    .allSatisfy(tool -> assertThat(tool.annotations().readOnlyHint())
                            .as(tool.name())
                            .isTrue());
        }
    }

    @Test
    void tagsAndMethodsAreCombined() throws Exception {
        JsonNode made = create("{\"name\":\"p\",\"config\":{\"methods\":[\"list\"],\"tags\":[\"pipelines\"]}}");
        try (SdkClient client = SdkClient.connect(made.path("url").asText())) {
            assertThat(client.tools())
                    .extracting(McpSchema.Tool::name)
                    .contains("list_all_octapipe_pipelines")
                    .allSatisfy(name -> assertThat(name).startsWith("list_all_octapipe_"));
        }
    }

    @Test
    void aFilterThatMatchesNothingIsRefusedWithWhatExists() throws Exception {
        assertThat(refusal("{\"name\":\"x\",\"config\":{\"methods\":[\"reed\"]}}"))
                .contains("there is no method 'reed'", "read, write, custom", "bulk_update");
        assertThat(refusal("{\"name\":\"x\",\"config\":{\"tags\":[\"cats\"]}}"))
                .contains("there is no tag 'cats'", "pipelines");
        assertThat(refusal("{\"name\":\"x\",\"config\":{\"methods\":[]}}"))
                .contains("config.methods is empty; leave it out for all tools");
        assertThat(refusal("{\"name\":\"x\",\"config\":{\"mode\":\"r\"}}")).contains("config.mode is not known");
        assertThat(refusal("{\"name\":\"x\",\"config\":{\"require_api_token_auth\":\"yes\"}}"))
                .contains("config.require_api_token_auth must be true or false");
        assertThat(refusal("{\"name\":\"\"}")).contains("name must be a text of 1 to 200 characters");
        assertThat(refusal("{\"name\":\"x\",\"expires_at\":\"" + Instant.now().plusSeconds(30) + "\"}"))
                .contains("at least 60 seconds ahead");
        assertThat(refusal("{")).contains("not JSON");
    }

    @Test
    void aDeletedServerIsGoneAtOnce() throws Exception {
        JsonNode made = create("{\"name\":\"short\"}");
        String path = "/integrated-account/sandbox/mcp/" + made.path("id").asText();
        assertThat(send("GET", path, adminKey, "").body()).doesNotContain("url", "token");

        assertThat(send("DELETE", path, adminKey, "").statusCode()).isEqualTo(200);

        assertThat(send("POST", URI.create(made.path("url").asText()).getPath(), adminKey, "{}")
                        .statusCode())
                .isEqualTo(404);
        assertThat(send("GET", path, adminKey, "").statusCode()).isEqualTo(404);
        assertThat(send("DELETE", path, adminKey, "").statusCode()).isEqualTo(404);
    }

    @Test
    void listsServersPageByPage() throws Exception {
        // With the one that the first start made, 51.
        for (int i = 1; i < 51; i++) {
            create("{\"name\":\"number " + i + "\"}");
        }
        String path = "/integrated-account/sandbox/mcp";
        JsonNode first = Json.MAPPER.readTree(send("GET", path, adminKey, "").body());
        JsonNode second = Json.MAPPER.readTree(
                send("GET", path + "?cursor=" + first.path("next_cursor").asText(), adminKey, "")
                        .body());
        assertThat(first.path("result")).hasSize(50);
        assertThat(second.path("result")).hasSize(1);
        assertThat(second.path("result").get(0).path("name").asText()).isEqualTo("number 50");
        assertThat(second.path("next_cursor").isNull()).isTrue();
    }

    @Test
    void onlyTheAdminKeyOpensTheApi() throws Exception {
        for (String key : List.of("", "wrong", adminKey + "x", adminKey.toLowerCase(java.util.Locale.ROOT))) {
            HttpResponse<String> response = send("GET", "/integrated-account/sandbox/mcp", key, "");
            assertThat(response.statusCode()).as(key).isEqualTo(401);
            assertThat(response.headers().firstValue("WWW-Authenticate"))
                    .hasValueSatisfying(value -> assertThat(value).startsWith("Bearer"));
        }
        assertThat(send("POST", "/integrated-account/none/mcp", adminKey, "{\"name\":\"x\"}")
                        .statusCode())
                .isEqualTo(404);
    }

    @Test
    void aSecondStartKeepsEverythingAndDoesNotTellTheAdminKeyAgain() throws Exception {
        JsonNode made = create("{\"name\":\"kept\"}");
        String path = URI.create(made.path("url").asText()).getPath();
        stop();
        server = RunningServer.start(data, settings);

        assertThat(server.fact("adminApiKey")).isEmpty();
        assertThat(server.fact("mcpUrl")).isEmpty();
        try (SdkClient client = SdkClient.connect(server.baseUrl() + path)) {
            assertThat(client.call("list_all_octapipe_pipelines", "{}")
                            .path("result_count")
                            .asInt())
                    .isEqualTo(3);
        }
        assertThat(send("GET", "/integrated-account/sandbox/mcp", adminKey, "").statusCode())
                .isEqualTo(200);
    }

    @Test
    void anAddressIsNotListed() throws Exception {
        JsonNode made = create("{\"name\":\"secret\"}");
        String list =
                send("GET", "/integrated-account/sandbox/mcp", adminKey, "").body();
        assertThat(list)
                .contains(made.path("id").asText())
                .doesNotContain(made.path("url").asText().replaceAll(".*/", ""));
    }

    @Test
    void noSecretIsFoundInTheDatabase() throws Exception {
        JsonNode made = create("{\"name\":\"kept\"}");
        stop();
        String token = made.path("url").asText().replaceAll(".*/", "");
        try (Stream<Path> files = Files.walk(data)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                assertThat(new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1))
                        .as(file.toString())
                        .doesNotContain(token, adminKey);
            }
        }
    }
}
