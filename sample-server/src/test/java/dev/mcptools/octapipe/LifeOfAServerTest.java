package dev.mcptools.octapipe;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import dev.mcptools.octapipe.storage.Database;
import dev.mcptools.octapipe.storage.DatabaseSettings;
import dev.mcptools.octapipe.storage.Statements;
import io.helidon.config.Config;
import io.modelcontextprotocol.spec.McpSchema;
import java.net.URI;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** An MCP server from its creation to its end, as an operator and an official client see it. */
@Timeout(120)
class LifeOfAServerTest {
    @TempDir
    Path data;

    private static List<String> tools(SdkClient client) {
        return client.tools().stream().map(McpSchema.Tool::name).toList();
    }

    @Test
    void itIsCreatedFilteredGuardedRotatedRevokedAndExpires() throws Exception {
        try (RunningServer server = RunningServer.start(data)) {
            ManagementClient operator = new ManagementClient(
                    server.baseUrl(), server.fact("adminApiKey").orElseThrow());

            JsonNode made = operator.create("{\"name\":\"Agent\",\"config\":{\"methods\":[\"read\",\"write\"]}}");
            String path = "/integrated-account/sandbox/mcp/" + made.path("id").asText();
            String url = made.path("url").asText();
            try (SdkClient client = SdkClient.connect(url)) {
                assertThat(tools(client)).contains("create_a_octapipe_note", "octapipe_database_records_bulk_update");

                operator.send("PATCH", path, "{\"config\":{\"methods\":[\"read\"],\"tags\":[\"pipelines\"]}}", 200);

                assertThat(tools(client))
                        .contains("list_all_octapipe_pipelines")
                        .doesNotContain("create_a_octapipe_note");
                assertThatThrownBy(() -> client.call("create_a_octapipe_note", "{}"))
                        .hasMessageContaining("Unknown tool: create_a_octapipe_note");
            }

            operator.send("PATCH", path, "{\"config\":{\"require_api_token_auth\":true}}", 200);
            JsonNode token = operator.send("POST", "/api-token", "{\"name\":\"agent\"}", 201);
            assertThatThrownBy(() -> SdkClient.connect(url)).isNotNull();
            try (SdkClient client = SdkClient.connect(url, token.path("token").asText())) {
                assertThat(tools(client)).contains("list_all_octapipe_pipelines");

                operator.send("DELETE", "/api-token/" + token.path("id").asText(), "", 200);

                assertThatThrownBy(client::tools).isNotNull();
            }

            operator.send("PATCH", path, "{\"config\":{\"require_api_token_auth\":null}}", 200);
            String rotated =
                    operator.send("POST", path + "/rotate", "", 200).path("url").asText();
            assertThatThrownBy(() -> SdkClient.connect(url)).isNotNull();
            try (SdkClient client = SdkClient.connect(rotated)) {
                assertThat(tools(client)).contains("list_all_octapipe_pipelines");

                operator.send("DELETE", path, "", 200);

                assertThatThrownBy(client::tools).isNotNull();
            }

            String ending = operator.create("{\"name\":\"Audit\",\"expires_at\":\""
                            + Instant.now().plusSeconds(61) + "\"}")
                    .path("url")
                    .asText();
            try (SdkClient client = SdkClient.connect(ending)) {
                assertThat(tools(client)).hasSize(RunningServer.TOOLS);

                letExpire("Audit");

                while (status(operator, ending) != 404) {
                    Thread.sleep(20);
                }
                assertThatThrownBy(client::tools).isNotNull();
            }
        }
    }

    private static int status(ManagementClient client, String url) {
        return client.send("POST", URI.create(url).getPath(), "{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"ping\"}")
                .statusCode();
    }

    // A minute is the shortest life that an operator can give; the test does not wait for it.
    private void letExpire(String name) {
        try (Database database = Database.open(DatabaseSettings.from(Config.empty(), data))) {
            database.change((connection, number) -> Statements.update(
                    connection,
                    "update mcp_server set expires_at = ?, changed = ? where name = ?",
                    Instant.now().plusMillis(300),
                    number,
                    name));
        }
    }
}
