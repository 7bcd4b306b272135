package dev.mcptools.runtime.tools;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.mcptools.runtime.tools.ToolResult.Failure;
import dev.mcptools.runtime.upstream.ApiClient;
import dev.mcptools.runtime.upstream.ApiRequest;
import dev.mcptools.runtime.upstream.ScriptedApi;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.BiFunction;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ToolboxTest {
    private static final ToolRegistry REGISTRY = ToolRegistry.of(new ListCards(), new UpdateCard());

    /** Three pages of two, two and one card. */
    private static final ScriptedApi.Reply PAGES = (request, connection) -> {
        int page = request.target().contains("page=3") ? 3 : request.target().contains("page=2") ? 2 : 1;
        String items = page == 3 ? "[{\"n\":5}]" : "[{\"n\":" + (2 * page - 1) + "},{\"n\":" + 2 * page + "}]";
        String next = page == 3 ? "null" : "\"http://x/?page=" + (page + 1) + "\"";
        ScriptedApi.json(200, "{\"data\":" + items + ",\"next_page_url\":" + next + "}")
                .to(request, connection);
    };

    /** A hand-written tool without arguments. */
    private record Scripted(String name, BiFunction<ObjectNode, ToolCall, ToolResult> answer)
            implements HandwrittenTool {
        @Override
        public ToolDescriptor descriptor() {
            return ToolDescriptor.named(name)
                    .description("Does what it is told.")
                    .inputSchema(SchemaResource.of(ToolboxTest.class, "list_cards.input.json"))
                    .build();
        }

        @Override
        public ToolResult call(ObjectNode arguments, ToolCall call) {
            return answer.apply(arguments, call);
        }
    }

    @Test
    void aListIsWalkedToItsEndByTheCursorAlone() throws Exception {
        try (ScriptedApi api = ScriptedApi.replying(PAGES);
                ApiClient client = ApiClient.of(api.uri()).build()) {
            Toolbox tools = Toolbox.of(REGISTRY).calling(client);
            ObjectNode arguments = listing().put("limit", 2);
            List<String> pages = new ArrayList<>();
            ToolResult.Page page;
            do {
                page = (ToolResult.Page) call(tools, "list_cards", arguments);
                pages.add(page.count() + page.items().tree().toString());
                page.nextCursor().ifPresent(cursor -> arguments.put("next_cursor", cursor));
            } while (page.nextCursor().isPresent());

            assertThat(pages).containsExactly("2[{\"n\":1},{\"n\":2}]", "2[{\"n\":3},{\"n\":4}]", "1[{\"n\":5}]");
            assertThat(targets(api))
                    .containsExactly(
                            "/pipelines/p/cards?limit=2",
                            "/pipelines/p/cards?limit=2&page=2",
                            "/pipelines/p/cards?limit=2&page=3");
        }
    }

    @Test
    void aCursorWithOtherArgumentsOrOfAnotherBoxSendsNothing() throws Exception {
        try (ScriptedApi api = ScriptedApi.replying(PAGES);
                ApiClient client = ApiClient.of(api.uri()).build()) {
            Toolbox tools = Toolbox.of(REGISTRY).calling(client);
            String cursor = ((ToolResult.Page)
                            call(tools, "list_cards", listing().put("limit", 2)))
                    .nextCursor()
                    .orElseThrow();
            api.received().clear();

            Failure failure = (Failure)
                    call(tools, "list_cards", listing().put("limit", 3).put("next_cursor", cursor));
            assertThat(failure.code()).isEqualTo("invalid_arguments");
            assertThat(failure.message()).contains("'next_cursor' belongs to a call with other arguments");
            assertThat(((Failure) call(
                                    Toolbox.of(REGISTRY).calling(client),
                                    "list_cards",
                                    listing().put("limit", 2).put("next_cursor", cursor)))
                            .message())
                    .contains("is not one that this server gave");
            assertThat(api.received()).isEmpty();
        }
    }

    @Test
    void serversWithTheSameKeyShareCursors() throws Exception {
        byte[] key = new byte[Cursors.MIN_KEY_BYTES];
        try (ScriptedApi api = ScriptedApi.replying(PAGES);
                ApiClient client = ApiClient.of(api.uri()).build()) {
            ToolResult.Page first = (ToolResult.Page)
                    call(Toolbox.of(REGISTRY).calling(client).sealing(Cursors.keyed(key)), "list_cards", listing());
            ToolResult second = call(
                    Toolbox.of(REGISTRY).calling(client).sealing(Cursors.keyed(key)),
                    "list_cards",
                    listing().put("next_cursor", first.nextCursor().orElseThrow()));

            assertThat(second).isInstanceOf(ToolResult.Page.class);
        }
    }

    @Test
    void wrongArgumentsAreAllNamedAndNothingIsSent() throws Exception {
        try (ScriptedApi api = ScriptedApi.replying(PAGES);
                ApiClient client = ApiClient.of(api.uri()).build()) {
            Failure failure = (Failure) call(
                    Toolbox.of(REGISTRY).calling(client),
                    "list_cards",
                    Json.object().put("pipeline_id", "p").put("limit", 16));

            assertThat(failure.code()).isEqualTo("invalid_arguments");
            assertThat(failure.problems().stream().map(ArgumentProblem::argument))
                    .containsExactlyInAnyOrder("pipeline_id", "pipeline_uuid", "limit");
            assertThat(failure.message())
                    .contains("'limit' must be at most 15, but is 16")
                    .contains("did you mean 'pipeline_uuid'?");
            assertThat(api.received()).isEmpty();
        }
    }

    @Test
    void aPathArgumentThatWouldLeaveThePathIsRefusedByItsName() throws Exception {
        try (ScriptedApi api = ScriptedApi.replying(PAGES);
                ApiClient client = ApiClient.of(api.uri()).build()) {
            Failure failure = (Failure) call(
                    Toolbox.of(REGISTRY).calling(client),
                    "list_cards",
                    Json.object().put("pipeline_uuid", "../admin"));

            assertThat(failure.problems())
                    .containsExactly(new ArgumentProblem(
                            "pipeline_uuid",
                            "must not contain a slash or backslash, also not encoded: it names one element of a path"));
            assertThat(api.received()).isEmpty();
        }
    }

    @Test
    void whatIsNotShownCannotBeCalled() throws Exception {
        try (ScriptedApi api = ScriptedApi.replying(PAGES);
                ApiClient client = ApiClient.of(api.uri()).build()) {
            Toolbox all = Toolbox.of(REGISTRY).calling(client);
            Toolbox readOnly = all.showing(tool -> tool.access() == Access.READ);

            assertThat(readOnly.tools())
                    .extracting(tool -> tool.descriptor().name())
                    .containsExactly("list_cards");
            assertThat(readOnly.find("update_card")).isEmpty();
            assertThat(readOnly.find("LIST_CARDS")).isEmpty();
            Tool hidden = all.find("update_card").orElseThrow();
            Failure failure =
                    (Failure) readOnly.call(hidden, Json.object().put("id", "1").put("sla", 1), CallContext.UNWATCHED);
            assertThat(failure.code()).isEqualTo("unknown_tool");
            assertThat(api.received()).isEmpty();
        }
    }

    @Test
    void extensionsChangeArgumentsRequestAndResultInTheirOrder() throws Exception {
        List<String> seen = new ArrayList<>();
        ToolExtension<UpdateCard.Input> first = new ToolExtension<>() {
            @Override
            public UpdateCard.Input before(UpdateCard.Input input, ToolCall call) {
                seen.add("before");
                return new UpdateCard.Input(input.id(), input.sla() * 2, input.idBody());
            }

            @Override
            public ApiRequest request(ApiRequest request, UpdateCard.Input input, ToolCall call) {
                seen.add("request " + input.sla());
                return request.withHeader("X-Reason", "test").withBodyMember("sla", input.sla() + 1);
            }

            @Override
            public ToolResult result(ToolResult result, UpdateCard.Input input, ToolCall call) {
                seen.add("result");
                return ToolResult.text("first");
            }
        };
        ToolExtension<UpdateCard.Input> second = new ToolExtension<>() {
            @Override
            public ToolResult result(ToolResult result, UpdateCard.Input input, ToolCall call) {
                assertThat(result).isEqualTo(ToolResult.text("first"));
                return ToolResult.text("second");
            }
        };
        try (ScriptedApi api = ScriptedApi.replying(ScriptedApi.json(200, "{}"));
                ApiClient client = ApiClient.of(api.uri()).build()) {
            Toolbox tools = Toolbox.of(REGISTRY.extend(UpdateCard.class, first).extend(UpdateCard.class, second))
                    .calling(client);

            assertThat(call(tools, "update_card", Json.object().put("id", "1").put("sla", 12)))
                    .isEqualTo(ToolResult.text("second"));
            assertThat(seen).containsExactly("before", "request 24", "result");
            assertThat(api.only().body()).isEqualTo("{\"sla\":25}");
            assertThat(api.only().headers()).containsEntry("x-reason", "test");
        }
    }

    @Test
    void anExtensionCanRefuseBeforeAnythingIsSent() throws Exception {
        ToolExtension<UpdateCard.Input> refusing = new ToolExtension<>() {
            @Override
            public UpdateCard.Input before(UpdateCard.Input input, ToolCall call) {
                throw new ArgumentsRejectedException(List.of(new ArgumentProblem("sla", "must be even")));
            }
        };
        try (ScriptedApi api = ScriptedApi.replying(ScriptedApi.json(200, "{}"));
                ApiClient client = ApiClient.of(api.uri()).build()) {
            Failure failure = (Failure) call(
                    Toolbox.of(REGISTRY.extend(UpdateCard.class, refusing)).calling(client),
                    "update_card",
                    Json.object().put("id", "1").put("sla", 1));

            assertThat(failure.message()).isEqualTo("'sla' must be even.");
            assertThat(api.received()).isEmpty();
        }
    }

    @Test
    void interceptorsStandAroundEveryCall() {
        List<String> seen = new ArrayList<>();
        ToolRegistry registry = ToolRegistry.of(new Scripted("greet", (arguments, call) -> {
                    seen.add("tool");
                    return ToolResult.text("hello");
                }))
                .intercept((invocation, next) -> {
                    seen.add("outer " + invocation.arguments().orElseThrow());
                    ToolResult result = next.proceed();
                    seen.add("outer " + result.getClass().getSimpleName());
                    return result;
                })
                .intercept((invocation, next) -> {
                    seen.add("inner");
                    return next.proceed();
                });

        call(Toolbox.of(registry), "greet", listing());
        call(Toolbox.of(registry), "greet", Json.object().put("wrong", 1));

        assertThat(seen)
                .containsExactly(
                        "outer {\"pipeline_uuid\":\"p\"}",
                        "inner",
                        "tool",
                        "outer Blocks",
                        "outer {\"wrong\":1}",
                        "inner",
                        "outer Failure");
    }

    @Test
    void anInterceptorThatDoesNotProceedCallsNothing() {
        ToolRegistry registry = ToolRegistry.of(new Scripted("greet", (arguments, call) -> {
                    throw new AssertionError("called");
                }))
                .intercept((invocation, next) -> ToolResult.failure("not_allowed", "No."));

        assertThat(((Failure) call(Toolbox.of(registry), "greet", listing())).code())
                .isEqualTo("not_allowed");
    }

    @Test
    void aBugIsAFailureWithoutItsDetails() {
        ToolRegistry registry = ToolRegistry.of(new Scripted("broken", (arguments, call) -> {
            throw new IllegalStateException("s3cret");
        }));

        List<String> log = new CopyOnWriteArrayList<>();
        Handler handler = new Handler() {
            @Override
            public void publish(LogRecord line) {
                log.add(line.getLevel() + " " + line.getMessage());
            }

            @Override
            public void flush() {}

            @Override
            public void close() {}
        };
        Logger logger = Logger.getLogger(FailureBoundary.class.getName());
        logger.addHandler(handler);
        Failure failure;
        try {
            failure = (Failure) call(Toolbox.of(registry), "broken", listing());
        } finally {
            logger.removeHandler(handler);
        }

        assertThat(failure.code()).isEqualTo("internal_error");
        assertThat(failure.message()).doesNotContain("s3cret");
        String incident = failure.message().replaceAll(".* under (.*)\\.", "$1");
        assertThat(log)
                .singleElement()
                .asString()
                .startsWith("SEVERE Incident " + incident)
                .contains("IllegalStateException", "ToolboxTest.java:")
                .doesNotContain("s3cret");
    }

    @Test
    void aHandwrittenToolReadsAListToItsEndAndNoFurtherThanItNeeds() throws Exception {
        ToolRegistry registry = REGISTRY.add(new Scripted("find", (arguments, call) -> {
            Stream<JsonNode> items = call.items(ListCards.class, all());
            return ToolResult.text(items.filter(item ->
                            item.path("n").asInt() >= arguments.path("limit").asInt())
                    .findFirst()
                    .map(JsonNode::toString)
                    .orElse("none"));
        }));
        try (ScriptedApi api = ScriptedApi.replying(PAGES);
                ApiClient client = ApiClient.of(api.uri()).build()) {
            Toolbox tools = Toolbox.of(registry).calling(client);

            assertThat(call(tools, "find", listing().put("limit", 2))).isEqualTo(ToolResult.text("{\"n\":2}"));
            assertThat(api.received()).hasSize(1);
            assertThat(call(tools, "find", listing().put("limit", 9))).isEqualTo(ToolResult.text("none"));
            assertThat(api.received()).hasSize(4);
        }
    }

    @Test
    void aFailureInsideAListIsTheAnswerToTheCall() throws Exception {
        ToolRegistry registry = REGISTRY.add(new Scripted(
                "count",
                (arguments, call) ->
                        ToolResult.text("" + call.items(ListCards.class, all()).count())));
        try (ScriptedApi api = ScriptedApi.replying(ScriptedApi.json(404, "{\"message\":\"No such pipeline.\"}"));
                ApiClient client = ApiClient.of(api.uri()).build()) {
            Failure failure = (Failure) call(Toolbox.of(registry).calling(client), "count", listing());

            assertThat(failure.code()).isEqualTo("not_found");
            assertThat(failure.message()).isEqualTo("The API answered 404: No such pipeline.");
        }
    }

    @Test
    void anApiThatGivesTheSamePageForEverIsNotReadForEver() throws Exception {
        ToolRegistry registry = REGISTRY.add(new Scripted(
                "count",
                (arguments, call) ->
                        ToolResult.text("" + call.items(ListCards.class, all()).count())));
        try (ScriptedApi api = ScriptedApi.replying(ScriptedApi.json(200, "{\"data\":[1],\"next_page_url\":\"u\"}"));
                ApiClient client = ApiClient.of(api.uri()).build()) {
            Failure failure = (Failure) call(Toolbox.of(registry).calling(client), "count", listing());

            assertThat(failure.message()).contains("sent the same page again", "not read to its end");
            assertThat(api.received()).hasSize(2);
        }
    }

    @Test
    void aReplacedToolIsStillThereForTheOneThatReplacesIt() throws Exception {
        ToolRegistry registry = REGISTRY.replace(
                UpdateCard.class,
                new Scripted(
                        "update_card",
                        (arguments, call) ->
                                call.invoke(UpdateCard.class, new UpdateCard.Input("7", 1, Settable.unset()))));
        try (ScriptedApi api = ScriptedApi.replying(ScriptedApi.json(200, "{\"auth_code\":1,\"id\":7}"));
                ApiClient client = ApiClient.of(api.uri()).build()) {
            ToolResult result = call(Toolbox.of(registry).calling(client), "update_card", listing());

            assertThat(((ToolResult.Success) result).content().tree().toString())
                    .isEqualTo("{\"id\":7}");
            assertThat(api.only().line()).isEqualTo("PUT /cards/7 HTTP/1.1");
        }
    }

    @Test
    void registriesRefuseWhatMakesNoSense() {
        assertThatThrownBy(() -> ToolRegistry.of(new ListCards(), new ListCards()))
                .hasMessage("Two tools are named list_cards.");
        assertThatThrownBy(() -> REGISTRY.remove(UpdateCard.class).remove(UpdateCard.class))
                .hasMessageContaining("There is no " + UpdateCard.class.getName());
        assertThatThrownBy(() -> ToolRegistry.of().extend(UpdateCard.class, new ToolExtension<>() {}))
                .hasMessageContaining("There is no " + UpdateCard.class.getName());
        assertThat(REGISTRY.remove(UpdateCard.class).tools()).hasSize(1);
        assertThat(REGISTRY.tools()).hasSize(2);
    }

    @Test
    void withoutAnApiGeneratedToolsSaySo() {
        assertThat(((Failure) call(Toolbox.of(REGISTRY), "list_cards", listing())).code())
                .isEqualTo("unreachable");
    }

    private static ListCards.Input all() {
        return new ListCards.Input("p", Optional.empty(), Optional.empty());
    }

    private static ObjectNode listing() {
        return Json.object().put("pipeline_uuid", "p");
    }

    private static ToolResult call(Toolbox tools, String name, ObjectNode arguments) {
        return tools.call(tools.find(name).orElseThrow(), arguments, CallContext.UNWATCHED);
    }

    private static List<String> targets(ScriptedApi api) {
        return api.received().stream().map(ScriptedApi.Received::target).toList();
    }
}
