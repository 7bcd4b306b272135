package dev.mcptools.runtime.transport;

import static dev.mcptools.runtime.fixture.Messages.call;
import static dev.mcptools.runtime.fixture.Messages.legacy;
import static dev.mcptools.runtime.fixture.Messages.tree;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.mcptools.runtime.fixture.FixtureServer;
import dev.mcptools.runtime.fixture.FixtureTool;
import dev.mcptools.runtime.fixture.RawHttp;
import dev.mcptools.runtime.fixture.RawHttp.Answer;
import dev.mcptools.runtime.protocol.CallRecord;
import dev.mcptools.runtime.protocol.Endpoint;
import dev.mcptools.runtime.tools.Tool;
import dev.mcptools.runtime.tools.ToolResult;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** How much is done for one endpoint: others are not held up by it. */
@Timeout(60)
class EndpointLimitsTest {
    private static final int PER_MINUTE = 5;

    private final BlockingQueue<CallRecord> calls = new LinkedBlockingQueue<>();
    private final BlockingQueue<String> events = new LinkedBlockingQueue<>();
    private final CountDownLatch release = new CountDownLatch(1);
    private Optional<McpHttpServer> running = Optional.empty();

    @AfterEach
    void stop() {
        release.countDown();
        running.ifPresent(McpHttpServer::close);
    }

    private int start(int perMinute, int atOnce, Duration longest) {
        HttpSettings defaults = HttpSettings.DEFAULTS;
        Map<String, Endpoint> endpoints = Map.of(
                "a", Endpoint.of(FixtureServer.toolbox(held(), endless())),
                "b", Endpoint.of(FixtureServer.toolbox(held(), endless())));
        McpHttpServer server = McpHttpServer.named(FixtureServer.INFO)
                .settings(new HttpSettings(
                        defaults.host(),
                        0,
                        List.of(),
                        List.of(),
                        defaults.maxBodyBytes(),
                        defaults.maxConnections(),
                        defaults.maxConcurrentRequests(),
                        perMinute,
                        atOnce,
                        longest,
                        defaults.idleTimeout(),
                        defaults.keepAlive(),
                        defaults.shutdownGrace()))
                .endpoints((token, request) -> Optional.ofNullable(endpoints.get(token))
                        .<Admission>map(Admission.Admitted::new)
                        .orElseGet(Admission.Unknown::new))
                .observer(calls::add)
                .start();
        running = Optional.of(server);
        return server.port();
    }

    private static Answer post(int port, String token, String body) throws IOException {
        try (RawHttp http = new RawHttp(port)) {
            return http.send(RawHttp.request("POST", "/mcp/" + token, body));
        }
    }

    @Test
    void tooManyRequestsAreAnsweredWith429() throws IOException {
        int port = start(PER_MINUTE, 10, Duration.ofMinutes(1));
        String ping = legacy("1", "ping", "{}");
        for (int i = 0; i < PER_MINUTE; i++) {
            assertThat(post(port, "a", ping).status()).isEqualTo(200);
        }

        Answer refused = post(port, "a", ping);

        assertThat(refused.status()).isEqualTo(429);
        assertThat(refused.headers())
                .containsEntry("ratelimit-limit", "5")
                .containsEntry("ratelimit-remaining", "0")
                .containsEntry("retry-after", refused.headers().get("ratelimit-reset"));
        assertThat(Integer.parseInt(refused.headers().get("ratelimit-reset"))).isBetween(1, 12);
        assertThat(refused.body()).contains("5 requests a minute");
        assertThat(post(port, "b", ping).status()).isEqualTo(200);
        assertThat(post(port, "none", ping).status()).isEqualTo(404);
    }

    @Test
    void tooManyCallsAtOnceAreRefused() throws Exception {
        int port = start(0, 1, Duration.ofMinutes(1));
        String held = legacy("1", "tools/call", call("held", "{}"));
        String echo = legacy("2", "tools/call", call("echo", "{\"message\":\"x\"}"));
        try (RawHttp http = new RawHttp(port)) {
            http.write(RawHttp.request("POST", "/mcp/a", held));
            assertThat(events.take()).isEqualTo("started");

            Answer refused = post(port, "a", echo);
            assertThat(refused.status()).isEqualTo(503);
            assertThat(refused.body()).contains("1 calls at once", "\"id\":2");
            assertThat(calls.take().outcome()).isEqualTo("busy");
            assertThat(post(port, "b", echo).status()).isEqualTo(200);
            assertThat(post(port, "a", legacy("3", "tools/list", "{}")).status())
                    .isEqualTo(200);

            release.countDown();
            assertThat(http.read().status()).isEqualTo(200);
        }
        assertThat(post(port, "a", echo).status()).isEqualTo(200);
    }

    @Test
    void aCallThatTakesTooLongIsBrokenOff() throws Exception {
        int port = start(0, 10, Duration.ofMillis(50));

        JsonNode result = tree(post(port, "a", legacy("1", "tools/call", call("endless", "{}")))
                        .body())
                .path("result");

        assertThat(result.path("isError").asBoolean()).isTrue();
        assertThat(result.at("/content/0/text").asText()).contains("\"timeout\"", "broken off");
        assertThat(calls.take().outcome()).isEqualTo("timeout");
    }

    private Tool held() {
        return FixtureTool.plain("held", "Waits for the test.", call -> {
            events.add("started");
            try {
                release.await();
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
            return ToolResult.text("released");
        });
    }

    private static Tool endless() {
        return FixtureTool.plain("endless", "Goes on until it is told not to.", call -> {
            while (!call.cancelled()) {
                FixtureTool.pause();
            }
            return ToolResult.text("nobody reads this");
        });
    }
}
