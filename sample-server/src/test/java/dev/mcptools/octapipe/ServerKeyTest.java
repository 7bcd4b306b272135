package dev.mcptools.octapipe;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import dev.mcptools.octapipe.sandbox.OctapipeSandbox;
import dev.mcptools.runtime.server.StartFailedException;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The key that seals credentials, and its change. */
class ServerKeyTest {
    private static final String OLD = "b2xkLXNlcnZlci1rZXktb2YtdGhlLXRlc3QtMzItYi4=";
    private static final String NEW = "bmV3LXNlcnZlci1rZXktb2YtdGhlLXRlc3QtMzItYi4=";

    @TempDir
    Path data;

    @Test
    void credentialsAreSealedAnewWithAnotherKey() {
        try (OctapipeSandbox api = OctapipeSandbox.start(0)) {
            String key;
            String account;
            try (RunningServer server = RunningServer.start(data, Map.of("mcp.server-key", OLD))) {
                key = server.fact("adminApiKey").orElseThrow();
                JsonNode made = new ManagementClient(server.baseUrl(), key)
                        .send(
                                "POST",
                                "/integrated-account",
                                "{\"label\":\"a\",\"base_url\":\"" + api.baseUri() + "\",\"credentials\":{\"domain\":\""
                                        + OctapipeSandbox.DOMAIN + "\",\"email\":\"" + OctapipeSandbox.EMAIL
                                        + "\",\"password\":\"" + OctapipeSandbox.PASSWORD + "\"}}",
                                201);
                account = "/integrated-account/" + made.path("id").asText();
            }
            RunningServer.start(data, Map.of("mcp.server-key", NEW, "mcp.earlier-server-key", OLD))
                    .close();
            try (RunningServer server = RunningServer.start(data, Map.of("mcp.server-key", NEW))) {
                assertThat(new ManagementClient(server.baseUrl(), key)
                                .send("POST", account + "/check", "", 200)
                                .path("works")
                                .asBoolean())
                        .isTrue();
            }
            assertThatThrownBy(() -> RunningServer.start(data, Map.of("mcp.server-key", OLD)))
                    .isInstanceOf(StartFailedException.class)
                    .hasMessageContaining("sealed with another key");
        }
    }

    @Test
    void aKeyThatIsNoneIsSaidSo() {
        assertThatThrownBy(() -> RunningServer.start(data, Map.of("mcp.server-key", "short")))
                .isInstanceOf(StartFailedException.class)
                .hasMessageContaining("mcp.server-key must be 32 random bytes in Base64");
    }
}
