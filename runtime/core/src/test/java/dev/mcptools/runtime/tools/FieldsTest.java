package dev.mcptools.runtime.tools;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.mcptools.runtime.tools.ToolResult.Page;
import dev.mcptools.runtime.upstream.ApiClient;
import dev.mcptools.runtime.upstream.ApiRequest;
import dev.mcptools.runtime.upstream.ScriptedApi;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Lists whose callers choose what comes back of an item, read from an API over HTTP. */
class FieldsTest {
    private static final String FIRST =
            "{\"d\":[{\"id\":1,\"name\":\"a\",\"state\":\"open\",\"log\":[1]}],\"more\":true}";
    private static final String SECOND =
            "{\"d\":[{\"id\":2,\"name\":\"b\",\"state\":\"open\",\"log\":[2]}],\"more\":true}";

    @Test
    void eachPageMayHaveOtherFields() throws Exception {
        try (ScriptedApi api = pages();
                ApiClient client = ApiClient.of(api.uri()).build()) {
            Toolbox tools = Toolbox.of(ToolRegistry.of(new Lister("id"))).calling(client);

            Page first = page(tools, "{\"q\":\"x\",\"fields\":[\"name\"]}");
            Page second = page(tools, "{\"q\":\"x\",\"next_cursor\":\"%s\"}".formatted(cursor(first)));
            Page again = page(
                    tools,
                    "{\"q\":\"x\",\"fields\":[\"state\",\"log\"],\"next_cursor\":\"%s\"}".formatted(cursor(first)));

            assertThat(first.items().tree()).hasToString("[{\"id\":1,\"name\":\"a\"}]");
            assertThat(second.items().tree()).hasToString("[{\"id\":2,\"name\":\"b\",\"state\":\"open\"}]");
            assertThat(again.items().tree()).hasToString("[{\"id\":2,\"state\":\"open\",\"log\":[2]}]");
            ToolResult other = call(tools, "{\"q\":\"y\",\"next_cursor\":\"%s\"}".formatted(cursor(first)));
            assertThat(other).isInstanceOf(ToolResult.Failure.class);
            assertThat(api.received().stream().map(ScriptedApi.Received::target))
                    .containsExactly("/list?q=x", "/list?q=x&page=2", "/list?q=x&page=2");
        }
    }

    @Test
    void pagesThatLookAlikeAreNotTakenForTheSame() throws Exception {
        try (ScriptedApi api = pages();
                ApiClient client = ApiClient.of(api.uri()).build()) {
            Toolbox tools = Toolbox.of(ToolRegistry.of(new Lister())).calling(client);

            Page first = page(tools, "{\"fields\":[\"state\"]}");
            Page second = page(tools, "{\"fields\":[\"state\"],\"next_cursor\":\"%s\"}".formatted(cursor(first)));

            assertThat(second.items().tree()).isEqualTo(first.items().tree());
            assertThat(second.rest()).isInstanceOf(PageRest.Follows.class);
            Page same = page(tools, "{\"fields\":[\"state\"],\"next_cursor\":\"%s\"}".formatted(cursor(second)));
            assertThat(same.rest()).isInstanceOf(PageRest.Unknown.class);
        }
    }

    @Test
    void codeGetsAllThereIs() throws Exception {
        try (ScriptedApi api = pages();
                ApiClient client = ApiClient.of(api.uri()).build()) {
            Lister lister = new Lister("id");
            Reader reader = new Reader(call -> {
                try (Stream<JsonNode> items = call.items(Lister.class, Optional.empty())) {
                    return ToolResult.text(items.findFirst().orElseThrow().toString());
                }
            });
            Toolbox tools = Toolbox.of(ToolRegistry.of(lister, reader)).calling(client);

            ToolResult result = tools.call(reader, Json.object(), CallContext.UNWATCHED);

            assertThat(result).isEqualTo(ToolResult.text("{\"id\":1,\"name\":\"a\",\"state\":\"open\",\"log\":[1]}"));
        }
    }

    /** The second page comes again and again. */
    private static ScriptedApi pages() throws IOException {
        return ScriptedApi.replying(
                (request, connection) -> ScriptedApi.json(200, request.target().contains("page=") ? SECOND : FIRST)
                        .to(request, connection));
    }

    private static Page page(Toolbox tools, String arguments) throws IOException {
        ToolResult result = call(tools, arguments);
        assertThat(result).isInstanceOf(Page.class);
        return (Page) result;
    }

    private static ToolResult call(Toolbox tools, String arguments) throws IOException {
        return tools.call(
                tools.tools().getFirst(), (ObjectNode) Json.MAPPER.readTree(arguments), CallContext.UNWATCHED);
    }

    private static String cursor(Page page) {
        return page.nextCursor().orElseThrow();
    }

    /** A list as the generator writes it. */
    private record Lister(List<String> identifiers) implements OperationTool<Optional<String>> {
        private Lister(String... identifiers) {
            this(List.of(identifiers));
        }

        @Override
        public ToolDescriptor descriptor() {
            return ToolDescriptor.named("list")
                    .description("Lists.")
                    .inputSchema(SchemaResource.of(FieldsTest.class, "fields.input.json"))
                    .pagination(Pagination.pageNumber("page").items("/d").next("/more"))
                    .fields(Fields.named("fields")
                            .identifiers(identifiers.toArray(String[]::new))
                            .leaveOut("log"))
                    .access(Access.READ)
                    .build();
        }

        @Override
        public Optional<String> read(ArgumentReader in) {
            return in.orReject(in.optional("q", ArgumentType.STRING));
        }

        @Override
        public ApiRequest request(Optional<String> q) {
            return ApiRequest.get("/list").query("q", q).build();
        }
    }

    /** A tool of one's own. */
    private record Reader(Function<ToolCall, ToolResult> work) implements HandwrittenTool {
        @Override
        public ToolDescriptor descriptor() {
            return ToolDescriptor.named("read")
                    .description("Reads.")
                    .inputSchema(SchemaResource.of(FieldsTest.class, "paged.input.json"))
                    .build();
        }

        @Override
        public ToolResult call(ObjectNode arguments, ToolCall call) {
            return work.apply(call);
        }
    }
}
