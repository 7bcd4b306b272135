package dev.mcptools.runtime.transport;

import static dev.mcptools.runtime.fixture.Messages.call;
import static dev.mcptools.runtime.fixture.Messages.headers;
import static dev.mcptools.runtime.fixture.Messages.legacy;
import static dev.mcptools.runtime.fixture.Messages.modern;
import static dev.mcptools.runtime.fixture.Messages.tree;
import static org.assertj.core.api.Assertions.assertThat;

import dev.mcptools.runtime.fixture.FixtureServer;
import dev.mcptools.runtime.fixture.FixtureTool;
import dev.mcptools.runtime.fixture.RawHttp;
import dev.mcptools.runtime.fixture.RawHttp.Answer;
import dev.mcptools.runtime.protocol.CallRecord;
import dev.mcptools.runtime.protocol.Endpoint;
import dev.mcptools.runtime.tools.Tool;
import dev.mcptools.runtime.tools.ToolResult;
import dev.mcptools.runtime.tools.Toolbox;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Addresses whose tools change, and which end. */
@Timeout(60)
class ChangingEndpointTest {
    private static final String LISTEN = "{\"notifications\":{\"toolsListChanged\":true}}";

    private final BlockingQueue<String> events = new LinkedBlockingQueue<>();
    private final BlockingQueue<CallRecord> calls = new LinkedBlockingQueue<>();
    private final Toolbox all = FixtureServer.toolbox(patient());
    private final Toolbox fewer = all.showing(tool -> tool.name().equals("echo"));
    private final Endpoint endpoint = Endpoint.changing(all, calls::add);
    private McpHttpServer server;

    @BeforeEach
    void start() {
        server = McpHttpServer.named(FixtureServer.INFO)
                .settings(HttpSettings.DEFAULTS.withPort(0))
                .endpoints((token, request) -> switch (token) {
                    case "open" -> endpoint.hasEnded() ? new Admission.Unknown() : new Admission.Admitted(endpoint);
                    case "shut" -> new Admission.Refused(401, "Say who you are.", Map.of("WWW-Authenticate", "Bearer"));
                    default -> new Admission.Unknown();
                })
                .start();
    }

    @AfterEach
    void stop() {
        server.close();
    }

    private String listening(String id) {
        return RawHttp.request(
                "POST", "/mcp/open", modern(id, "subscriptions/listen", LISTEN), headers("subscriptions/listen"));
    }

    @Test
    void whoeverIsRefusedIsToldWhy() throws Exception {
        try (RawHttp http = new RawHttp(server.port())) {
            Answer answer = http.send(RawHttp.request("POST", "/mcp/shut", legacy("1", "ping", "{}")));
            assertThat(answer.status()).isEqualTo(401);
            assertThat(answer.headers()).containsEntry("www-authenticate", "Bearer");
            assertThat(answer.body()).contains("Say who you are.");
        }
    }

    @Test
    void aCallIsToldToTheEndpointItCameTo() throws Exception {
        try (RawHttp http = new RawHttp(server.port())) {
            http.send(RawHttp.request(
                    "POST", "/mcp/open", legacy("1", "tools/call", call("echo", "{\"message\":\"x\"}"))));
        }
        assertThat(calls.take().tool()).isEqualTo("echo");
    }

    @Test
    void aCallIsBrokenOffWhenItsEndpointEnds() throws Exception {
        try (RawHttp http = new RawHttp(server.port())) {
            http.write(RawHttp.request("POST", "/mcp/open", legacy("1", "tools/call", call("patient", "{}"))));
            assertThat(events.take()).isEqualTo("started");
            endpoint.end();
            assertThat(events.take()).isEqualTo("cancelled");
            Answer answer = http.read();
            assertThat(answer.status()).isEqualTo(404);
            assertThat(answer.body()).contains("no MCP server at this address").doesNotContain("nobody");
        }
    }

    @Test
    void aModernCallIsBrokenOffToo() throws Exception {
        try (RawHttp http = new RawHttp(server.port())) {
            http.write(RawHttp.request(
                    "POST",
                    "/mcp/open",
                    modern("1", "tools/call", call("patient", "{}")),
                    headers("tools/call", "patient")));
            assertThat(events.take()).isEqualTo("started");
            endpoint.end();
            assertThat(http.read().status()).isEqualTo(404);
        }
    }

    @Test
    void whoListensHearsOfEachChangeAndOfTheEnd() throws Exception {
        try (RawHttp http = new RawHttp(server.port())) {
            http.write(listening("\"sub\""));
            http.readUntil("notifications/subscriptions/acknowledged");
            http.readUntil("\"toolsListChanged\":true");

            endpoint.show(fewer);
            http.readUntil("notifications/tools/list_changed");
            http.readUntil("\"io.modelcontextprotocol/subscriptionId\":\"sub\"");

            endpoint.show(all);
            http.readUntil("notifications/tools/list_changed");

            endpoint.end();
            http.readUntil("\"id\":\"sub\",\"result\":{\"resultType\":\"complete\"");
        }
    }

    @Test
    void theSameListIsNoChange() throws Exception {
        try (RawHttp http = new RawHttp(server.port())) {
            http.write(listening("1"));
            http.readUntil("acknowledged");
            endpoint.show(all.showing(tool -> true));
            endpoint.end();
            assertThat(http.readUntil("\"resultType\"")).doesNotContain("list_changed");
        }
    }

    @Test
    void streamsEndWhenTheServerStops() throws Exception {
        try (RawHttp http = new RawHttp(server.port())) {
            http.write(listening("1"));
            http.readUntil("acknowledged");
            server.close();
            http.readUntil("\"resultType\":\"complete\"");
        }
    }

    @Test
    void whoCannotBeToldIsRefused() throws Exception {
        Answer answer = post(modern("1", "subscriptions/listen", LISTEN), "Accept: application/json");
        assertThat(tree(answer.body()).at("/error/message").asText()).contains("text/event-stream");
        Answer nothing = post(modern("1", "subscriptions/listen", "{}"), "Accept: application/json, text/event-stream");
        assertThat(tree(nothing.body()).at("/error/message").asText()).contains("params.notifications");
    }

    @Test
    void changesAreDeclaredWhereTheyHappen() throws Exception {
        Answer answer = post(modern("1", "server/discover", "{}"), "Accept: application/json");
        assertThat(tree(answer.body())
                        .at("/result/capabilities/tools/listChanged")
                        .asBoolean())
                .isTrue();
    }

    private Answer post(String message, String accept) throws Exception {
        String method = tree(message).path("method").asText();
        try (RawHttp http = new RawHttp(server.port())) {
            return http.send(RawHttp.request(
                    "POST",
                    "/mcp/open",
                    message,
                    Stream.concat(Stream.of(headers(method)), Stream.of(accept)).toArray(String[]::new)));
        }
    }

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
}
