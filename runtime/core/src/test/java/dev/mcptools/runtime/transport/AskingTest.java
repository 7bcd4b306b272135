package dev.mcptools.runtime.transport;

import static dev.mcptools.runtime.fixture.Messages.headers;
import static dev.mcptools.runtime.fixture.Messages.legacy;
import static dev.mcptools.runtime.fixture.Messages.modern;
import static dev.mcptools.runtime.fixture.Messages.tree;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.mcptools.runtime.fixture.FixturePrompt;
import dev.mcptools.runtime.fixture.FixtureResource;
import dev.mcptools.runtime.fixture.FixtureServer;
import dev.mcptools.runtime.fixture.FixtureTool;
import dev.mcptools.runtime.fixture.RawHttp;
import dev.mcptools.runtime.protocol.CallRecord;
import dev.mcptools.runtime.protocol.McpServer;
import dev.mcptools.runtime.tools.Answer;
import dev.mcptools.runtime.tools.Cursors;
import dev.mcptools.runtime.tools.Input;
import dev.mcptools.runtime.tools.PromptMessage;
import dev.mcptools.runtime.tools.PromptResult;
import dev.mcptools.runtime.tools.Question;
import dev.mcptools.runtime.tools.ResourceDescriptor;
import dev.mcptools.runtime.tools.ResourceResult;
import dev.mcptools.runtime.tools.ToolCall;
import dev.mcptools.runtime.tools.ToolRegistry;
import dev.mcptools.runtime.tools.ToolResult;
import dev.mcptools.runtime.tools.Toolbox;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Calls that ask the user something, and what becomes of the answers. */
class AskingTest {
    private static final String ASKS = "{\"elicitation\":{}}";
    private static final String ACCEPTED = "{\"sure\":{\"action\":\"accept\",\"content\":{}}}";
    private static final Question SURE = Question.of("Delete them?");

    private final BlockingQueue<CallRecord> calls = new LinkedBlockingQueue<>();
    private final AtomicReference<Instant> now = new AtomicReference<>(Instant.parse("2026-08-01T10:00:00Z"));
    private final Cursors cursors = Cursors.keyed(new byte[Cursors.MIN_KEY_BYTES]);
    private McpHttpServer server = start("account-1");

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void aCallAsksAndGoesOnWithTheAnswer() throws Exception {
        JsonNode asked = result(call("delete", "{\"message\":\"a\"}", ""));

        assertThat(asked.path("resultType").asText()).isEqualTo("input_required");
        assertThat(asked.path("inputRequests")).isEqualTo(tree("""
                {"sure": {"method": "elicitation/create", "params": {"mode": "form", "message": "Delete them?",
                 "requestedSchema": {"type": "object", "properties": {}}}}}"""));
        assertThat(asked.at("/_meta/io.modelcontextprotocol~1serverInfo/name").asText())
                .isEqualTo("fixture");
        assertThat(asked.has("content")).isFalse();
        assertThat(calls.take().outcome()).isEqualTo("input_required");

        JsonNode done = result(call("delete", "{\"message\":\"a\"}", repeated(asked, ACCEPTED)));
        assertThat(done.path("resultType").asText()).isEqualTo("complete");
        assertThat(done.at("/content/0/text").asText()).isEqualTo("Deleted a, remembering state of a.");
        assertThat(calls.take().outcome()).isEqualTo("ok");
    }

    @ParameterizedTest
    @CsvSource({"decline, Kept: DECLINE", "cancel, Kept: CANCEL"})
    void whoSaysNoIsHeard(String action, String text) throws IOException {
        JsonNode asked = result(call("delete", "{\"message\":\"a\"}", ""));
        String answer = "{\"sure\":{\"action\":\"" + action + "\"}}";

        assertThat(result(call("delete", "{\"message\":\"a\"}", repeated(asked, answer)))
                        .at("/content/0/text")
                        .asText())
                .isEqualTo(text);
    }

    @Test
    void anAnswerWithoutItsQuestionAsksAgain() throws IOException {
        assertThat(result(call("delete", "{\"message\":\"a\"}", ",\"inputResponses\":" + ACCEPTED))
                        .path("resultType")
                        .asText())
                .isEqualTo("input_required");
    }

    @Test
    void aStateIsGoodForTheSameArgumentsHoweverTheyAreWritten() throws IOException {
        JsonNode asked = result(call("delete", "{\"message\":\"\\u00fc\"}", ""));

        assertThat(result(call("delete", "{ \"message\" : \"ü\" }", repeated(asked, ACCEPTED)))
                        .path("resultType")
                        .asText())
                .isEqualTo("complete");
    }

    @Test
    void aStateIsRefusedForOtherArgumentsAnotherToolAndAnotherAccount() throws Exception {
        String repeated = repeated(result(call("delete", "{\"message\":\"a\"}", "")), ACCEPTED);
        calls.clear();

        refused(call("delete", "{\"message\":\"b\"}", repeated), "belongs to another request");
        refused(call("delete", "{}", repeated), "belongs to another request");
        refused(call("erase", "{\"message\":\"a\"}", repeated), "belongs to another request");
        assertThat(calls.take().outcome()).isEqualTo("invalid_request");

        restart("account-2");
        refused(call("delete", "{\"message\":\"a\"}", repeated), "belongs to another request");
        restart("account-1");
        assertThat(call("delete", "{\"message\":\"a\"}", repeated).path("error").isMissingNode())
                .isTrue();
    }

    @Test
    void aStateIsGoodUntilItExpires() throws IOException {
        String repeated = repeated(result(call("delete", "{\"message\":\"a\"}", "")), ACCEPTED);

        now.updateAndGet(time -> time.plus(Duration.ofMinutes(10)).minusMillis(1));
        assertThat(result(call("delete", "{\"message\":\"a\"}", repeated))
                        .path("resultType")
                        .asText())
                .isEqualTo("complete");
        now.updateAndGet(time -> time.plusMillis(1));
        refused(call("delete", "{\"message\":\"a\"}", repeated), "has expired: an answer is waited for 600 seconds");
    }

    @Test
    void aStateThatWasTouchedIsRefused() throws IOException {
        String state = result(call("delete", "{\"message\":\"a\"}", ""))
                .path("requestState")
                .asText();
        for (int i = 0; i < state.length(); i += 7) {
            char other = state.charAt(i) == 'A' ? 'B' : 'A';
            String touched = state.substring(0, i) + other + state.substring(i + 1);
            JsonNode error = call("delete", "{\"message\":\"a\"}", with(touched, ACCEPTED))
                    .path("error");
            assertThat(error.path("code").asInt()).as(touched).isEqualTo(-32602);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "A", "-TAMPERED", "ä", "AAAA"})
    void whatIsNoStateIsRefused(String state) throws IOException {
        refused(
                call("delete", "{\"message\":\"a\"}", with(state, ACCEPTED)),
                "requestState is not one that this server gave");
    }

    @Test
    void aStateThatIsTooLongIsRefused() throws IOException {
        refused(
                call("delete", "{\"message\":\"a\"}", with("A".repeat(300_000), ACCEPTED)),
                "requestState is not one that this server gave");
    }

    @Test
    void aStateOfAnotherVersionIsRefused() throws IOException {
        String cursor = Base64.getUrlEncoder().withoutPadding().encodeToString(new byte[80]);

        refused(call("delete", "{\"message\":\"a\"}", with(cursor, ACCEPTED)), "comes from another version");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "null",
                "[]",
                "7",
                "{\"sure\":7}",
                "{\"sure\":{}}",
                "{\"sure\":{\"action\":\"Accept\"}}",
                "{\"sure\":{\"action\":\"accept\",\"content\":[]}}"
            })
    void brokenAnswersAreRefused(String answers) throws IOException {
        refused(call("delete", "{\"message\":\"a\"}", ",\"inputResponses\":" + answers), "params.inputResponses");
    }

    @ParameterizedTest
    @ValueSource(strings = {"{}", "{\"sampling\":{}}", "{\"elicitation\":{\"url\":{}}}"})
    void aClientThatCannotAskIsNotAsked(String capabilities) throws Exception {
        RawHttp.Answer answer = RawHttp.post(
                server.port(),
                modern("1", "tools/call", params("delete", "{\"message\":\"a\"}", ""), capabilities),
                headers("tools/call", "delete"));

        assertThat(answer.status()).isEqualTo(400);
        JsonNode error = tree(answer.body()).path("error");
        assertThat(error.path("code").asInt()).isEqualTo(-32021);
        assertThat(error.path("data")).isEqualTo(tree("{\"requiredCapabilities\":{\"elicitation\":{}}}"));
        assertThat(calls.take().outcome()).isEqualTo("client_lacks_capability");
    }

    @Test
    void aToolSeesWhetherItCanAsk() throws IOException {
        assertThat(result(call("careful", "{}", "")).path("resultType").asText())
                .isEqualTo("input_required");
        String without = modern("1", "tools/call", params("careful", "{}", ""));
        assertThat(tree(RawHttp.post(server.port(), without, headers("tools/call", "careful"))
                                .body())
                        .at("/result/content/0/text")
                        .asText())
                .isEqualTo("Needs a preview first.");
    }

    @Test
    void olderClientsAreNotAskedWhateverTheySend() throws IOException {
        String message = legacy("1", "tools/call", params("delete", "{\"message\":\"a\"}", with("x", "null")));

        JsonNode result = tree(RawHttp.post(server.port(), message).body()).path("result");
        assertThat(result.path("isError").asBoolean()).isTrue();
        assertThat(result.at("/_meta/dev.mcptools~1error/code").asText()).isEqualTo("client_lacks_capability");
    }

    @Test
    void promptsAndResourcesAskToo() throws IOException {
        JsonNode prompt = result(post("prompts/get", "plan", "{\"name\":\"plan\"}"));
        assertThat(prompt.path("resultType").asText()).isEqualTo("input_required");
        assertThat(result(post("prompts/get", "plan", "{\"name\":\"plan\"" + repeated(prompt, ACCEPTED) + "}"))
                        .at("/messages/0/content/text")
                        .asText())
                .isEqualTo("Plan.");

        JsonNode resource = result(post("resources/read", "test://secret", "{\"uri\":\"test://secret\"}"));
        assertThat(resource.path("resultType").asText()).isEqualTo("input_required");
        assertThat(resource.has("ttlMs")).isFalse();
        assertThat(result(post(
                                "resources/read",
                                "test://secret",
                                "{\"uri\":\"test://secret\"" + repeated(resource, ACCEPTED) + "}"))
                        .at("/contents/0/text")
                        .asText())
                .isEqualTo("Secret.");
        refused(
                post("prompts/get", "plan", "{\"name\":\"plan\"" + repeated(resource, ACCEPTED) + "}"),
                "belongs to another request");
    }

    @Test
    void onStandardInputItIsTheSame() throws IOException {
        JsonNode asked = overStdio(modern("1", "tools/call", params("delete", "{\"message\":\"a\"}", ""), ASKS));
        JsonNode done = overStdio(modern(
                "2",
                "tools/call",
                params("delete", "{\"message\":\"a\"}", repeated(asked.path("result"), ACCEPTED)),
                ASKS));

        assertThat(done.at("/result/content/0/text").asText()).startsWith("Deleted a");
    }

    private JsonNode overStdio(String message) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Stdio.serve(
                new McpServer(FixtureServer.INFO, Duration.ZERO, List.of()),
                toolbox("account-1"),
                new ByteArrayInputStream(message.getBytes(StandardCharsets.UTF_8)),
                out);
        return tree(out.toString(StandardCharsets.UTF_8));
    }

    private void restart(String account) {
        server.close();
        server = start(account);
    }

    private McpHttpServer start(String account) {
        return McpHttpServer.named(FixtureServer.INFO)
                .settings(HttpSettings.DEFAULTS.withPort(0))
                .endpoint("/mcp", toolbox(account))
                .observer(calls::add)
                .start();
    }

    private Toolbox toolbox(String account) {
        return Toolbox.of(ToolRegistry.of(
                        new FixtureTool(
                                FixtureTool.describe("delete", "Deletes.", "named.json")
                                        .build(),
                                AskingTest::deleted),
                        new FixtureTool(
                                FixtureTool.describe("erase", "Erases.", "named.json")
                                        .build(),
                                AskingTest::deleted),
                        FixtureTool.plain("careful", "Asks if it can.", AskingTest::careful)))
                .sealing(cursors)
                .forAccount(account)
                .awaitingAnswers(Duration.ofMinutes(10), now::get)
                .offering(
                        new FixturePrompt("plan", List.of(), (arguments, call) -> planned(call)),
                        new FixtureResource(
                                new ResourceDescriptor("test://secret", "s", "S", "A secret.", "text/plain"),
                                AskingTest::secret));
    }

    private static ToolResult careful(ToolCall call) {
        return call.canAsk()
                ? new ToolResult.InputRequired("sure", SURE, "")
                : ToolResult.text("Needs a preview first.");
    }

    private static ToolResult deleted(ObjectNode arguments, ToolCall call) {
        String what = arguments.path("message").asText();
        Optional<String> state = call.input().flatMap(Input::state);
        Optional<Answer> answer = call.answer("sure");
        if (state.isEmpty() || answer.isEmpty()) {
            return new ToolResult.InputRequired("sure", SURE, "state of " + what);
        }
        return SURE.accepts(answer.get())
                ? ToolResult.text("Deleted " + what + ", remembering " + state.get() + ".")
                : ToolResult.text("Kept: " + answer.get().action());
    }

    private static PromptResult planned(ToolCall call) {
        return call.answer("sure").isPresent()
                ? PromptResult.of(PromptMessage.user("Plan."))
                : new ToolResult.InputRequired(Map.of("sure", SURE), "plan");
    }

    private static ResourceResult secret(ToolCall call) {
        return call.answer("sure").isPresent()
                ? ResourceResult.text("text/plain", "Secret.")
                : new ToolResult.InputRequired(Map.of("sure", SURE), "secret");
    }

    private JsonNode call(String tool, String arguments, String further) throws IOException {
        return post("tools/call", tool, params(tool, arguments, further));
    }

    private JsonNode post(String method, String name, String params) throws IOException {
        return tree(RawHttp.post(server.port(), modern("1", method, params, ASKS), headers(method, name))
                .body());
    }

    private static String params(String tool, String arguments, String further) {
        return "{\"name\":\"" + tool + "\",\"arguments\":" + arguments + further + "}";
    }

    private static String repeated(JsonNode asked, String answers) {
        return with(asked.path("requestState").asText(), answers);
    }

    private static String with(String state, String answers) {
        return ",\"requestState\":\"" + state + "\",\"inputResponses\":" + answers;
    }

    private static JsonNode result(JsonNode message) {
        assertThat(message.path("error").isMissingNode()).as(message.toString()).isTrue();
        return message.path("result");
    }

    private static void refused(JsonNode message, String why) {
        assertThat(message.path("error").path("code").asInt())
                .as(message.toString())
                .isEqualTo(-32602);
        assertThat(message.path("error").path("message").asText()).contains(why);
    }
}
