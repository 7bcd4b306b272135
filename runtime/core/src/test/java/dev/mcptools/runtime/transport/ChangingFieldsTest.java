package dev.mcptools.runtime.transport;

import static dev.mcptools.runtime.fixture.Messages.call;
import static dev.mcptools.runtime.fixture.Messages.headers;
import static dev.mcptools.runtime.fixture.Messages.modern;
import static org.assertj.core.api.Assertions.assertThat;

import dev.mcptools.runtime.fixture.FixtureServer;
import dev.mcptools.runtime.fixture.RawHttp;
import dev.mcptools.runtime.protocol.Endpoint;
import dev.mcptools.runtime.tools.FieldSettings;
import dev.mcptools.runtime.tools.TableTools;
import dev.mcptools.runtime.tools.Toolbox;
import dev.mcptools.runtime.upstream.ApiClient;
import dev.mcptools.runtime.upstream.ScriptedApi;
import java.io.IOException;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Lists of tools that change with the fields of an account. */
@Timeout(60)
class ChangingFieldsTest {
    private static final String LISTEN = "{\"notifications\":{\"toolsListChanged\":true}}";

    private volatile String key = "first";
    private ScriptedApi api;
    private ApiClient client;

    @BeforeEach
    void start() {
        api = ScriptedApi.replying((request, connection) -> ScriptedApi.json(
                        200,
                        "{\"data\":[{\"id\":\"t\",\"name\":\"Table\",\"columns\":[{\"key\":\"" + key
                                + "\",\"type\":\"text\"}]}],\"next\":null}")
                .to(request, connection));
        client = ApiClient.of(api.uri()).build();
    }

    @AfterEach
    void stop() throws IOException {
        client.close();
        api.close();
    }

    private McpHttpServer serve(Duration age) {
        Toolbox tools = Toolbox.of(TableTools.registry())
                .calling(client)
                .knowing(FieldSettings.DEFAULT.withAge(age).withPatience(Duration.ofMinutes(1)));
        Endpoint endpoint = Endpoint.of(tools);
        return McpHttpServer.named(FixtureServer.INFO)
                .settings(HttpSettings.DEFAULTS.withPort(0))
                .endpoints((token, request) -> new Admission.Admitted(endpoint))
                .start();
    }

    private static String send(McpHttpServer server, String method, String params, String... name) throws IOException {
        try (RawHttp http = new RawHttp(server.port())) {
            return http.send(RawHttp.request("POST", "/mcp/x", modern("1", method, params), headers(method, name)))
                    .body();
        }
    }

    private static RawHttp listening(McpHttpServer server) throws IOException {
        RawHttp http = new RawHttp(server.port());
        http.write(RawHttp.request(
                "POST", "/mcp/x", modern("9", "subscriptions/listen", LISTEN), headers("subscriptions/listen")));
        http.readUntil("acknowledged");
        return http;
    }

    @Test
    void whoListensIsToldWhenACallNoticesAChange() throws IOException {
        try (McpHttpServer server = serve(Duration.ofHours(1))) {
            assertThat(send(server, "server/discover", "{}")).contains("\"listChanged\":true");
            assertThat(send(server, "tools/list", "{}")).contains("Table: first string");
            try (RawHttp http = listening(server)) {
                key = "second";
                assertThat(send(server, "tools/list", "{}"))
                        .as("as it is known")
                        .contains("Table: first string");
                send(
                        server,
                        "tools/call",
                        call("add_row", "{\"table_id\":\"t\",\"cells\":{\"second\":\"x\"}}"),
                        "add_row");
                http.readUntil("notifications/tools/list_changed");
            }
            assertThat(send(server, "tools/list", "{}"))
                    .contains("Table: second string")
                    .doesNotContain("first");
        }
    }

    @Test
    void whoListensIsToldThoughNobodyCalls() throws IOException {
        try (McpHttpServer server = serve(Duration.ofMillis(1))) {
            send(server, "tools/list", "{}");
            try (RawHttp http = listening(server)) {
                key = "second";
                http.readUntil("notifications/tools/list_changed");
            }
        }
    }
}
