package dev.mcptools.runtime.transport;

import static dev.mcptools.runtime.fixture.Messages.legacy;
import static org.assertj.core.api.Assertions.assertThat;

import dev.mcptools.runtime.fixture.FixtureServer;
import dev.mcptools.runtime.fixture.RawHttp;
import dev.mcptools.runtime.fixture.RawHttp.Answer;
import io.helidon.config.Config;
import io.helidon.config.ConfigSources;
import java.io.IOException;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Who gets in: hosts, origins, and what browsers ask first. */
class DoorkeeperTest {
    private static McpHttpServer server;

    @BeforeAll
    static void start() {
        server = FixtureServer.start(HttpSettings.from(Config.just(ConfigSources.create(Map.of(
                "port", "0",
                "allowed-hosts.0", "mcp.example.com",
                "allowed-hosts.1", "ported.example.com:8443",
                "allowed-origins.0", "https://app.example.com")))));
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @ParameterizedTest
    @CsvSource({
        "127.0.0.1, 200",
        "127.0.0.1:9999, 200",
        "localhost, 200",
        "LOCALHOST:80, 200",
        "[::1], 200",
        "[::1]:8080, 200",
        "mcp.example.com, 200",
        "MCP.Example.com:443, 200",
        "ported.example.com:8443, 200",
        "ported.example.com, 403",
        "ported.example.com:80, 403",
        "evil.example.com, 403",
        "localhost.evil.example.com, 403",
        "evil.example.com:127, 403",
        "127.0.0.1.evil.example.com, 403",
        "127.0.0.1., 403",
        "127.0.0.2, 403",
        "0.0.0.0, 403",
        "sub.mcp.example.com, 403",
        "[::2]:8080, 403",
        "-, 400",
    })
    void hosts(String host, int status) throws IOException {
        assertThat(post("Host: " + host).status()).isEqualTo(status);
    }

    @ParameterizedTest
    @CsvSource({
        "http://127.0.0.1, 200",
        "http://localhost:6274, 200",
        "https://localhost, 200",
        "http://[::1]:3000, 200",
        "HTTP://LOCALHOST, 200",
        "https://app.example.com, 200",
        "https://app.example.com:444, 403",
        "http://app.example.com, 403",
        "https://evil.example.com, 403",
        "http://localhost.evil.example.com, 403",
        "http://localhost@evil.example.com, 403",
        "http://evil.example.com:80@localhost, 403",
        "null, 403",
        "file://, 403",
        "ftp://localhost, 403",
        "localhost, 403",
        "http://localhost/path, 403",
        "http://localhost:, 403",
        "http://127.0.0.1.evil.example.com, 403",
        "https://app.example.com.evil.example.com, 403",
    })
    void origins(String origin, int status) throws IOException {
        Answer answer = post("Origin: " + origin);

        assertThat(answer.status()).isEqualTo(status);
        if (status == 200) {
            assertThat(answer.headers())
                    .containsEntry("access-control-allow-origin", origin)
                    .containsEntry("vary", "Origin");
        } else {
            assertThat(answer.headers()).doesNotContainKey("access-control-allow-origin");
        }
    }

    @Test
    void twoHostsAreRefused() throws IOException {
        assertThat(post("Host: localhost", "Host: evil.example.com").status()).isEqualTo(400);
    }

    @Test
    void oneBadOriginOfTwoIsEnough() throws IOException {
        assertThat(post("Origin: http://localhost", "Origin: https://evil.example.com")
                        .status())
                .isEqualTo(403);
    }

    @Test
    void aStrangerIsTurnedAwayBeforeAnythingIsRead() throws IOException {
        Answer answer = RawHttp.post(server.port(), "this is not JSON", "Origin: null", "Content-Type: text/plain");

        assertThat(answer.status()).isEqualTo(403);
        assertThat(answer.body()).contains("The origin 'null' is not allowed");
    }

    @Test
    void healthAndMetricsAreBehindTheSameDoor() throws IOException {
        try (RawHttp http = new RawHttp(server.port())) {
            assertThat(http.send(RawHttp.request("GET", "/observe/metrics", "", "Host: evil.example.com"))
                            .status())
                    .isEqualTo(403);
        }
    }

    @Test
    void browsersAreToldWhatTheyMaySend() throws IOException {
        try (RawHttp http = new RawHttp(server.port())) {
            Answer answer = http.send(RawHttp.request(
                    "OPTIONS",
                    "/mcp",
                    "",
                    "Origin: https://app.example.com",
                    "Access-Control-Request-Method: POST",
                    "Access-Control-Request-Headers: content-type, mcp-protocol-version, Mcp-Param-Region, x-other"));

            assertThat(answer.status()).isEqualTo(204);
            assertThat(answer.headers())
                    .containsEntry("access-control-allow-origin", "https://app.example.com")
                    .containsEntry("access-control-allow-methods", "POST, OPTIONS")
                    .containsEntry(
                            "access-control-allow-headers", "content-type, mcp-protocol-version, mcp-param-region");
        }
    }

    private static Answer post(String... headers) throws IOException {
        return RawHttp.post(server.port(), legacy("1", "ping", "{}"), headers);
    }
}
