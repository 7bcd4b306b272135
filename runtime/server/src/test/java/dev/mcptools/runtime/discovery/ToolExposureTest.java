package dev.mcptools.runtime.discovery;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.mcptools.runtime.protocol.ListedTool;
import dev.mcptools.runtime.protocol.ServerInfo;
import dev.mcptools.runtime.tools.Access;
import dev.mcptools.runtime.tools.CallContext;
import dev.mcptools.runtime.tools.HandwrittenTool;
import dev.mcptools.runtime.tools.Input;
import dev.mcptools.runtime.tools.Json;
import dev.mcptools.runtime.tools.Prompt;
import dev.mcptools.runtime.tools.PromptDescriptor;
import dev.mcptools.runtime.tools.PromptMessage;
import dev.mcptools.runtime.tools.PromptResult;
import dev.mcptools.runtime.tools.Question;
import dev.mcptools.runtime.tools.SchemaForm;
import dev.mcptools.runtime.tools.SchemaResource;
import dev.mcptools.runtime.tools.Tool;
import dev.mcptools.runtime.tools.ToolCall;
import dev.mcptools.runtime.tools.ToolDescriptor;
import dev.mcptools.runtime.tools.ToolRegistry;
import dev.mcptools.runtime.tools.ToolResult;
import dev.mcptools.runtime.tools.Toolbox;
import dev.mcptools.runtime.transport.HttpSettings;
import dev.mcptools.runtime.transport.McpHttpServer;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ToolExposureTest {

    /** Answers with its own name and what it was called with. */
    private record Echo(ToolDescriptor descriptor) implements HandwrittenTool {
        static Echo of(String name, String title, String description, Access access, String tag) {
            return new Echo(ToolDescriptor.named(name)
                    .title(title)
                    .description(description)
                    .inputSchema(SchemaResource.of(ToolExposureTest.class, "echo.input.json"))
                    .access(access)
                    .idempotent(access == Access.READ)
                    .resource(tag)
                    .method("do")
                    .tags(tag)
                    .build());
        }

        @Override
        public ToolResult call(ObjectNode arguments, ToolCall call) {
            return new ToolResult.Success(
                    Json.of(Json.object().put("tool", descriptor.name()).set("arguments", arguments)));
        }
    }

    private static final List<Echo> ECHOES = List.of(
            Echo.of("list_all_cards", "List cards", "Lists the cards of one pipeline. Pages.", Access.READ, "cards"),
            Echo.of("create_a_card", "Create a card", "Creates a card in a stage.", Access.WRITE, "cards"),
            Echo.of(
                    "move_card_to_stage",
                    "Move a card",
                    "Moves a card to another stage of its pipeline.",
                    Access.WRITE,
                    "cards"),
            Echo.of("delete_a_card_by_id", "Delete a card", "Deletes a card.", Access.DESTRUCTIVE, "cards"),
            Echo.of("list_all_invoices", "List invoices", "Lists invoices by due date.", Access.READ, "billing"),
            Echo.of("sendInvoiceReminder", "Remind", "Sends a reminder for an invoice.", Access.WRITE, "billing"),
            Echo.of("get_account", "Get account", "Shows the account.", Access.READ, "account"));

    private static Toolbox tools() {
        return Toolbox.of(ToolRegistry.of(ECHOES.toArray(Tool[]::new)));
    }

    private static Toolbox discovery() {
        return ToolExposure.DISCOVERY.of(tools(), 3);
    }

    private static ToolResult call(Toolbox toolbox, String name, String arguments) {
        try {
            return toolbox.call(
                    toolbox.find(name).orElseThrow(),
                    (ObjectNode) Json.MAPPER.readTree(arguments),
                    CallContext.UNWATCHED);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }

    private static JsonNode answer(Toolbox toolbox, String name, String arguments) {
        return ((ToolResult.Success) call(toolbox, name, arguments)).content().tree();
    }

    private static List<String> found(Toolbox toolbox, String arguments) {
        return answer(toolbox, "search_tools", arguments).path("result").findValuesAsText("name");
    }

    @Test
    void listsThreeToolsInPlaceOfAllOfThem() {
        assertThat(discovery().tools())
                .extracting(tool -> tool.descriptor().name())
                .containsExactly("call_tool", "get_tool_schema", "search_tools");
        assertThat(discovery().find("create_a_card")).isEmpty();
    }

    @Test
    void listsAllWhereTheyAreFewOrDiscoveryIsNotWanted() {
        assertThat(ToolExposure.DISCOVERY.of(tools(), 7).tools()).hasSize(7);
        assertThat(ToolExposure.ALL.of(tools(), 3).tools()).hasSize(7);
    }

    @ParameterizedTest
    @CsvSource({
        "move a card to another stage, move_card_to_stage",
        "remove card, delete_a_card_by_id",
        "add a new card, create_a_card",
        "show me all invoices, list_all_invoices",
        "remind about invoice, sendInvoiceReminder",
        "invoice reminder, sendInvoiceReminder",
        "invoce remindr, sendInvoiceReminder",
        "delete_a_card_by_id, delete_a_card_by_id",
        "CARDS list, list_all_cards",
        "who am I account, get_account",
    })
    void findsTheToolThatIsMeantFirst(String query, String first) {
        assertThat(found(discovery(), Json.object().put("query", query).toString()))
                .first()
                .isEqualTo(first);
    }

    @Test
    void searchSaysHowMuchThereIs() {
        JsonNode some = answer(discovery(), "search_tools", "{\"query\":\"card\",\"limit\":2}");
        assertThat(some.path("result_count").asInt()).isEqualTo(2);
        assertThat(some.path("total").asInt()).isGreaterThanOrEqualTo(4);
        assertThat(some.path("note").asText()).contains("best 2 of");
        assertThat(answer(discovery(), "search_tools", "{\"query\":\"zebra xylophone\"}")
                        .path("note")
                        .asText())
                .contains("No tool", "cards (4)", "billing (2)");
        assertThat(found(discovery(), "{}")).hasSize(7).isSorted();
        assertThat(found(discovery(), "{\"tag\":\"billing\"}"))
                .containsExactly("list_all_invoices", "sendInvoiceReminder");
        assertThat(found(discovery(), "{\"query\":\"account\",\"tag\":\"billing\"}"))
                .isEmpty();
        JsonNode first = answer(discovery(), "search_tools", "{\"query\":\"list cards\"}")
                .at("/result/0");
        assertThat(first.path("description").asText()).isEqualTo("Lists the cards of one pipeline.");
        assertThat(first.path("access").asText()).isEqualTo("read");
        assertThat(first.path("required").toString()).isEqualTo("[\"card_uuid\"]");
    }

    @Test
    void showsOfAToolWhatTheListWouldShow() {
        assertThat(answer(discovery(), "get_tool_schema", "{\"name\":\"create_a_card\"}"))
                .isEqualTo(ListedTool.of(ECHOES.get(1).descriptor(), SchemaForm.INLINE));
    }

    @ParameterizedTest
    @CsvSource({
        "INLINE, , INLINE",
        "INLINE, inline, INLINE",
        "INLINE, defs, DEFS",
        "DEFS, , DEFS",
        "DEFS, inline, INLINE"
    })
    void showsOfAToolTheFormThatIsAskedFor(SchemaForm configured, String asked, SchemaForm shown) {
        ToolDescriptor tree = ToolDescriptor.named("plant_a_tree")
                .description("Plants a tree.")
                .inputSchema(SchemaResource.of(ToolExposureTest.class, "tree.input.json"))
                .exactSchema(SchemaResource.of(ToolExposureTest.class, "tree.exact.json"))
                .outputSchema(SchemaResource.of(ToolExposureTest.class, "tree.input.json"))
                .exactOutput(SchemaResource.of(ToolExposureTest.class, "tree.exact.json"))
                .build();
        Toolbox tools = ToolExposure.DISCOVERY.of(
                Toolbox.of(ToolRegistry.of(new Echo(tree))).describing(configured), 0);
        String arguments = "{\"name\":\"plant_a_tree\"" + (asked == null ? "}" : ",\"schema_form\":\"" + asked + "\"}");
        JsonNode planting = answer(tools, "get_tool_schema", arguments);
        JsonNode schema = planting.path("inputSchema");
        assertThat(planting.path("outputSchema").has("$defs")).isEqualTo(shown == SchemaForm.DEFS);
        assertThat(schema.has("$defs")).isEqualTo(shown == SchemaForm.DEFS);
        assertThat(schema.has("allOf")).isFalse();
    }

    @Test
    void callsATool() {
        JsonNode answer =
                answer(discovery(), "call_tool", "{\"name\":\"create_a_card\",\"arguments\":{\"card_uuid\":\"c1\"}}");
        assertThat(answer.path("tool").asText()).isEqualTo("create_a_card");
        assertThat(answer.at("/arguments/card_uuid").asText()).isEqualTo("c1");
    }

    @Test
    void argumentsAreHeldAgainstTheToolsOwnSchema() {
        ToolResult.Failure failure = (ToolResult.Failure)
                call(discovery(), "call_tool", "{\"name\":\"create_a_card\",\"arguments\":{\"card_uid\":\"c1\"}}");
        assertThat(failure.code()).isEqualTo("invalid_arguments");
        assertThat(failure.toString()).contains("card_uuid");
    }

    @ParameterizedTest
    @CsvSource({"call_tool", "get_tool_schema"})
    void anUnknownNameIsAnsweredWithTheLikeOnes(String tool) {
        ToolResult.Failure failure = (ToolResult.Failure) call(discovery(), tool, "{\"name\":\"delete_card\"}");
        assertThat(failure.code()).isEqualTo("unknown_tool");
        assertThat(failure.message()).contains("Did you mean delete_a_card_by_id");
    }

    @Test
    void whatIsFilteredOutIsNeitherFoundNorShownNorCalled() {
        Toolbox readOnly =
                ToolExposure.DISCOVERY.of(tools().showing(descriptor -> descriptor.access() == Access.READ), 0);
        assertThat(found(readOnly, "{\"query\":\"delete a card\"}")).doesNotContain("delete_a_card_by_id");
        for (String tool : List.of("get_tool_schema", "call_tool")) {
            ToolResult.Failure failure =
                    (ToolResult.Failure) call(readOnly, tool, "{\"name\":\"delete_a_card_by_id\"}");
            assertThat(failure.code()).isEqualTo("unknown_tool");
            assertThat(failure.message()).doesNotContain("mean delete_a_card_by_id");
        }
    }

    @Test
    void callingSaysTheMostThatACallCanDo() {
        assertThat(access(tools())).isEqualTo(Access.DESTRUCTIVE);
        assertThat(access(tools().showing(descriptor -> descriptor.access() != Access.DESTRUCTIVE)))
                .isEqualTo(Access.WRITE);
        Toolbox readOnly = tools().showing(descriptor -> descriptor.access() == Access.READ);
        assertThat(access(readOnly)).isEqualTo(Access.READ);
        assertThat(Stream.of("search_tools", "get_tool_schema"))
                .allSatisfy(name -> assertThat(discovery()
                                .find(name)
                                .orElseThrow()
                                .descriptor()
                                .access())
                        .isEqualTo(Access.READ));
    }

    /** Asks whether it may. */
    private static final class Careful implements HandwrittenTool {
        @Override
        public ToolDescriptor descriptor() {
            return Echo.of("erase_all", "Erase", "Erases all.", Access.DESTRUCTIVE, "cards")
                    .descriptor();
        }

        @Override
        public ToolResult call(ObjectNode arguments, ToolCall call) {
            Optional<String> state = call.input().flatMap(Input::state);
            return call.answer("sure").isPresent() && state.isPresent()
                    ? ToolResult.text("Erased " + state.get())
                    : new ToolResult.InputRequired(
                            "sure",
                            Question.of("Sure?"),
                            arguments.path("card_uuid").asText());
        }
    }

    /** Needs a tool that filters hide. */
    private record Review(List<Class<? extends Tool>> needs) implements Prompt {
        @Override
        public PromptDescriptor descriptor() {
            return new PromptDescriptor("review", "Review", "Reviews cards.", List.of());
        }

        @Override
        public PromptResult get(Map<String, String> arguments, ToolCall call) {
            return PromptResult.of(PromptMessage.user("Review."));
        }
    }

    private static Toolbox careful() {
        return Toolbox.of(ToolRegistry.of(new Careful())).offering(new Review(List.of(Careful.class)));
    }

    @Test
    void promptsAndResourcesStayWhereTheirToolsAreFound() {
        assertThat(ToolExposure.DISCOVERY.of(careful(), 0).offers().prompt("review"))
                .isPresent();
        assertThat(ToolExposure.DISCOVERY
                        .of(careful().showing(tool -> tool.access() == Access.READ), -1)
                        .offers()
                        .prompts())
                .isEmpty();
    }

    @Test
    void aToolThatIsNotListedAsksAllTheSame() throws Exception {
        ServerInfo info = new ServerInfo("t", "T", "1", Optional.empty());
        try (McpHttpServer server = McpHttpServer.named(info)
                .settings(HttpSettings.DEFAULTS.withPort(0))
                .endpoint("/mcp", ToolExposure.DISCOVERY.of(careful(), 0))
                .start()) {
            JsonNode asked = callTool(server, "c1", "").path("result");
            assertThat(asked.at("/inputRequests/sure/params/message").asText()).isEqualTo("Sure?");
            String repeated = ",\"requestState\":\""
                    + asked.path("requestState").asText() + "\",\"inputResponses\":{\"sure\":{\"action\":\"accept\"}}";

            assertThat(callTool(server, "c1", repeated)
                            .at("/result/content/0/text")
                            .asText())
                    .isEqualTo("Erased c1");
            assertThat(callTool(server, "c2", repeated).at("/error/code").asInt())
                    .isEqualTo(-32602);
        }
    }

    private static JsonNode callTool(McpHttpServer server, String card, String further) throws Exception {
        String params = "{\"name\":\"call_tool\",\"arguments\":{\"name\":\"erase_all\",\"arguments\":{\"card_uuid\":\""
                + card + "\"}}" + further + ",\"_meta\":{\"io.modelcontextprotocol/protocolVersion\":\"2026-07-28\","
                + "\"io.modelcontextprotocol/clientCapabilities\":{\"elicitation\":{}}}}";
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + server.port() + "/mcp"))
                .header("Content-Type", "application/json")
                .header("Accept", "application/json")
                .header("MCP-Protocol-Version", "2026-07-28")
                .header("Mcp-Method", "tools/call")
                .header("Mcp-Name", "call_tool")
                .POST(HttpRequest.BodyPublishers.ofString(
                        "{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"tools/call\",\"params\":" + params + "}"))
                .build();
        try (HttpClient client = HttpClient.newHttpClient()) {
            return Json.MAPPER.readTree(
                    client.send(request, HttpResponse.BodyHandlers.ofString()).body());
        }
    }

    private static Access access(Toolbox tools) {
        return ToolExposure.DISCOVERY
                .of(tools, 0)
                .find("call_tool")
                .orElseThrow()
                .descriptor()
                .access();
    }
}
