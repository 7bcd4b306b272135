package dev.mcptools.runtime.transport;

import static dev.mcptools.runtime.fixture.Messages.call;
import static dev.mcptools.runtime.fixture.Messages.headers;
import static dev.mcptools.runtime.fixture.Messages.legacy;
import static dev.mcptools.runtime.fixture.Messages.modern;
import static dev.mcptools.runtime.fixture.Messages.tree;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.mcptools.runtime.fixture.FixtureServer;
import dev.mcptools.runtime.fixture.RawHttp;
import dev.mcptools.runtime.fixture.RawHttp.Answer;
import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What clients of either era get over HTTP. */
class ErasTest {
    private static McpHttpServer server;

    @BeforeAll
    static void start() {
        server = FixtureServer.start(HttpSettings.DEFAULTS.withPort(0));
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @ParameterizedTest
    @CsvSource({
        "2025-11-25, 2025-11-25",
        "2025-06-18, 2025-06-18",
        "2025-03-26, 2025-03-26",
        "2024-11-05, 2025-11-25",
        "2026-07-28, 2025-11-25",
        "nonsense, 2025-11-25",
    })
    void initializeAgreesOnARevision(String asked, String agreed) throws IOException {
        Answer answer = post(legacy(
                "1",
                "initialize",
                "{\"protocolVersion\":\"" + asked + "\",\"capabilities\":{},"
                        + "\"clientInfo\":{\"name\":\"t\",\"version\":\"1\"}}"));

        JsonNode result = tree(answer.body()).path("result");
        assertThat(result.path("protocolVersion").asText()).isEqualTo(agreed);
        assertThat(result.path("capabilities"))
                .isEqualTo(tree("{\"tools\":{},\"prompts\":{},\"resources\":{},\"completions\":{}}"));
        assertThat(result.path("serverInfo").path("name").asText()).isEqualTo("fixture");
        assertThat(result.path("instructions").asText()).isNotEmpty();
        assertThat(result.has("resultType")).isFalse();
        assertThat(answer.headers()).doesNotContainKey("mcp-session-id");
    }

    @Test
    void initializedIsAcceptedAndPingAnswered() throws IOException {
        Answer initialized = post("{\"jsonrpc\":\"2.0\",\"method\":\"notifications/initialized\"}");
        assertThat(initialized.status()).isEqualTo(202);
        assertThat(initialized.body()).isEmpty();

        Answer ping = post(legacy("7", "ping", "{}"), "MCP-Protocol-Version: 2025-11-25");
        assertThat(ping.status()).isEqualTo(200);
        assertThat(ping.body()).isEqualTo("{\"jsonrpc\":\"2.0\",\"id\":7,\"result\":{}}");
    }

    @Test
    void discoverTellsWhatAModernClientNeeds() throws IOException {
        Answer answer = post(modern("1", "server/discover", "{}"), headers("server/discover"));

        JsonNode result = tree(answer.body()).path("result");
        assertThat(result.path("resultType").asText()).isEqualTo("complete");
        assertThat(result.path("supportedVersions")).isEqualTo(tree("[\"2026-07-28\"]"));
        assertThat(result.path("ttlMs").asInt()).isEqualTo(300_000);
        assertThat(result.path("cacheScope").asText()).isEqualTo("private");
        assertThat(result.path("_meta")
                        .path("io.modelcontextprotocol/serverInfo")
                        .path("version")
                        .asText())
                .isEqualTo("1.0.0");
    }

    /** What is in the body decides first, then the header; a token for progress is no sign of the modern era. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{}                                      | -          | 200 | 0",
                "{\"_meta\":{\"progressToken\":1}}       | -          | 200 | 0",
                "{}                                      | 2025-03-26 | 200 | 0",
                "{}                                      | 2025-11-25 | 200 | 0",
                "{}                                      | 2026-07-28 | 400 | -32602",
                "{}                                      | 2099-01-01 | 400 | -32602",
                "{\"_meta\":{\"io.modelcontextprotocol/protocolVersion\":7}} | 2026-07-28 | 400 | -32602",
                "{\"_meta\":{\"io.modelcontextprotocol/protocolVersion\":\"2026-07-28\"}} | 2026-07-28 | 400 | -32602",
            })
    void eraOfARequest(String params, String header, int status, int error) throws IOException {
        Answer answer = header.equals("-")
                ? post(legacy("1", "tools/list", params))
                : post(legacy("1", "tools/list", params), "MCP-Protocol-Version: " + header, "Mcp-Method: tools/list");

        assertThat(answer.status()).isEqualTo(status);
        assertThat(tree(answer.body()).path("error").path("code").asInt()).isEqualTo(error);
        assertThat(tree(answer.body()).path("id").asInt()).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"initialize", "ping", "logging/setLevel", "resources/subscribe", "no/such"})
    void unknownMethodsAre404ForModernClientsAlone(String method) throws IOException {
        Answer modern = post(modern("5", method, "{}"), headers(method));
        assertThat(modern.status()).isEqualTo(404);
        assertThat(tree(modern.body()).path("error").path("code").asInt()).isEqualTo(-32601);
        assertThat(tree(modern.body()).path("id").asInt()).isEqualTo(5);

        Answer legacy = post(legacy("5", "no/such", "{}"));
        assertThat(legacy.status()).isEqualTo(200);
        assertThat(tree(legacy.body()).path("error").path("code").asInt()).isEqualTo(-32601);
    }

    @Test
    void anUnsupportedRevisionIsAnsweredWithThoseThatAre() throws IOException {
        String body = modern("1", "tools/list", "{}").replace("2026-07-28", "2030-01-01");
        Answer answer = post(body, "MCP-Protocol-Version: 2030-01-01", "Mcp-Method: tools/list");

        assertThat(answer.status()).isEqualTo(400);
        assertThat(tree(answer.body()).path("error").path("code").asInt()).isEqualTo(-32022);
        assertThat(tree(answer.body()).path("error").path("data"))
                .isEqualTo(tree("{\"supported\":[\"2026-07-28\"],\"requested\":\"2030-01-01\"}"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "MCP-Protocol-Version: 2026-07-28;Mcp-Method: tools/call;Mcp-Name: echo         | 200",
                "mcp-protocol-version: 2026-07-28;MCP-METHOD: tools/call;mcp-name:   echo  | 200",
                "MCP-Protocol-Version: 2026-07-28;Mcp-Method: tools/call;Mcp-Name: =?base64?ZWNobw==?= | 200",
                "MCP-Protocol-Version: 2026-07-28;Mcp-Method: tools/call;Mcp-Name: =?base64?ZWNobw?=   | 400",
                "MCP-Protocol-Version: 2026-07-28;Mcp-Method: tools/call;Mcp-Name: =?base64?!?=        | 400",
                "MCP-Protocol-Version: 2026-07-28;Mcp-Method: tools/call;Mcp-Name: Echo         | 400",
                "MCP-Protocol-Version: 2026-07-28;Mcp-Method: tools/call                        | 400",
                "MCP-Protocol-Version: 2026-07-28;Mcp-Method: TOOLS/CALL;Mcp-Name: echo         | 400",
                "MCP-Protocol-Version: 2026-07-28;Mcp-Name: echo                                | 400",
                "MCP-Protocol-Version: 2025-11-25;Mcp-Method: tools/call;Mcp-Name: echo         | 400",
                "Mcp-Method: tools/call;Mcp-Name: echo                                          | 400",
                "MCP-Protocol-Version: 2026-07-28;Mcp-Method: tools/call;Mcp-Name: echo;Mcp-Name: echo | 400",
            })
    void headersSayWhatTheBodySays(String lines, int status) throws IOException {
        Answer answer = post(modern("1", "tools/call", call("echo", "{\"message\":\"x\"}")), lines.split(";"));

        assertThat(answer.status()).isEqualTo(status);
        assertThat(tree(answer.body()).path("error").path("code").asInt()).isEqualTo(status == 200 ? 0 : -32020);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"region\":\"eu\"}               | Mcp-Param-Region: eu                        | 0",
                "{\"region\":\"eu\",\"floor\":42}  | Mcp-Param-Region: eu;mcp-param-floor: 42.0  | 0",
                "{\"region\":\"eu\",\"floor\":null}| Mcp-Param-Region: eu                        | 0",
                "{\"region\":\"Köln\"}             | Mcp-Param-Region: =?base64?S8O2bG4=?=       | 0",
                "{\"region\":\"eu\",\"floor\":42}  | Mcp-Param-Region: eu                        | -32020",
                "{\"region\":\"eu\"}               | Mcp-Param-Region: us                        | -32020",
                "{\"region\":\"eu\"}               | Mcp-Param-Region: eu;Mcp-Param-Floor: 1     | -32020",
                "{\"region\":\"eu\"}               | X-Nothing: 1                                | -32020",
            })
    void mirroredArgumentsAreTheSameInHeaders(String arguments, String lines, int error) throws IOException {
        String tool = "test_mirrored_arguments";
        Answer answer = post(
                modern("1", "tools/call", call(tool, arguments)),
                Stream.concat(List.of(headers("tools/call", tool)).stream(), List.of(lines.split(";")).stream())
                        .toArray(String[]::new));

        assertThat(tree(answer.body()).path("error").path("code").asInt()).isEqualTo(error);
    }

    @Test
    void aToolThatNeedsMoreOfTheClientSaysSo() throws IOException {
        String call = call("test_missing_capability", "{}");
        Answer modern = post(modern("1", "tools/call", call), headers("tools/call", "test_missing_capability"));
        assertThat(modern.status()).isEqualTo(400);
        assertThat(tree(modern.body()).path("error").path("code").asInt()).isEqualTo(-32021);
        assertThat(tree(modern.body()).path("error").path("data"))
                .isEqualTo(tree("{\"requiredCapabilities\":{\"sampling\":{}}}"));

        String able = modern("1", "tools/call", call)
                .replace("clientCapabilities\":{}", "clientCapabilities\":{\"sampling\":{}}");
        assertThat(post(able, headers("tools/call", "test_missing_capability")).body())
                .contains("The client can sample.");

        JsonNode legacy = tree(post(legacy("1", "tools/call", call)).body()).path("result");
        assertThat(legacy.path("isError").asBoolean()).isTrue();
    }

    @Test
    void theListOfToolsIsTheSameForAllAndHasOnePage() throws IOException {
        JsonNode modern = tree(
                post(modern("1", "tools/list", "{}"), headers("tools/list")).body());
        JsonNode legacy = tree(post(legacy("1", "tools/list", "{}")).body());

        assertThat(modern.path("result").path("tools"))
                .isEqualTo(legacy.path("result").path("tools"));
        assertThat(modern.path("result").path("cacheScope").asText()).isEqualTo("private");
        assertThat(legacy.path("result").has("cacheScope")).isFalse();
        assertThat(legacy.path("result")
                        .path("tools")
                        .valueStream()
                        .map(tool -> tool.path("name").asText()))
                .contains("echo", "list_numbers")
                .isSorted();
        assertThat(tree(post(legacy("1", "tools/list", "{\"cursor\":\"x\"}")).body())
                        .path("error")
                        .path("code")
                        .asInt())
                .isEqualTo(-32602);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"name\":\"ecko\"}                      | Did you mean echo?",
                "{\"name\":\"completely_different_name\"} | tools/list has the names",
                "{\"name\":7}                             | must be the name of a tool",
                "{}                                       | must be the name of a tool",
                "{\"name\":\"echo\",\"arguments\":[1]}    | must be an object",
            })
    void callsOfNothingAreRefused(String params, String hint) throws IOException {
        Answer answer = post(legacy("1", "tools/call", params));

        assertThat(answer.status()).isEqualTo(200);
        assertThat(tree(answer.body()).path("error").path("code").asInt()).isEqualTo(-32602);
        assertThat(tree(answer.body()).path("error").path("message").asText()).contains(hint);
    }

    @ParameterizedTest
    @ValueSource(strings = {"GET", "DELETE", "PUT", "PATCH", "HEAD"})
    void othersThanPostAreNotAllowed(String method) throws IOException {
        try (RawHttp http = new RawHttp(server.port())) {
            http.write(RawHttp.request(method, "/mcp/token", "", "Content-Type: -"));
            if (!method.equals("HEAD")) {
                Answer answer = http.read();
                assertThat(answer.status()).isEqualTo(405);
                assertThat(answer.headers()).containsEntry("allow", "POST, OPTIONS");
            }
        }
    }

    @ParameterizedTest
    @CsvSource({"/mcp/token, 200", "/mcp/other, 404", "/mcp/token/x, 404", "/mcp/, 404", "/mcp/TOKEN, 404"})
    void onlyAKnownTokenIsAnEndpoint(String path, int status) throws IOException {
        try (RawHttp http = new RawHttp(server.port())) {
            assertThat(http.send(RawHttp.request("POST", path, legacy("1", "ping", "{}")))
                            .status())
                    .isEqualTo(status);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "application/json, 200",
        "application/json; charset=utf-8, 200",
        "Application/JSON, 200",
        "text/plain, 415",
        "application/x-www-form-urlencoded, 415",
        "application/jsonp, 415",
        "-, 415",
    })
    void bodiesAreJson(String type, int status) throws IOException {
        assertThat(post(legacy("1", "ping", "{}"), "Content-Type: " + type).status())
                .isEqualTo(status);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "application/json, text/event-stream | 200 | application/json",
                "*/*                                 | 200 | application/json",
                "application/json                    | 200 | application/json",
                "text/event-stream                   | 200 | text/event-stream",
                "text/html                           | 406 | application/json",
                "application/json;q=0                | 406 | application/json",
                "-                                   | 200 | application/json",
            })
    void answersAreWhatTheClientAccepts(String accept, int status, String type) throws IOException {
        Answer answer = post(legacy("1", "ping", "{}"), "Accept: " + accept);

        assertThat(answer.status()).isEqualTo(status);
        assertThat(answer.headers().get("content-type")).startsWith(type);
    }

    private static Answer post(String body, String... headers) throws IOException {
        return RawHttp.post(server.port(), body, headers);
    }
}
