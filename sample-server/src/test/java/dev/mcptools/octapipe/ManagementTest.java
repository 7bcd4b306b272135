package dev.mcptools.octapipe;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import dev.mcptools.octapipe.sandbox.OctapipeSandbox;
import dev.mcptools.runtime.tools.Json;
import java.net.URI;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What operators do by REST, and what becomes of the clients. */
class ManagementTest {
    private static RunningServer server;
    private static ManagementClient operator;

    @BeforeAll
    static void start(@TempDir Path data) {
        server = RunningServer.start(data);
        operator = new ManagementClient(
                server.baseUrl(), server.fact("adminApiKey").orElseThrow());
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    private static String path(JsonNode made) {
        return "/integrated-account/sandbox/mcp/" + made.path("id").asText();
    }

    private static String url(JsonNode made) {
        return made.path("url").asText();
    }

    private static List<String> tools(String url) {
        try (SdkClient client = SdkClient.connect(url)) {
            return client.tools().stream().map(tool -> tool.name()).toList();
        }
    }

    @Test
    void aChangeOfOneMemberLeavesTheOthers() throws Exception {
        JsonNode made = operator.create("{\"name\":\"one\",\"config\":{\"methods\":[\"read\"]},\"expires_at\":\""
                + Instant.now().plusSeconds(900) + "\"}");

        JsonNode changed =
                operator.send("PATCH", path(made), "{\"name\":\"two\",\"config\":{\"tags\":[\"pipelines\"]}}", 200);

        assertThat(changed.path("name").asText()).isEqualTo("two");
        assertThat(changed.path("config"))
                .isEqualTo(Json.MAPPER.readTree("{\"methods\":[\"read\"],\"tags\":[\"pipelines\"]}"));
        assertThat(changed.path("expires_at").asText()).isNotEmpty();
        assertThat(tools(url(made))).contains("list_all_octapipe_pipelines").doesNotContain("list_all_octapipe_tasks");

        JsonNode cleared = operator.send(
                "PATCH", path(made), "{\"expires_at\":null,\"config\":{\"methods\":null,\"tags\":null}}", 200);
        assertThat(cleared.path("expires_at").isNull()).isTrue();
        assertThat(cleared.path("config")).isEmpty();
        assertThat(tools(url(made))).hasSize(RunningServer.TOOLS);
    }

    @Test
    void aChangeThatCannotBeIsRefusedAndChangesNothing() {
        JsonNode made = operator.create("{\"name\":\"same\",\"config\":{\"methods\":[\"read\"]}}");
        assertThat(operator.refusal("PATCH", path(made), "{\"name\":\"\"}")).contains("name must be");
        assertThat(operator.refusal("PATCH", path(made), "{\"config\":{\"tags\":[\"cats\"]}}"))
                .contains("there is no tag 'cats'");
        assertThat(operator.refusal("PATCH", path(made), "{\"config\":[]}")).contains("config must be an object");
        assertThat(operator.refusal("PATCH", path(made), "{\"url\":\"x\"}")).contains("url is not known");
        assertThat(operator.refusal(
                        "PATCH",
                        path(made),
                        "{\"expires_at\":\"" + Instant.now().plusSeconds(50) + "\"}"))
                .contains("at least 60 seconds ahead");
        JsonNode still = operator.send("GET", path(made), "", 200);
        assertThat(still.path("name").asText()).isEqualTo("same");
        assertThat(still.at("/config/methods/0").asText()).isEqualTo("read");
    }

    @Test
    void rotatingGivesAnotherAddress() {
        JsonNode made = operator.create("{\"name\":\"rotated\"}");
        JsonNode rotated = operator.send("POST", path(made) + "/rotate", "", 200);

        assertThat(rotated.path("id")).isEqualTo(made.path("id"));
        assertThat(url(rotated)).isNotEqualTo(url(made));
        assertThat(operator.send("POST", URI.create(url(made)).getPath(), "{}").statusCode())
                .isEqualTo(404);
        assertThat(tools(url(rotated))).hasSize(RunningServer.TOOLS);
    }

    @Test
    void aServerCanWantAnApiTokenBesideItsAddress() {
        JsonNode made = operator.create("{\"name\":\"guarded\",\"config\":{\"require_api_token_auth\":true}}");
        JsonNode token = operator.send("POST", "/api-token", "{\"name\":\"agent\"}", 201);
        String secret = token.path("token").asText();
        assertThat(secret).hasSizeGreaterThanOrEqualTo(43);
        assertThat(operator.send("GET", "/api-token", "", 200).toString())
                .contains(token.path("id").asText(), "agent")
                .doesNotContain(secret);

        assertThatThrownBy(() -> tools(url(made))).isNotNull();
        try (SdkClient client = SdkClient.connect(url(made), secret)) {
            assertThat(client.tools()).hasSize(RunningServer.TOOLS);
        }
        // The admin key is no API token.
        assertThat(operator.send("POST", URI.create(url(made)).getPath(), "{}").statusCode())
                .isEqualTo(401);

        operator.send("DELETE", "/api-token/" + token.path("id").asText(), "", 200);

        assertThatThrownBy(() -> SdkClient.connect(url(made), secret)).isNotNull();
        operator.send("DELETE", "/api-token/" + token.path("id").asText(), "", 404);
    }

    @Test
    void anAccountIsCreatedCheckedChangedAndDeleted() {
        URI api = server.sandbox().baseUri();
        JsonNode account = operator.send(
                "POST",
                "/integrated-account",
                "{\"label\":\"Second\",\"base_url\":\"" + api + "\",\"credentials\":{\"domain\":\""
                        + OctapipeSandbox.DOMAIN + "\",\"email\":\"" + OctapipeSandbox.EMAIL
                        + "\",\"password\":\"wrong-password\"}}",
                201);
        String path = "/integrated-account/" + account.path("id").asText();
        assertThat(account.toString()).doesNotContain("wrong-password");
        JsonNode check = operator.send("POST", path + "/check", "", 200);
        assertThat(check.path("works").asBoolean()).isFalse();
        assertThat(check.path("message").asText()).isNotEmpty().doesNotContain("wrong-password");

        operator.send(
                "PATCH",
                path,
                "{\"label\":\"Third\",\"credentials\":{\"domain\":\"" + OctapipeSandbox.DOMAIN + "\",\"email\":\""
                        + OctapipeSandbox.EMAIL + "\",\"password\":\"" + OctapipeSandbox.PASSWORD + "\"}}",
                200);
        assertThat(operator.send("POST", path + "/check", "", 200).path("works").asBoolean())
                .isTrue();
        JsonNode made = operator.send("POST", path + "/mcp", "{\"name\":\"of the third\"}", 201);
        try (SdkClient client = SdkClient.connect(url(made))) {
            assertThat(client.call("list_all_octapipe_pipelines", "{}")
                            .path("result_count")
                            .asInt())
                    .isEqualTo(3);
        }
        // A server is one of its account alone.
        operator.send("GET", path(made), "", 404);
        operator.send("DELETE", path(made), "", 404);
        assertThat(operator.send("GET", "/integrated-account", "", 200)
                        .path("result")
                        .findValuesAsText("label"))
                .contains("Sandbox", "Third");

        operator.send("DELETE", path, "", 200);

        assertThat(operator.send("POST", URI.create(url(made)).getPath(), "{}").statusCode())
                .isEqualTo(404);
        operator.send("GET", path, "", 404);
        operator.send("GET", path + "/mcp", "", 404);
    }

    @Test
    void anAccountThatCannotBeIsRefusedWithWhatIsWrong() {
        assertThat(operator.refusal("POST", "/integrated-account", "{\"label\":\"x\"}"))
                .contains("base_url is missing");
        assertThat(operator.refusal(
                        "POST",
                        "/integrated-account",
                        "{\"label\":\"x\",\"base_url\":\"ftp://a\",\"credentials\":{\"token\":\"t\"}}"))
                .contains("base_url must be an address");
        assertThat(operator.refusal(
                        "POST",
                        "/integrated-account",
                        "{\"label\":\"x\",\"base_url\":\"http://127.0.0.1:1\",\"credentials\":{\"email\":\"t\"}}"))
                .contains("credentials.domain is missing");
        assertThat(operator.refusal(
                        "POST", "/integrated-account", "{\"label\":\"x\",\"base_url\":\"http://127.0.0.1:1\"}"))
                .contains("credentials are missing");
        assertThat(operator.refusal("DELETE", "/integrated-account/sandbox", ""))
                .contains("cannot be deleted");
        assertThat(operator.refusal("PATCH", "/integrated-account/sandbox", "{\"credentials\":{\"token\":\"t\"}}"))
                .contains("stand in the configuration");
    }

    @Test
    void otherMethodsAndParametersAreRefused() {
        assertThat(operator.send("PUT", "/integrated-account/sandbox/mcp", "{}")
                        .headers()
                        .firstValue("Allow"))
                .hasValue("GET, POST");
        operator.send("PUT", "/api-token/x", "{}", 405);
        assertThat(operator.refusal("GET", "/integrated-account/sandbox/mcp?limit=2", ""))
                .contains("limit is not known");
        assertThat(operator.refusal("GET", "/api-token?cursor=x", "")).contains("cursor is none of this list");
    }

    @Test
    void onlyTheAdminKeyOpensAnyOfIt() {
        ManagementClient stranger = new ManagementClient(server.baseUrl(), "wrong");
        for (String path : List.of(
                "/integrated-account",
                "/integrated-account/sandbox",
                "/integrated-account/sandbox/check",
                "/integrated-account/sandbox/mcp",
                "/integrated-account/sandbox/mcp/x",
                "/integrated-account/sandbox/mcp/x/rotate",
                "/api-token",
                "/api-token/x")) {
            for (String method : List.of("GET", "POST", "PATCH", "DELETE")) {
                assertThat(stranger.send(method, path, "").statusCode())
                        .as(method + " " + path)
                        .isEqualTo(401);
            }
        }
    }
}
