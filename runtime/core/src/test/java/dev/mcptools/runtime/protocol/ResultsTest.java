package dev.mcptools.runtime.protocol;

import static dev.mcptools.runtime.fixture.Messages.call;
import static dev.mcptools.runtime.fixture.Messages.legacy;
import static dev.mcptools.runtime.fixture.Messages.modern;
import static dev.mcptools.runtime.fixture.Messages.tree;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.mcptools.runtime.fixture.FixtureServer;
import dev.mcptools.runtime.fixture.FixtureTool;
import dev.mcptools.runtime.tools.Access;
import dev.mcptools.runtime.tools.ArgumentProblem;
import dev.mcptools.runtime.tools.ContentBlock;
import dev.mcptools.runtime.tools.Json;
import dev.mcptools.runtime.tools.SchemaResource;
import dev.mcptools.runtime.tools.Tool;
import dev.mcptools.runtime.tools.ToolDescriptor;
import dev.mcptools.runtime.tools.ToolRegistry;
import dev.mcptools.runtime.tools.ToolResult;
import dev.mcptools.runtime.tools.ToolResult.Failure;
import dev.mcptools.runtime.tools.Toolbox;
import dev.mcptools.runtime.upstream.RateLimit;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** How the answers of tools, and the tools themselves, look to clients. */
class ResultsTest {
    private static final Failure RATE_LIMITED = new Failure(
            "rate_limited",
            OptionalInt.of(429),
            "Too many requests.",
            true,
            OptionalLong.of(30),
            Optional.of(new RateLimit(OptionalLong.of(100), OptionalLong.of(0), OptionalLong.of(30))),
            List.of(new ArgumentProblem("limit", "must be at most 15")),
            Optional.of("Wait 30 seconds."));

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{\"a\":\"quote \\\" backslash \\\\ newline \\n unicode \\u00fc ü \\ud83d\\ude00 😀\"}",
                "{ \"spaced\" :\n\t[ 1.50, 1e400, 12345678901234567890 ] }",
                "{\"half\":\"\\ud800\"}",
            })
    void anObjectIsSentTwiceAndIsTheSame(String json) {
        String message = text(modernCall(success(json)));

        assertThat(message).contains("\"structuredContent\":" + json);
        JsonNode result = tree(message).path("result");
        assertThat(result.path("content").path(0).path("text").asText()).isEqualTo(json);
        assertThat(result.path("resultType").asText()).isEqualTo("complete");
        assertThat(result.has("isError")).isFalse();
    }

    @Test
    void aPageSaysWhetherItIsTheLast() {
        JsonNode first = page(Optional.of("c\"1"));
        assertThat(first.path("result")).isEqualTo(tree("[1,2]"));
        assertThat(first.path("result_count").asInt()).isEqualTo(2);
        assertThat(first.path("has_more").asBoolean()).isTrue();
        assertThat(first.path("next_cursor").asText()).isEqualTo("c\"1");
        assertThat(first.path("note").asText()).contains("goes on", "next_cursor");

        JsonNode last = page(Optional.empty());
        assertThat(last.path("has_more").asBoolean()).isFalse();
        assertThat(last.path("next_cursor").isNull()).isTrue();
        assertThat(last.path("note").asText()).contains("ends here");
    }

    /** A note of the API's own stays what it is; whatever came of the call, the remark is somewhere in it. */
    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '`',
            value = {
                "`{\"a\":1}`, `{\"a\":1,\"note\":\"One. Two.\"}`, 1",
                "`{}`, `{\"note\":\"One. Two.\"}`, 1",
                "`{\"note\":\"the API's\"}`, `{\"note\":\"the API's\"}`, 2",
            })
    void whatIsRemarkedIsInTheAnswer(String json, String expected, int texts) {
        JsonNode result = remarked(new ToolResult.Success(Json.ofBytes(json.getBytes(StandardCharsets.UTF_8))));

        assertThat(result.path("structuredContent")).isEqualTo(tree(expected));
        assertThat(result.path("content")).hasSize(texts);
        assertThat(tree(result.path("content").path(0).path("text").asText())).isEqualTo(tree(expected));
        assertThat(result.path("content").toString()).contains("One. Two.");
    }

    /** What clients hold against the tool's schema has no member more than that allows. */
    @ParameterizedTest
    @CsvSource({"notes.output.json, false", "closed.output.json, false", "open.output.json, true"})
    void whatIsRemarkedStandsInTheObjectOnlyWhereTheSchemaAllowsIt(String schema, boolean isIn) {
        ToolDescriptor descriptor = FixtureTool.describe("tool", "Answers.", "no_arguments.json")
                .outputSchema(SchemaResource.of(FixtureTool.class, schema))
                .build();
        JsonNode result = tree(text(modernCall(new FixtureTool(descriptor, (arguments, call) -> {
                    call.remark("One.");
                    return new ToolResult.Success(Json.of(tree("{\"text\":\"a\"}")));
                }))))
                .path("result");

        assertThat(result.path("structuredContent").has("note")).isEqualTo(isIn);
        assertThat(result.path("content").toString()).contains("One.");
        assertThat(result.has("isError")).isFalse();
    }

    /** Programs read the structured content alone. */
    @Test
    void whatDiffersIsSaidInTheStructuredContentToo() {
        ToolResult odd = new ToolResult.Success(
                Json.of(tree("{\"text\":null}")),
                Optional.of(new ToolResult.Deviation(Json.of(tree("{\"text\":7}")), "Odd: /text.")));
        JsonNode result = tree(text(modernCall(tool(odd, Optional.empty())))).path("result");

        assertThat(result.path("structuredContent")).isEqualTo(tree("{\"text\":null,\"note\":\"Odd: /text.\"}"));
        assertThat(result.at("/content/0/text").asText()).isEqualTo("{\"text\":7}");
        assertThat(result.at("/content/1/text").asText()).isEqualTo("Odd: /text.");
    }

    @Test
    void whatIsRemarkedIsInPagesTextsAndFailuresToo() {
        assertThat(remarked(new ToolResult.Page(Json.of(tree("[1]")), 1, Optional.empty()))
                        .path("structuredContent")
                        .path("note")
                        .asText())
                .isEqualTo("The list ends here: no items follow. One. Two.");
        assertThat(remarked(ToolResult.text("text")).path("content").toString()).contains("text", "One.", "Two.");
        assertThat(remarked(RATE_LIMITED)
                        .path("structuredContent")
                        .path("error")
                        .path("message")
                        .asText())
                .isEqualTo("Too many requests. One. Two.");
    }

    private static JsonNode remarked(ToolResult result) {
        FixtureTool tool = new FixtureTool(
                FixtureTool.describe("tool", "Answers.", "no_arguments.json").build(), (arguments, call) -> {
                    call.remark("One.");
                    call.remark("Two.");
                    call.remark("One.");
                    return result;
                });
        return tree(text(modernCall(tool))).path("result");
    }

    private static JsonNode page(Optional<String> cursor) {
        ToolResult page = new ToolResult.Page(Json.of(tree("[1,2]")), 2, cursor);
        JsonNode result = tree(text(modernCall(tool(page, Optional.empty())))).path("result");
        assertThat(tree(result.path("content").path(0).path("text").asText()))
                .isEqualTo(result.path("structuredContent"));
        return result.path("structuredContent");
    }

    @Test
    void aFailureHasOneStructure() {
        JsonNode result =
                tree(text(modernCall(tool(RATE_LIMITED, Optional.empty())))).path("result");

        assertThat(result.path("isError").asBoolean()).isTrue();
        assertThat(result.path("structuredContent")).isEqualTo(tree("""
                {"error": {"code": "rate_limited", "status": 429, "message": "Too many requests.", "retryable": true,
                 "retry_after_seconds": 30, "rate_limit": {"limit": 100, "remaining": 0, "reset": 30},
                 "headers": {"ratelimit-limit": 100, "ratelimit-remaining": 0, "ratelimit-reset": 30},
                 "arguments": [{"argument": "limit", "problem": "must be at most 15"}],
                 "next_step": "Wait 30 seconds."}}"""));
        assertThat(tree(result.path("content").path(0).path("text").asText()))
                .isEqualTo(result.path("structuredContent"));
        assertThat(result.path("_meta").path("dev.mcptools/error"))
                .isEqualTo(result.path("structuredContent").path("error"));
        assertThat(result.path("_meta").path("ratelimit-remaining").asInt(-1)).isZero();
        assertThat(result.path("_meta").has("io.modelcontextprotocol/serverInfo"))
                .isTrue();
    }

    @Test
    void detailsOfAFailureStandInItsStructure() {
        Json details = Json.of(tree("{\"done\": [1, 2.50], \"next\": {\"row\": 3}}"));
        JsonNode result = tree(text(modernCall(tool(RATE_LIMITED.detailed(details), Optional.empty()))))
                .path("result");

        assertThat(result.path("structuredContent").path("error").path("details"))
                .isEqualTo(details.tree());
        assertThat(result.path("_meta").path("dev.mcptools/error").path("details"))
                .isEqualTo(details.tree());
    }

    @Test
    void anOutputSchemaIsNeverContradictedByAFailure() {
        SchemaResource output = SchemaResource.of(FixtureTool.class, "echo.output.json");
        JsonNode result =
                tree(text(legacyCall(tool(RATE_LIMITED, Optional.of(output))))).path("result");

        assertThat(result.path("isError").asBoolean()).isTrue();
        assertThat(result.has("structuredContent")).isFalse();
        assertThat(tree(result.path("content").path(0).path("text").asText())
                        .path("error")
                        .path("code")
                        .asText())
                .isEqualTo("rate_limited");
        assertThat(result.path("_meta").has("dev.mcptools/error")).isTrue();
    }

    @Test
    void contentThatIsNoJsonIsInBlocks() {
        ToolResult blocks = new ToolResult.Blocks(List.of(
                new ContentBlock.Text("a \"b\""),
                new ContentBlock.Image(new byte[] {1, 2}, "image/png"),
                new ContentBlock.EmbeddedBlob("test://blob", "application/pdf", new byte[] {3}),
                new ContentBlock.Link("https://example.com/x", "x", "text/plain")));

        assertThat(tree(text(legacyCall(tool(blocks, Optional.empty())))).path("result"))
                .isEqualTo(tree("""
                        {"content": [{"type": "text", "text": "a \\"b\\""},
                         {"type": "image", "data": "AQI=", "mimeType": "image/png"},
                         {"type": "resource", "resource": {"uri": "test://blob", "mimeType": "application/pdf",
                          "blob": "Aw=="}},
                         {"type": "resource_link", "uri": "https://example.com/x", "name": "x",
                          "mimeType": "text/plain"}]}"""));
    }

    @ParameterizedTest
    @CsvSource({
        "READ, false, true, true, false, true",
        "WRITE, false, false, false, false, false",
        "WRITE, true, true, false, false, true",
        "DESTRUCTIVE, true, false, false, true, true",
        "DESTRUCTIVE, false, true, false, true, false",
    })
    void accessIsShownAsHints(
            Access access,
            boolean given,
            boolean openWorld,
            boolean readOnly,
            boolean destructive,
            boolean idempotent) {
        ToolDescriptor descriptor = FixtureTool.describe("t", "Does something.", "no_arguments.json")
                .access(access)
                .idempotent(given)
                .openWorld(openWorld)
                .build();
        Tool tool = new FixtureTool(descriptor, (arguments, call) -> ToolResult.text("x"));
        String listed = text(dispatch(tool, legacy("1", "tools/list", "{}")));

        assertThat(tree(listed).path("result").path("tools").path(0))
                .isEqualTo(tree("""
                {"name": "t", "title": "t", "description": "Does something.",
                 "inputSchema": {"type": "object", "additionalProperties": false},
                 "annotations": {"title": "t", "readOnlyHint": %s, "destructiveHint": %s, "idempotentHint": %s,
                  "openWorldHint": %s}}""".formatted(readOnly, destructive, idempotent, openWorld)));
    }

    @Test
    void toolboxesWithTheSameToolsShareOneList() {
        Catalogues catalogues = new Catalogues();
        Catalogue one = catalogues.of(FixtureServer.toolbox());
        Catalogue other = catalogues.of(Toolbox.of(ToolRegistry.of(success("{}"))));

        assertThat(catalogues.of(FixtureServer.toolbox())).isSameAs(one).isNotSameAs(other);
    }

    private static FixtureTool success(String json) {
        return tool(new ToolResult.Success(Json.ofBytes(json.getBytes(StandardCharsets.UTF_8))), Optional.empty());
    }

    private static FixtureTool tool(ToolResult result, Optional<SchemaResource> output) {
        ToolDescriptor.Builder descriptor = FixtureTool.describe("tool", "Answers.", "no_arguments.json");
        output.ifPresent(descriptor::outputSchema);
        return new FixtureTool(descriptor.build(), (arguments, call) -> result);
    }

    private static Reply modernCall(Tool tool) {
        return dispatch(tool, modern("1", "tools/call", call("tool", "{}")));
    }

    private static Reply legacyCall(Tool tool) {
        return dispatch(tool, legacy("1", "tools/call", call("tool", "{}")));
    }

    private static Reply dispatch(Tool tool, String message) {
        McpServer server = new McpServer(FixtureServer.INFO, Duration.ZERO, List.of());
        return server.dispatch(
                Endpoint.of(Toolbox.of(ToolRegistry.of(tool))),
                message.getBytes(StandardCharsets.UTF_8),
                new OneWayExchange());
    }

    private static String text(Reply reply) {
        return ((Reply.Response) reply).json().toString();
    }

    /** A transport without headers whose client only listens. */
    private static final class OneWayExchange implements Exchange {
        @Override
        public List<String> header(String name) {
            return List.of();
        }

        @Override
        public boolean hasHeaders() {
            return false;
        }

        @Override
        public boolean canNotify() {
            return false;
        }

        @Override
        public void notify(JsonBuffer notification) {}

        @Override
        public Cancellation cancellation(RequestId id, Era era) {
            return new Cancellation();
        }

        @Override
        public void cancel(RequestId id) {}

        @Override
        public Optional<ClientName> client() {
            return Optional.empty();
        }
    }
}
