package dev.mcptools.runtime.server;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mcptools.runtime.transport.HttpSettings;
import io.helidon.config.Config;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ConfigurationTest {

    @TempDir
    Path data;

    private Config read(Map<String, String> settings, Map<String, String> environment) {
        return Configuration.read(DataFolder.open(data), settings, environment);
    }

    @Test
    void settingsWinOverTheEnvironmentAndThatOverFiles() throws IOException {
        Files.writeString(data.resolve("application.yaml"), "api: {url: file, other: file, third: file}");
        Config api = read(Map.of("api.url", "setting"), Map.of("API_URL", "variable", "API_OTHER", "variable"))
                .get("api");
        assertThat(api.get("url").asString().get()).isEqualTo("setting");
        assertThat(api.get("other").asString().get()).isEqualTo("variable");
        assertThat(api.get("third").asString().get()).isEqualTo("file");
    }

    @Test
    void aVariableIsTheKeyInUpperCaseWithUnderscores() {
        Config config = read(
                Map.of(),
                Map.of(
                        "MCP_ALLOWED_HOSTS", "a.example.com,b.example.com",
                        "MCP_IDLE_TIMEOUT", "PT5S",
                        "MCP_PORT", "1234",
                        "API_CREDENTIALS_MY_KEY_API_KEY", "secret"));
        HttpSettings settings = HttpSettings.from(config.get("mcp"));
        assertThat(settings.allowedHosts()).containsExactly("a.example.com", "b.example.com");
        assertThat(settings.idleTimeout()).isEqualTo(Duration.ofSeconds(5));
        assertThat(settings.port()).isEqualTo(1234);
        assertThat(config.get("api.credentials.my-key.api-key").asString().get())
                .isEqualTo("secret");
        assertThat(config.get("api")
                        .get("credentials")
                        .get("my_key")
                        .get("api-key")
                        .asString()
                        .get())
                .isEqualTo("secret");
    }

    @Test
    void otherVariablesMeanNothing() {
        Config config = read(Map.of(), Map.of("API", "x", "HOME", "/home/x", "MCP", "y"));
        assertThat(config.get("api").exists()).isFalse();
        assertThat(HttpSettings.from(config.get("mcp"))).isEqualTo(HttpSettings.DEFAULTS);
    }
}
