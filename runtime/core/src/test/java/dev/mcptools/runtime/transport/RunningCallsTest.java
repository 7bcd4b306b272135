package dev.mcptools.runtime.transport;

import static dev.mcptools.runtime.fixture.Messages.call;
import static dev.mcptools.runtime.fixture.Messages.headers;
import static dev.mcptools.runtime.fixture.Messages.legacy;
import static dev.mcptools.runtime.fixture.Messages.modern;
import static dev.mcptools.runtime.fixture.Messages.tree;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.mcptools.runtime.fixture.FixtureServer;
import dev.mcptools.runtime.fixture.FixtureTool;
import dev.mcptools.runtime.fixture.RawHttp;
import dev.mcptools.runtime.fixture.RawHttp.Answer;
import dev.mcptools.runtime.protocol.CallRecord;
import dev.mcptools.runtime.protocol.ClientName;
import dev.mcptools.runtime.tools.Access;
import dev.mcptools.runtime.tools.Tool;
import dev.mcptools.runtime.tools.ToolResult;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What happens while a call runs: progress, clients that leave, clients that share ids. */
@Timeout(60)
class RunningCallsTest {
    private final BlockingQueue<String> events = new LinkedBlockingQueue<>();
    private final BlockingQueue<CallRecord> calls = new LinkedBlockingQueue<>();
    private final CountDownLatch release = new CountDownLatch(1);
    private McpHttpServer server;

    @BeforeEach
    void start() {
        HttpSettings defaults = HttpSettings.DEFAULTS;
        server = McpHttpServer.named(FixtureServer.INFO)
                .settings(new HttpSettings(
                        defaults.host(),
                        0,
                        List.of(),
                        List.of(),
                        defaults.maxBodyBytes(),
                        defaults.maxConnections(),
                        defaults.maxConcurrentRequests(),
                        defaults.requestsPerMinute(),
                        defaults.maxConcurrentCalls(),
                        defaults.maxCallDuration(),
                        defaults.idleTimeout(),
                        Duration.ofMillis(50),
                        defaults.shutdownGrace()))
                .endpoint("/mcp", FixtureServer.toolbox(patient(), held(), looksTwice(), goesBack()))
                .observer(calls::add)
                .start();
    }

    @AfterEach
    void stop() {
        release.countDown();
        server.close();
    }

    @Test
    void aModernClientCancelsByLeaving() throws Exception {
        try (RawHttp http = new RawHttp(server.port())) {
            http.write(RawHttp.request(
                    "POST",
                    "/mcp",
                    modern("1", "tools/call", call("patient", "{}")),
                    headers("tools/call", "patient")));
            assertThat(events.take()).isEqualTo("started");
        }
        assertThat(events.take()).isEqualTo("cancelled");
        assertThat(calls.take().outcome()).isEqualTo("cancelled");
    }

    @Test
    void aLegacyClientDoesNot() throws Exception {
        try (RawHttp http = new RawHttp(server.port())) {
            http.write(RawHttp.request("POST", "/mcp", legacy("1", "tools/call", call("held", "{}"))));
            assertThat(events.take()).isEqualTo("started");
        }
        // Another client's whole exchange later the first call still runs to its end.
        assertThat(RawHttp.post(server.port(), legacy("1", "ping", "{}")).status())
                .isEqualTo(200);
        release.countDown();
        assertThat(events.take()).isEqualTo("finished");
        assertThat(calls.take().outcome()).isEqualTo("ok");
    }

    @Test
    void aNotificationCannotCancelTheCallOfAnother() throws Exception {
        try (RawHttp http = new RawHttp(server.port())) {
            http.write(RawHttp.request("POST", "/mcp", legacy("1", "tools/call", call("held", "{}"))));
            assertThat(events.take()).isEqualTo("started");

            Answer answer = RawHttp.post(
                    server.port(),
                    "{\"jsonrpc\":\"2.0\",\"method\":\"notifications/cancelled\",\"params\":{\"requestId\":1}}");
            assertThat(answer.status()).isEqualTo(202);

            release.countDown();
            assertThat(http.read().body()).contains("\"id\":1").contains("held on");
        }
    }

    @Test
    void aWatchedConnectionServesTheNextRequest() throws Exception {
        try (RawHttp http = new RawHttp(server.port())) {
            String request = RawHttp.request(
                    "POST",
                    "/mcp",
                    modern("1", "tools/call", call("looks_twice", "{}")),
                    headers("tools/call", "looks_twice"));
            for (int i = 0; i < 20; i++) {
                assertThat(http.send(request).body()).contains("still here");
            }
            // Two at once: the second is read while the first is being answered.
            http.write(request + request);
            assertThat(http.read().body()).contains("still here");
            assertThat(http.read().body()).contains("still here");
        }
    }

    @Test
    void progressComesBeforeTheResult() throws Exception {
        String params =
                "{\"name\":\"test_tool_with_progress\",\"arguments\":{},\"_meta\":{\"progressToken\":\"t\\u00e4\"}}";
        Answer answer = RawHttp.post(server.port(), legacy("1", "tools/call", params));

        assertThat(answer.headers())
                .containsEntry("content-type", "text/event-stream")
                .containsEntry("x-accel-buffering", "no");
        List<JsonNode> messages = eventsOf(answer);
        assertThat(messages.subList(0, 3))
                .extracting(message -> message.path("params").path("progress").asInt())
                .containsExactly(0, 50, 100);
        assertThat(messages.subList(0, 3)).allSatisfy(message -> {
            assertThat(message.path("method").asText()).isEqualTo("notifications/progress");
            assertThat(message.path("params").path("progressToken").asText()).isEqualTo("tä");
            assertThat(message.path("params").path("total").asInt()).isEqualTo(100);
        });
        assertThat(messages.get(3).path("id").asInt()).isEqualTo(1);
        assertThat(messages).hasSize(4);
    }

    @Test
    void nobodyHearsOfProgressWithoutAskingForIt() throws Exception {
        String call = call("test_tool_with_progress", "{}");
        assertThat(RawHttp.post(server.port(), legacy("1", "tools/call", call)).headers())
                .containsEntry("content-type", "application/json");

        String asking = call.replace("{}", "{},\"_meta\":{\"progressToken\":1}");
        assertThat(RawHttp.post(server.port(), legacy("1", "tools/call", asking), "Accept: application/json")
                        .headers())
                .containsEntry("content-type", "application/json");
    }

    @Test
    void progressOnlyGrows() throws Exception {
        String params = "{\"name\":\"goes_back\",\"arguments\":{},\"_meta\":{\"progressToken\":1}}";
        List<JsonNode> messages = eventsOf(RawHttp.post(server.port(), legacy("1", "tools/call", params)));

        assertThat(messages.subList(0, messages.size() - 1))
                .extracting(message -> message.path("params").path("progress").asDouble())
                .containsExactly(0.5, 2.0);
    }

    @Test
    void aQuietStreamIsKeptAlive() throws Exception {
        String params = "{\"name\":\"held\",\"arguments\":{},\"_meta\":{\"progressToken\":1}}";
        try (RawHttp http = new RawHttp(server.port())) {
            http.write(RawHttp.request("POST", "/mcp", legacy("1", "tools/call", params)));
            assertThat(events.take()).isEqualTo("started");
            http.readUntil(":\n\n");
            http.readUntil(":\n\n");
            release.countDown();
            http.readUntil("held on");
        }
    }

    @Test
    void aCallIsFinishedWhenTheServerStops() throws Exception {
        try (RawHttp http = new RawHttp(server.port())) {
            http.write(RawHttp.request(
                    "POST", "/mcp", modern("1", "tools/call", call("held", "{}")), headers("tools/call", "held")));
            assertThat(events.take()).isEqualTo("started");
            Thread stopping = Thread.ofPlatform().start(server::close);
            release.countDown();
            assertThat(http.read().body()).contains("held on");
            stopping.join();
        }
    }

    @Test
    void clientsThatUseTheSameIdsGetTheirOwnAnswers() throws Exception {
        int clients = 100;
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<Void>> all = new ArrayList<>();
            for (int i = 0; i < clients; i++) {
                String mine = "message of client " + i;
                boolean modern = i % 2 == 0;
                all.add(threads.submit(() -> converse(mine, modern)));
            }
            for (Future<Void> one : all) {
                one.get();
            }
        }
    }

    private Void converse(String mine, boolean modern) throws IOException {
        try (RawHttp http = new RawHttp(server.port())) {
            String call = call("echo", "{\"message\":\"" + mine + "\"}");
            for (int id = 1; id <= 10; id++) {
                Answer answer = http.send(
                        modern
                                ? RawHttp.request(
                                        "POST",
                                        "/mcp",
                                        modern(Integer.toString(id), "tools/call", call),
                                        headers("tools/call", "echo"))
                                : RawHttp.request("POST", "/mcp", legacy(Integer.toString(id), "tools/call", call)));
                JsonNode message = tree(answer.body());
                assertThat(message.path("id").asInt()).isEqualTo(id);
                assertThat(message.path("result")
                                .path("structuredContent")
                                .path("message")
                                .asText())
                        .isEqualTo(mine);
            }
        }
        return null;
    }

    @Test
    void callsAreLoggedAndCountedWithoutTheirArguments() throws Exception {
        String call = modern("1", "tools/call", call("echo", "{\"message\":\"secret\"}"));
        RawHttp.post(server.port(), call, headers("tools/call", "echo"));

        CallRecord record = calls.take();
        assertThat(record.tool()).isEqualTo("echo");
        assertThat(record.access()).contains(Access.READ);
        assertThat(record.requestId()).isEqualTo("1");
        assertThat(record.client()).contains(new ClientName("test", Optional.of("1")));
        assertThat(record.upstream()).isEqualTo(new CallRecord.Upstream(0, OptionalInt.empty(), Duration.ZERO));
        assertThat(CallLog.line(record))
                .matches("tool=echo outcome=ok duration_ms=\\d+ client=\"test/1\"")
                .doesNotContain("secret");

        try (RawHttp http = new RawHttp(server.port())) {
            assertThat(http.send(RawHttp.request("GET", "/observe/metrics", "", "Accept: text/plain"))
                            .body())
                    .containsPattern(
                            "mcp_tool_calls_total\\{outcome=\"ok\",scope=\"application\",tool=\"echo\",?\\} \\d")
                    .contains("mcp_tool_call_seconds_bucket");
            assertThat(http.send(RawHttp.request("GET", "/observe/health", "", "Accept: application/json"))
                            .body())
                    .contains("\"status\":\"UP\"");
        }
    }

    @Test
    void whatIsNoToolIsNotedAsWell() throws Exception {
        RawHttp.post(
                server.port(), legacy("\"a\"", "tools/call", call("eco", "{}")), "User-Agent: Agent/1.0 (Linux) lib/2");
        RawHttp.post(server.port(), legacy("2", "tools/call", call("echo", "[]")));
        RawHttp.post(server.port(), legacy("3", "tools/call", call("echo", "{}")));
        RawHttp.post(server.port(), legacy("4", "tools/call", call("list_numbers", "{\"limit\":7}")));

        CallRecord unknown = calls.take();
        assertThat(unknown.outcome()).isEqualTo("unknown_tool");
        assertThat(unknown.tool()).isEqualTo("eco");
        assertThat(unknown.access()).isEmpty();
        assertThat(unknown.requestId()).isEqualTo("\"a\"");
        assertThat(unknown.client()).contains(new ClientName("Agent", Optional.of("1.0")));
        assertThat(calls.take().outcome()).isEqualTo("invalid_request");
        assertThat(calls.take().outcome()).isEqualTo("invalid_arguments");
        assertThat(calls.take().resultCount()).hasValue(7);

        try (RawHttp http = new RawHttp(server.port())) {
            assertThat(http.send(RawHttp.request("GET", "/observe/metrics", "", "Accept: text/plain"))
                            .body())
                    .doesNotContain("\"eco\"")
                    .contains("outcome=\"unknown_tool\",scope=\"application\",tool=\"none\"");
        }
    }

    @Test
    void aClientCannotWriteIntoTheLog() {
        CallRecord record = new CallRecord(
                "echo\" outcome=ok\nfake",
                Optional.empty(),
                Optional.empty(),
                "1",
                "unknown_tool",
                Duration.ofMillis(3),
                new CallRecord.Upstream(1, OptionalInt.of(404), Duration.ofMillis(2)),
                OptionalInt.empty(),
                Optional.of(new ClientName("x\" outcome=ok\nfake\u202e" + "y".repeat(99), Optional.empty())));

        assertThat(CallLog.line(record))
                .startsWith("tool=\"echo? outcome=ok?fake\" outcome=unknown_tool duration_ms=3 upstream_status=404"
                        + " upstream_ms=2 client=\"x? outcome=ok?fake?yyy")
                .hasSizeLessThan(250)
                .doesNotContain("\n");
    }

    /** Waits until its client leaves. */
    private Tool patient() {
        return FixtureTool.plain("patient", "Waits for its client to leave.", call -> {
            events.add("started");
            while (!call.cancelled()) {
                FixtureTool.pause();
            }
            events.add("cancelled");
            return ToolResult.text("nobody reads this");
        });
    }

    /** Waits until the test lets it go. */
    private Tool held() {
        return FixtureTool.plain("held", "Waits for the test.", call -> {
            call.progress(1, Optional.empty(), "waiting");
            events.add("started");
            try {
                boolean released = release.await(50, TimeUnit.SECONDS);
                events.add("finished");
                return ToolResult.text(released && !call.cancelled() ? "held on" : "let down");
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        });
    }

    private static Tool looksTwice() {
        return FixtureTool.plain("looks_twice", "Looks whether its client is there.", call -> {
            boolean before = call.cancelled();
            boolean after = call.cancelled();
            return ToolResult.text(before || after ? "gone" : "still here");
        });
    }

    private static Tool goesBack() {
        return FixtureTool.plain("goes_back", "Reports progress that does not grow.", call -> {
            Stream.of(0.5, 0.5, 0.25, 2.0, Double.NaN, 1.0)
                    .forEach(progress -> call.progress(progress, Optional.empty(), "step"));
            return ToolResult.text("done");
        });
    }

    private static List<JsonNode> eventsOf(Answer answer) {
        return answer.body()
                .lines()
                .filter(line -> line.startsWith("data: "))
                .map(line -> tree(line.substring("data: ".length())))
                .toList();
    }
}
