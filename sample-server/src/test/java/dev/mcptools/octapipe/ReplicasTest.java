package dev.mcptools.octapipe;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import dev.mcptools.octapipe.storage.DatabaseSettings;
import dev.mcptools.octapipe.storage.Relay;
import dev.mcptools.octapipe.storage.TestDatabase;
import dev.mcptools.runtime.server.StartFailedException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two servers on one PostgreSQL, which each of them reaches by a way of its own. */
class ReplicasTest {
    private static final Pattern ADDRESS = Pattern.compile("//([^:/]+):(\\d+)/");
    private static final String KEY = "c2VydmVyLWtleS1vZi10aGUtdGVzdC0zMi1ieXRlcyE=";

    @TempDir
    Path data;

    private DatabaseSettings database;
    private Relay way;
    private RunningServer one;
    private RunningServer two;
    private ManagementClient operator;

    @BeforeEach
    void start() {
        database = TestDatabase.POSTGRESQL.create();
        way = Relay.to(port(database.url()));
        one = RunningServer.start(data.resolve("one"), settings(database.url(), KEY));
        String overRelay = ADDRESS.matcher(database.url()).replaceFirst("//$1:" + way.port() + "/");
        two = RunningServer.start(data.resolve("two"), settings(overRelay, KEY));
        operator = new ManagementClient(one.baseUrl(), one.fact("adminApiKey").orElseThrow());
    }

    @AfterEach
    void stop() throws Exception {
        if (one != null) {
            one.close();
            two.close();
            way.close();
        }
    }

    private static int port(String url) {
        Matcher address = ADDRESS.matcher(url);
        assertThat(address.find()).isTrue();
        return Integer.parseInt(address.group(2));
    }

    private static Map<String, String> settings(String url, String key) {
        Map<String, String> settings = new HashMap<>(Map.of("database.url", url, "mcp.server-key", key));
        settings.put("database.patience", "PT1S");
        return settings;
    }

    private static String path(JsonNode made) {
        return URI.create(made.path("url").asText()).getPath();
    }

    /** {@return the status of a ping} */
    private static int ping(RunningServer server, String path) {
        return new ManagementClient(server.baseUrl(), "none")
                .send("POST", path, "{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"ping\"}")
                .statusCode();
    }

    private static Duration until(int status, RunningServer server, String path) throws InterruptedException {
        Instant start = Instant.now();
        while (ping(server, path) != status) {
            assertThat(Duration.between(start, Instant.now())).isLessThan(Duration.ofSeconds(30));
            Thread.sleep(10);
        }
        return Duration.between(start, Instant.now());
    }

    @Test
    void whatOneMakesOrEndsTheOtherKnows() throws Exception {
        JsonNode made = operator.create("{\"name\":\"shared\"}");
        until(200, two, path(made));
        try (SdkClient client = SdkClient.connect(two.baseUrl() + path(made))) {
            assertThat(client.tools()).hasSize(RunningServer.TOOLS);
        }
        // The admin key that the first start made is the one of both.
        ManagementClient elsewhere =
                new ManagementClient(two.baseUrl(), one.fact("adminApiKey").orElseThrow());
        assertThat(two.fact("adminApiKey")).isEmpty();
        elsewhere.send(
                "GET", "/integrated-account/sandbox/mcp/" + made.path("id").asText(), "", 200);

        operator.send(
                "DELETE", "/integrated-account/sandbox/mcp/" + made.path("id").asText(), "", 200);

        assertThat(ping(one, path(made))).isEqualTo(404);
        Duration took = until(404, two, path(made));
        System.out.println("The other replica refuses a revoked address after " + took.toMillis() + " ms.");
    }

    @Test
    void aReplicaThatCannotAskLetsNobodyInAndRecoversByItself() throws Exception {
        JsonNode made = operator.create("{\"name\":\"shared\"}");
        until(200, two, path(made));

        way.cut();

        until(503, two, path(made));
        assertThat(ping(one, path(made))).isEqualTo(200);
        // Ended while it cannot know: it must not be let in by what was known before.
        operator.send(
                "DELETE", "/integrated-account/sandbox/mcp/" + made.path("id").asText(), "", 200);
        assertThat(ping(two, path(made))).isEqualTo(503);
        assertThat(new ManagementClient(two.baseUrl(), one.fact("adminApiKey").orElseThrow())
                        .send("GET", "/integrated-account", "")
                        .statusCode())
                .isEqualTo(503);

        way.restore();

        until(404, two, path(made));
    }

    @Test
    void aSilentDatabaseIsAsGoodAsNone() throws Exception {
        JsonNode made = operator.create("{\"name\":\"shared\"}");
        until(200, two, path(made));
        way.silence();
        until(503, two, path(made));
        way.restore();
        until(200, two, path(made));
    }

    @Test
    void aReplicaWithAnotherKeySaysSoAndDoesNotStart() {
        Map<String, String> other = settings(database.url(), KEY.replace('c', 'd'));
        assertThatThrownBy(() -> RunningServer.start(data.resolve("three"), other))
                .isInstanceOf(StartFailedException.class)
                .hasMessageContaining("sealed with another key")
                .hasMessageContaining("MCP_SERVER_KEY");
    }
}
