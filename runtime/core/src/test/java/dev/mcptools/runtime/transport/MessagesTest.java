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
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** JSON-RPC: what is read, what is refused, and that the server is well after either. */
class MessagesTest {
    private static McpHttpServer server;

    @BeforeAll
    static void start() {
        server = FixtureServer.start(HttpSettings.DEFAULTS.withPort(0));
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @AfterEach
    void theServerIsWell() throws IOException {
        assertThat(post(legacy("1", "ping", "{}")).status()).isEqualTo(200);
    }

    static Stream<String> notJson() {
        return Stream.of(
                "",
                " ",
                "{",
                "}",
                "[",
                "{]",
                "{\"jsonrpc\":\"2.0\"",
                "{\"jsonrpc\":\"2.0\",}",
                "{\"jsonrpc\" \"2.0\"}",
                "{'jsonrpc':'2.0'}",
                "{jsonrpc:\"2.0\"}",
                "{\"jsonrpc\":\"2.0\"} x",
                "{\"jsonrpc\":\"2.0\"}{}",
                "{\"jsonrpc\":\"2.0\",\"jsonrpc\":\"2.0\"}",
                "{\"jsonrpc\":\"2.0\",\"id\":01}",
                "{\"jsonrpc\":\"2.0\",\"id\":+1}",
                "{\"jsonrpc\":\"2.0\",\"id\":.5}",
                "{\"jsonrpc\":\"2.0\",\"id\":1.}",
                "{\"jsonrpc\":\"2.0\",\"id\":0x1}",
                "{\"jsonrpc\":\"2.0\",\"id\":NaN}",
                "{\"jsonrpc\":\"2.0\",\"id\":Infinity}",
                "{\"jsonrpc\":\"2.0\",\"id\":tru}",
                "{\"jsonrpc\":\"2.0\",\"id\":\"\\x\"}",
                "{\"jsonrpc\":\"2.0\",\"id\":\"\\u12\"}",
                "{\"jsonrpc\":\"2.0\",\"id\":\"a\nb\"}",
                "{\"jsonrpc\":\"2.0\",\"id\":\"open}",
                "{\"jsonrpc\":\"2.0\",/* */\"id\":1}",
                "\uFEFF" + legacy("1", "ping", "{}"),
                "{\"a\":1,\"a\":2}",
                legacy("1", "ping", "{\"x\":1,\"x\":2}"),
                "nul",
                "<xml/>");
    }

    @ParameterizedTest
    @MethodSource("notJson")
    void whatIsNotJsonIsAParseError(String body) throws IOException {
        refused(post(body), -32700, false);
    }

    static Stream<String> noMessage() {
        return Stream.of(
                "null",
                "1",
                "\"text\"",
                "true",
                "{}",
                "{\"id\":1,\"method\":\"ping\"}",
                "{\"jsonrpc\":\"1.0\",\"id\":1,\"method\":\"ping\"}",
                "{\"jsonrpc\":2.0,\"id\":1,\"method\":\"ping\"}",
                "{\"jsonrpc\":\"2.0\",\"id\":1}",
                "{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":7}",
                "{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":{\"a\":[1]}}",
                "{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"ping\",\"params\":[]}",
                "{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"ping\",\"params\":null}",
                "{\"jsonrpc\":\"2.0\",\"id\":1,\"result\":{}}",
                "{\"jsonrpc\":\"2.0\",\"id\":1,\"error\":{\"code\":1,\"message\":\"x\"}}",
                legacy("1", "ping", nested(100)),
                legacy("1", "ping", "{\"n\":" + "9".repeat(2000) + "}"));
    }

    @ParameterizedTest
    @MethodSource("noMessage")
    void whatIsNoMessageIsAnInvalidRequest(String body) throws IOException {
        Answer answer = post(body);
        assertThat(answer.status()).isEqualTo(400);
        assertThat(tree(answer.body()).path("error").path("code").asInt()).isEqualTo(-32600);
    }

    @ParameterizedTest
    @ValueSource(strings = {"null", "1.5", "1e3", "true", "{}", "[1]"})
    void idsAreStringsOrIntegers(String id) throws IOException {
        refused(post(legacy(id, "ping", "{}")), -32600, false);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "0",
                "-7",
                "9223372036854775808",
                "123456789012345678901234567890",
                "\"\"",
                "\"a\"",
                "\"ü\\u00fc\\n\\ud83d\\ude00\"",
                "\"\\ud800\"",
                "\"1\""
            })
    void idsComeBackAsTheyWere(String id) throws IOException {
        assertThat(post(legacy(id, "ping", "{}")).body())
                .isEqualTo("{\"jsonrpc\":\"2.0\",\"id\":" + id + ",\"result\":{}}");
        assertThat(post("{ \"params\" : {} , \"method\" : \"ping\" , \"id\" : " + id + " , \"jsonrpc\" : \"2.0\" }")
                        .body())
                .isEqualTo("{\"jsonrpc\":\"2.0\",\"id\":" + id + ",\"result\":{}}");
    }

    @Test
    void aVeryLongIdComesBackWhole() throws IOException {
        String id = "\"" + "x".repeat(100_000) + "\"";
        assertThat(post(legacy(id, "ping", "{}")).body()).contains(id);
    }

    @ParameterizedTest
    @CsvSource({"-, 200", "2025-03-26, 200", "2025-06-18, 400", "2025-11-25, 400", "2026-07-28, 400"})
    void batchesBelongToOneRevision(String revision, int status) throws IOException {
        String batch = "[" + legacy("1", "ping", "{}") + "]";
        Answer answer = revision.equals("-") ? post(batch) : post(batch, "MCP-Protocol-Version: " + revision);
        assertThat(answer.status()).isEqualTo(status);
    }

    @Test
    void aBatchIsAnsweredOneByOne() throws IOException {
        Answer answer =
                post("[" + legacy("1", "ping", "{}") + ",{\"jsonrpc\":\"2.0\",\"method\":\"notifications/x\"},7,"
                        + legacy("\"b\"", "no/such", "{}") + "," + legacy("3", "initialize", "{}") + ","
                        + legacy("4", "tools/call", call("echo", "{\"message\":\"x\"}")) + "]");

        JsonNode replies = tree(answer.body());
        assertThat(replies.valueStream().map(reply -> reply.path("id").asText("-")))
                .containsExactly("1", "-", "b", "3", "4");
        assertThat(replies.valueStream()
                        .map(reply -> reply.path("error").path("code").asInt()))
                .containsExactly(0, -32600, -32601, -32600, 0);
    }

    @Test
    void aBatchOfNotificationsIsAccepted() throws IOException {
        Answer answer = post("[{\"jsonrpc\":\"2.0\",\"method\":\"notifications/x\"}]");
        assertThat(answer.status()).isEqualTo(202);
        assertThat(answer.body()).isEmpty();
    }

    @Test
    void emptyAndEndlessBatchesAreRefused() throws IOException {
        refused(post("[]"), -32600, false);
        refused(post("[" + "1,".repeat(60) + "1]"), -32600, false);
    }

    @ParameterizedTest
    @CsvSource({"-, 202", "2025-11-25, 202", "2026-07-28, 202", "2099-01-01, 400"})
    void notificationsAreAccepted(String revision, int status) throws IOException {
        String notification = "{\"jsonrpc\":\"2.0\",\"method\":\"notifications/anything\",\"params\":{}}";
        Answer answer =
                revision.equals("-") ? post(notification) : post(notification, "MCP-Protocol-Version: " + revision);
        assertThat(answer.status()).isEqualTo(status);
    }

    @Test
    void argumentsMayBeLeftOut() throws IOException {
        String params = "{\"name\":\"test_simple_text\"}";
        assertThat(post(legacy("1", "tools/call", params)).body()).contains("This is a simple text");
        assertThat(post(modern("1", "tools/call", params), headers("tools/call", "test_simple_text"))
                        .body())
                .contains("This is a simple text");
    }

    @ParameterizedTest
    @ValueSource(ints = {10_000, 100_000, 500_000})
    void depthIsBounded(int depth) throws IOException {
        assertThat(post("[".repeat(depth)).status()).isEqualTo(400);
        assertThat(post("{\"a\":".repeat(depth)).status()).isEqualTo(400);
    }

    @Test
    void theNumberOfValuesIsBounded() throws IOException {
        refused(post(legacy("1", "ping", "{\"a\":[" + "{},".repeat(1_000_000) + "{}]}")), -32600, false);
    }

    @Test
    void hugeExponentsAreNoTrouble() throws IOException {
        assertThat(post(legacy("1", "ping", "{\"n\":1e1000000000}")).status()).isEqualTo(200);
    }

    private static void refused(Answer answer, int code, boolean withId) {
        assertThat(answer.status()).isEqualTo(400);
        JsonNode message = tree(answer.body());
        assertThat(message.path("error").path("code").asInt()).isEqualTo(code);
        assertThat(message.path("error").path("message").asText())
                .isNotEmpty()
                .doesNotContain("Exception", "com.fasterxml", "at dev.");
        assertThat(message.has("id")).isEqualTo(withId);
    }

    private static String nested(int depth) {
        return "{\"a\":".repeat(depth) + "1" + "}".repeat(depth);
    }

    private static Answer post(String body, String... headers) throws IOException {
        return RawHttp.post(server.port(), body, headers);
    }
}
