package dev.mcptools.runtime.transport;

import static dev.mcptools.runtime.fixture.Messages.headers;
import static dev.mcptools.runtime.fixture.Messages.legacy;
import static dev.mcptools.runtime.fixture.Messages.modern;
import static dev.mcptools.runtime.fixture.Messages.tree;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.mcptools.runtime.fixture.FixturePrompt;
import dev.mcptools.runtime.fixture.FixtureResource;
import dev.mcptools.runtime.fixture.FixtureServer;
import dev.mcptools.runtime.fixture.FixtureTemplate;
import dev.mcptools.runtime.fixture.FixtureTool;
import dev.mcptools.runtime.fixture.RawHttp;
import dev.mcptools.runtime.fixture.RawHttp.Answer;
import dev.mcptools.runtime.protocol.CallRecord;
import dev.mcptools.runtime.protocol.McpServer;
import dev.mcptools.runtime.tools.Access;
import dev.mcptools.runtime.tools.Completer;
import dev.mcptools.runtime.tools.Offered;
import dev.mcptools.runtime.tools.PromptArgument;
import dev.mcptools.runtime.tools.PromptMessage;
import dev.mcptools.runtime.tools.PromptResult;
import dev.mcptools.runtime.tools.ResourceDescriptor;
import dev.mcptools.runtime.tools.ResourceResult;
import dev.mcptools.runtime.tools.ResourceTemplateDescriptor;
import dev.mcptools.runtime.tools.ToolCall;
import dev.mcptools.runtime.tools.ToolFailedException;
import dev.mcptools.runtime.tools.ToolRegistry;
import dev.mcptools.runtime.tools.ToolResult;
import dev.mcptools.runtime.tools.Toolbox;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What clients of either era are offered beside tools. */
@Timeout(60)
class OffersTest {
    private static final byte[] LARGE = new byte[3_000_000];

    private final BlockingQueue<CallRecord> calls = new LinkedBlockingQueue<>();
    private final BlockingQueue<String> events = new LinkedBlockingQueue<>();
    private McpHttpServer server = start(offered());

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void whatThereIsNoneOfIsNeitherDeclaredNorAnswered() throws IOException {
        server.close();
        server = start();

        assertThat(result(post("server/discover", "", "{}")).path("capabilities"))
                .isEqualTo(tree("{\"tools\":{}}"));
        assertThat(tree(RawHttp.post(server.port(), legacy("1", "initialize", "{}"))
                                .body())
                        .at("/result/capabilities"))
                .isEqualTo(tree("{\"tools\":{}}"));
        for (String method : List.of(
                "prompts/list",
                "prompts/get",
                "resources/list",
                "resources/templates/list",
                "resources/read",
                "completion/complete")) {
            Answer answer = post(method, "x", "{\"name\":\"x\",\"uri\":\"x\"}");
            assertThat(answer.status()).as(method).isEqualTo(404);
            assertThat(tree(answer.body()).at("/error/code").asInt()).isEqualTo(-32601);
        }
    }

    @Test
    void onlyWhatThereIsIsDeclared() throws IOException {
        server.close();
        server = start(new FixturePrompt("plain", List.of(), (arguments, call) -> said("Hello.")));

        assertThat(result(post("server/discover", "", "{}")).path("capabilities"))
                .isEqualTo(tree("{\"tools\":{},\"prompts\":{}}"));
        assertThat(post("completion/complete", "", "{}").status()).isEqualTo(404);
    }

    @Test
    void listsSayWhatThereIsAndHowLongThatIsGood() throws IOException {
        JsonNode prompts = result(post("prompts/list", "", "{}"));
        assertThat(prompts.path("prompts").path(0)).isEqualTo(tree("""
                {"name": "greet", "title": "greet", "description": "Tests prompts.", "arguments": [
                 {"name": "name", "description": "Whom to greet", "required": true},
                 {"name": "tone", "description": "How", "required": false}]}"""));
        assertThat(prompts.path("ttlMs").asInt()).isEqualTo(300_000);
        assertThat(prompts.path("cacheScope").asText()).isEqualTo("private");

        JsonNode resources = result(post("resources/list", "", "{}"));
        assertThat(resources.path("resources").findValuesAsText("uri"))
                .containsExactly("test://large", "test://broken", "test://slow");
        assertThat(resources.path("resources").path(0).path("mimeType").asText())
                .isEqualTo("application/octet-stream");
        assertThat(result(post("resources/templates/list", "", "{}"))
                        .path("resourceTemplates")
                        .findValuesAsText("uriTemplate"))
                .containsExactly("test://cards/{pipeline}/{card}");
    }

    @Test
    void aCursorIsRefusedSinceListsHaveOnePage() throws IOException {
        for (String method : List.of("prompts/list", "resources/list", "resources/templates/list")) {
            assertThat(error(post(method, "", "{\"cursor\":\"x\"}"))).as(method).contains("has one page");
        }
    }

    @Test
    void largeBytesComeWhole() throws Exception {
        JsonNode read = result(post("resources/read", "test://large", "{\"uri\":\"test://large\"}"));

        assertThat(Base64.getDecoder().decode(read.at("/contents/0/blob").asText()))
                .isEqualTo(LARGE);
        assertThat(read.at("/contents/0/uri").asText()).isEqualTo("test://large");
        assertThat(read.path("ttlMs").asInt(-1)).isZero();
        assertThat(read.path("cacheScope").asText()).isEqualTo("private");
        CallRecord call = calls.take();
        assertThat(call.tool()).isEqualTo("resources/read:test://large");
        assertThat(call.access()).contains(Access.READ);
    }

    @ParameterizedTest
    @ValueSource(strings = {"application/json, text/event-stream", "text/event-stream"})
    void largeBytesComeWholeToWhoTakesThemSlowly(String accept) throws IOException {
        String request = RawHttp.request(
                "POST", "/mcp", legacy("1", "resources/read", "{\"uri\":\"test://large\"}"), "Accept: " + accept);
        try (RawHttp http = RawHttp.narrow(server.port())) {
            String body = http.send(request).body();

            assertThat(Base64.getDecoder()
                            .decode(tree(body.substring(body.indexOf('{')))
                                    .at("/result/contents/0/blob")
                                    .asText()))
                    .isEqualTo(LARGE);
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "test://cards/p/c             | p     | c",
                "test://cards/a%20b/%C3%BC    | a b   | ü",
                "test://cards/ü/%F0%9F%98%80  | ü     | 😀",
                "test://cards/%2e%2e/a%2Fb    | ..    | a/b",
                "test://cards/a%3Fb%23c/%25   | a?b#c | %",
            })
    void variablesAreDecoded(String uri, String pipeline, String card) throws IOException {
        String name = "=?base64?" + Base64.getEncoder().encodeToString(uri.getBytes(StandardCharsets.UTF_8)) + "?=";
        JsonNode read = result(post("resources/read", name, "{\"uri\":\"" + uri + "\"}"));

        assertThat(read.at("/contents/0/text").asText()).isEqualTo("[" + pipeline + "] [" + card + "]");
        assertThat(read.at("/contents/0/uri").asText()).isEqualTo(uri);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "test://none",
                "",
                "test://cards/p",
                "test://cards/p/",
                "test://cards//c",
                "test://cards/p/c/d",
                "test://cards/p/c?x=1",
                "test://cards/p/c#x",
                "test://cards/p/%",
                "test://cards/p/%zz",
                "test://cards/p/%ff",
                "test://cards/p/%00",
                "test://cards/p/a%0d%0ab",
                "test://cards/p/a b",
                "TEST://large",
                "test://large/",
                "test://cards/absent/c",
                "file:///etc/passwd",
            })
    void whatIsNotThereIsSaidSoInTheWayOfTheEra(String uri) throws IOException {
        String params = "{\"uri\":\"" + uri + "\"}";
        String name = "=?base64?" + Base64.getEncoder().encodeToString(uri.getBytes(StandardCharsets.UTF_8)) + "?=";
        JsonNode modern = tree(post("resources/read", name, params).body()).path("error");
        assertThat(modern.path("code").asInt()).isEqualTo(-32602);
        assertThat(modern.path("message").asText()).startsWith("Resource not found: " + uri);
        assertThat(modern.at("/data/uri").asText("?")).isEqualTo(uri);

        JsonNode legacy = tree(RawHttp.post(server.port(), legacy("1", "resources/read", params))
                        .body())
                .path("error");
        assertThat(legacy.path("code").asInt()).isEqualTo(-32002);
        assertThat(legacy.at("/data/uri").asText("?")).isEqualTo(uri);
    }

    @Test
    void aHeaderThatNamesAnotherResourceIsRefused() throws IOException {
        Answer answer = post("resources/read", "test://slow", "{\"uri\":\"test://large\"}");

        assertThat(answer.status()).isEqualTo(400);
        assertThat(tree(answer.body()).at("/error/code").asInt()).isEqualTo(-32020);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"name\":\"greet\"}                                        | 'name' is required: Whom to greet.",
                "{\"name\":\"greet\",\"arguments\":{\"name\":\" \"}}         | 'name' is required",
                "{\"name\":\"greet\",\"arguments\":{\"nam\":\"x\"}}          | 'nam' is not known; did you mean name",
                "{\"name\":\"greet\",\"arguments\":{\"name\":7}}             | params.arguments.name must be a text",
                "{\"name\":\"greet\",\"arguments\":[]}                       | params.arguments must be an object",
                "{\"name\":\"gret\"}                                         | Did you mean greet?",
                "{\"name\":\"x\"}                                            | prompts/list has the names.",
                "{}                                                         | params.name must be the name of a prompt",
            })
    void aPromptThatCannotBeHadSaysWhy(String params, String why) throws IOException {
        for (String body : List.of(modern("1", "prompts/get", params, "{}"), legacy("1", "prompts/get", params))) {
            String name = tree(params).path("name").asText();
            JsonNode error = tree((body.contains("_meta")
                                    ? RawHttp.post(server.port(), body, headers("prompts/get", name))
                                    : RawHttp.post(server.port(), body))
                            .body())
                    .path("error");
            assertThat(error.path("code").asInt()).isEqualTo(-32602);
            assertThat(error.path("message").asText()).contains(why);
        }
    }

    @Test
    void anEmptyTextForWhatCanBeLeftOutIsLeftOut() throws IOException {
        JsonNode got = result(
                post("prompts/get", "greet", "{\"name\":\"greet\",\"arguments\":{\"name\":\"Ada\",\"tone\":\"\"}}"));

        assertThat(got.at("/messages/0/role").asText()).isEqualTo("user");
        assertThat(got.at("/messages/0/content/text").asText()).isEqualTo("{name=Ada}");
        assertThat(got.path("description").asText()).isEqualTo("Tests prompts.");
    }

    @Test
    void failuresAndFaultsAreErrorsWithASentence() throws Exception {
        JsonNode failed = tree(post("prompts/get", "failing", "{\"name\":\"failing\"}")
                        .body())
                .path("error");
        assertThat(failed.path("code").asInt()).isEqualTo(-32603);
        assertThat(failed.path("message").asText()).isEqualTo("The API is down.");
        assertThat(failed.at("/data/error/code").asText()).isEqualTo("unreachable");
        assertThat(calls.take().outcome()).isEqualTo("unreachable");

        JsonNode fault = tree(post("resources/read", "test://broken", "{\"uri\":\"test://broken\"}")
                        .body())
                .path("error");
        assertThat(fault.path("message").asText())
                .startsWith("The resource test://broken failed because of a fault in this server;")
                .doesNotContain("secret detail");
        assertThat(calls.take().outcome()).isEqualTo("internal_error");
    }

    @Test
    void whoeverLeavesCancelsWhatIsRead() throws Exception {
        try (RawHttp http = new RawHttp(server.port())) {
            http.write(RawHttp.request(
                    "POST",
                    "/mcp",
                    modern("1", "resources/read", "{\"uri\":\"test://slow\"}", "{}"),
                    headers("resources/read", "test://slow")));
            assertThat(events.take()).isEqualTo("reading");
        }
        assertThat(events.take()).isEqualTo("cancelled");
        assertThat(calls.take().outcome()).isEqualTo("cancelled");
    }

    @Test
    void aHundredValuesAreSuggestedAtMost() throws IOException {
        JsonNode completion = result(post("completion/complete", "", complete("greet", "name", "", "")))
                .path("completion");
        assertThat(completion.path("values")).hasSize(100);
        assertThat(completion.path("total").asInt()).isEqualTo(150);
        assertThat(completion.path("hasMore").asBoolean()).isTrue();

        JsonNode fewer = result(post("completion/complete", "", complete("greet", "name", "N14", "")))
                .path("completion");
        assertThat(fewer).isEqualTo(tree("""
                {"values": ["n14", "n140", "n141", "n142", "n143", "n144", "n145", "n146", "n147", "n148", "n149"],
                 "total": 11, "hasMore": false}"""));
    }

    @Test
    void completersKnowTheOtherArguments() throws IOException {
        String context = ",\"context\":{\"arguments\":{\"pipeline\":\"p\"}}";
        String params = "{\"ref\":{\"type\":\"ref/resource\",\"uri\":\"test://cards/{pipeline}/{card}\"},"
                + "\"argument\":{\"name\":\"card\",\"value\":\"c\"}" + context + "}";

        assertThat(result(post("completion/complete", "", params)).at("/completion/values"))
                .isEqualTo(tree("[\"c in {pipeline=p}\"]"));
        assertThat(tree(RawHttp.post(server.port(), legacy("1", "completion/complete", params))
                                .body())
                        .at("/result/completion/values"))
                .isEqualTo(tree("[\"c in {pipeline=p}\"]"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{}                                                      | params.argument must have",
                "{\"argument\":{\"name\":\"a\",\"value\":\"\"}}          | params.ref.type must be",
                "{\"ref\":{\"type\":\"ref/prompt\",\"name\":\"x\"},\"argument\":{\"name\":\"a\",\"value\":\"\"}}"
                        + " | Unknown prompt",
                "{\"ref\":{\"type\":\"ref/prompt\",\"name\":\"greet\"},\"argument\":{\"name\":\"a\",\"value\":\"\"}}"
                        + " | There is no argument a of greet.",
                "{\"ref\":{\"type\":\"ref/resource\",\"uri\":\"x\"},\"argument\":{\"name\":\"a\",\"value\":\"\"}}"
                        + " | Unknown template",
            })
    void aCompletionOfNothingIsRefused(String params, String why) throws IOException {
        assertThat(error(post("completion/complete", "", params))).contains(why);
    }

    @Test
    void onStandardInputItIsTheSame() throws IOException {
        String lines = modern("1", "resources/read", "{\"uri\":\"test://cards/a%20b/c\"}", "{}") + "\n"
                + legacy("2", "prompts/get", "{\"name\":\"greet\",\"arguments\":{\"name\":\"Ada\"}}") + "\n";
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Stdio.serve(
                new McpServer(FixtureServer.INFO, Duration.ZERO, List.of()),
                toolbox(offered()),
                new ByteArrayInputStream(lines.getBytes(StandardCharsets.UTF_8)),
                out);

        assertThat(out.toString(StandardCharsets.UTF_8).lines())
                .hasSize(2)
                .anyMatch(line -> line.contains("\"text\":\"[a b] [c]\""))
                .anyMatch(line -> line.contains("{name=Ada}"));
    }

    private Offered[] offered() {
        List<String> names =
                new ArrayList<>(IntStream.range(0, 150).mapToObj(i -> "n" + i).toList());
        return new Offered[] {
            new FixturePrompt(
                    "greet",
                    List.of(
                            PromptArgument.required("name", "Whom to greet").completedBy(Completer.of(names)),
                            PromptArgument.optional("tone", "How")),
                    (arguments, call) -> said(arguments.toString())),
            new FixturePrompt("failing", List.of(), (arguments, call) -> {
                throw new ToolFailedException(ToolResult.failure("unreachable", "The API is down."));
            }),
            resource("test://large", call -> ResourceResult.blob("application/octet-stream", LARGE)),
            resource("test://broken", call -> {
                throw new IllegalStateException("secret detail");
            }),
            resource("test://slow", this::slow),
            new FixtureTemplate(
                    new ResourceTemplateDescriptor(
                                    "test://cards/{pipeline}/{card}", "card", "Card", "A card.", "text/plain")
                            .completing("card", (value, others, call) -> List.of(value + " in " + others)),
                    OffersTest::card),
        };
    }

    private ResourceResult slow(ToolCall call) {
        events.add("reading");
        while (!call.cancelled()) {
            FixtureTool.pause();
        }
        events.add("cancelled");
        return ResourceResult.text("text/plain", "nobody reads this");
    }

    private static ResourceResult card(Map<String, String> variables, ToolCall call) {
        return variables.containsValue("absent")
                ? ResourceResult.ABSENT
                : ResourceResult.text(
                        "text/plain", "[" + variables.get("pipeline") + "] [" + variables.get("card") + "]");
    }

    private static FixtureResource resource(String uri, Function<ToolCall, ResourceResult> content) {
        return new FixtureResource(
                new ResourceDescriptor(uri, uri, uri, "Tests resources.", "application/octet-stream"), content);
    }

    private static PromptResult said(String text) {
        return PromptResult.of(PromptMessage.user(text));
    }

    private McpHttpServer start(Offered... offered) {
        return McpHttpServer.named(FixtureServer.INFO)
                .settings(HttpSettings.DEFAULTS.withPort(0))
                .endpoint("/mcp", toolbox(offered))
                .observer(calls::add)
                .start();
    }

    private static Toolbox toolbox(Offered... offered) {
        return Toolbox.of(ToolRegistry.of()).offering(offered);
    }

    private static String complete(String prompt, String argument, String value, String further) {
        return "{\"ref\":{\"type\":\"ref/prompt\",\"name\":\"" + prompt + "\"},\"argument\":{\"name\":\"" + argument
                + "\",\"value\":\"" + value + "\"}" + further + "}";
    }

    private Answer post(String method, String name, String params) throws IOException {
        return RawHttp.post(
                server.port(),
                modern("1", method, params, "{}"),
                name.isEmpty() ? headers(method) : headers(method, name));
    }

    private static JsonNode result(Answer answer) {
        JsonNode message = tree(answer.body());
        assertThat(message.path("error").isMissingNode()).as(answer.body()).isTrue();
        assertThat(message.at("/result/resultType").asText()).isEqualTo("complete");
        return message.path("result");
    }

    private static String error(Answer answer) {
        assertThat(tree(answer.body()).at("/error/code").asInt()).isEqualTo(-32602);
        return tree(answer.body()).at("/error/message").asText();
    }
}
