package dev.mcptools.runtime.tools;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.mcptools.runtime.tools.ToolResult.Failure;
import dev.mcptools.runtime.upstream.ApiClient;
import dev.mcptools.runtime.upstream.ApiRequest;
import dev.mcptools.runtime.upstream.ScriptedApi;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ConformanceTest {

    /** A tool that promises a card and answers with what it is given. */
    private record Promising(ToolResult result, Access access) implements HandwrittenTool {
        Promising(ToolResult result) {
            this(result, Access.READ);
        }

        @Override
        public ToolDescriptor descriptor() {
            return ToolDescriptor.named("get_card")
                    .description("Gets a card.")
                    .inputSchema(SchemaResource.of(ConformanceTest.class, "update_card.input.json"))
                    .outputSchema(SchemaResource.of(ConformanceTest.class, "card.output.json"))
                    .access(access)
                    .build();
        }

        @Override
        public ToolResult call(ObjectNode arguments, ToolCall call) {
            return result;
        }
    }

    private static final ToolResult CARD =
            new ToolResult.Success(Json.of(Json.object().put("uuid", "1").put("name", "n")));
    private static final ToolResult NO_CARD =
            new ToolResult.Success(Json.of(Json.object().put("uuid", "s3cret").putNull("name")));

    @Test
    void whatAToolPromisedPasses() {
        assertThat(call(ToolRegistry.of(new Promising(CARD)))).isSameAs(CARD);
        Failure failure = ToolResult.failure("not_found", "There is none.");
        assertThat(call(ToolRegistry.of(new Promising(failure)))).isSameAs(failure);
    }

    @Test
    void contentThatDoesNotConformIsAFailureThatNamesThePlaceAndNoValue() {
        Failure failure = (Failure) call(ToolRegistry.of(new Promising(NO_CARD)));

        assertThat(failure.code()).isEqualTo("internal_error");
        assertThat(failure.message())
                .endsWith("its result does not conform to its output schema: /name is null where string is documented.")
                .doesNotContain("s3cret");
    }

    @Test
    void resultsWithoutContentAndThoseThatAnInterceptorMakesAreHeldToTheSame() {
        assertThat(((Failure) call(ToolRegistry.of(new Promising(ToolResult.text("done"))))).message())
                .endsWith("it has no structured content.");
        assertThat(((Failure) call(ToolRegistry.of(new Promising(CARD)).intercept((invocation, next) -> NO_CARD)))
                        .code())
                .isEqualTo("internal_error");
    }

    /** Whatever the fault is, what was written is written. */
    @Test
    void aWriteWhoseResultDoesNotConformIsNotSaidToHaveFailed() {
        Failure failure = (Failure) call(ToolRegistry.of(new Promising(NO_CARD, Access.WRITE)));

        assertThat(failure.code()).isEqualTo("internal_error");
        assertThat(failure.message()).contains("/name is null").doesNotContain("failed");
        assertThat(failure.nextStep().orElseThrow()).contains("probably been carried out");
    }

    /** A generated tool that promises a card, whose answers go through an extension. */
    private record Extended() implements OperationTool<String> {
        @Override
        public ToolDescriptor descriptor() {
            return new Promising(CARD, Access.WRITE).descriptor();
        }

        @Override
        public String read(ArgumentReader in) {
            return "";
        }

        @Override
        public ApiRequest request(String input) {
            return ApiRequest.post("/cards").build();
        }
    }

    @Test
    void whatAnApiAnswersLosesWhatDoesNotConformWhateverItWentThrough() throws Exception {
        try (ScriptedApi api = ScriptedApi.replying(ScriptedApi.json(201, "{\"uuid\":\"1\",\"name\":\"n\"}"));
                ApiClient client = ApiClient.of(api.uri()).build()) {
            Toolbox tools = Toolbox.of(ToolRegistry.of(new Extended()).extend(Extended.class, new ToolExtension<>() {
                        @Override
                        public ToolResult result(ToolResult result, String input, ToolCall call) {
                            return new ToolResult.Success(Json.of(Json.object()
                                    .put("uuid", "1")
                                    .put("name", "n")
                                    .put("sla", "soon")));
                        }
                    }))
                    .calling(client);
            ToolResult.Success card = (ToolResult.Success) tools.call(
                    tools.find("get_card").orElseThrow(),
                    Json.object().put("id", "1").put("sla", 1),
                    CallContext.UNWATCHED);

            assertThat(card.content().tree().path("sla").isNull()).isTrue();
            assertThat(card.content().tree().path("name").asText()).isEqualTo("n");
            assertThat(card.deviation().orElseThrow().note()).contains("/sla is a string");
            assertThat(card.deviation()
                            .orElseThrow()
                            .original()
                            .tree()
                            .path("sla")
                            .asText())
                    .isEqualTo("soon");
        }
    }

    @Test
    void problemsAreOneSentenceHoweverTheyEnd() {
        assertThat(sentence("is wrong")).isEqualTo("'a' is wrong.");
        assertThat(sentence("is wrong. Start again.")).isEqualTo("'a' is wrong. Start again.");
        assertThat(sentence("is wrong; did you mean 'b'?")).isEqualTo("'a' is wrong; did you mean 'b'?");
        assertThat(sentence("is wrong.", "is late")).isEqualTo("'a' is wrong; 'a' is late.");
    }

    /** What a generated output schema says with definitions holds at any depth, and a value that differs becomes null. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{\"root\":{\"name\":\"a\",\"kids\":[{\"name\":\"b\"}]}} | {\"root\":{\"name\":\"a\",\"kids\":[{\"name\":\"b\"}]}}",
                "{\"root\":{\"kids\":[{\"kids\":[{\"name\":1}]}]}} | {\"root\":{\"kids\":[{\"kids\":[{\"name\":null}]}]}}",
                "{\"root\":{\"kids\":[{\"kids\":{}}]}} | {\"root\":{\"kids\":[{\"kids\":null}]}}",
                "{\"root\":[]} | {\"root\":null}"
            })
    void definitionsHoldAtAnyDepth(String answer, String conforming) throws Exception {
        Outline outline = Outline.of(Json.MAPPER.readTree("""
                {"type":"object","properties":{"root":{"$ref":"#/$defs/Node"}},"$defs":{"Node":{"type":["object","null"],
                "properties":{"name":{"type":["string","null"]},"kids":{"type":["array","null"],
                "items":{"$ref":"#/$defs/Node"}}}}}}"""));
        assertThat(outline.isWhole()).isTrue();
        assertThat(ConformingAnswer.of(Json.MAPPER.readTree(answer), outline))
                .hasValue(Json.MAPPER.readTree(conforming));
    }

    /** What hand-written schemas may say beyond, the validator looks at. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"$ref\":\"#/$defs/A\",\"$defs\":{\"A\":{}}}",
                "{\"properties\":{\"a\":{\"$ref\":\"#\"}}}",
                "{\"properties\":{\"a\":{\"$ref\":\"#/$defs/B\"}},\"$defs\":{\"A\":{}}}",
                "{\"properties\":{\"a\":{\"$ref\":\"#/$defs/A\",\"type\":\"object\"}},\"$defs\":{\"A\":{}}}",
                "{\"properties\":{\"a\":{\"$ref\":\"#/$defs/A\"}},\"$defs\":{\"A\":{\"$ref\":\"#/$defs/A\"}}}",
                "{\"properties\":{\"a\":{\"$ref\":\"#/$defs/A\"}},\"$defs\":{\"A\":{\"minLength\":1}}}"
            })
    void otherReferencesAreNotInTheOutline(String schema) throws Exception {
        Outline outline = Outline.of(Json.MAPPER.readTree(schema));
        assertThat(outline.isWhole()).isFalse();
        assertThat(outline.member("a").allows(Json.object())).isTrue();
    }

    private static String sentence(String... problems) {
        return ArgumentsRejectedException.sentence(Stream.of(problems)
                .map(problem -> new ArgumentProblem("a", problem))
                .toList());
    }

    private static ToolResult call(ToolRegistry registry) {
        Toolbox tools = Toolbox.of(registry);
        return tools.call(
                tools.find("get_card").orElseThrow(),
                Json.object().put("id", "1").put("sla", 1),
                CallContext.UNWATCHED);
    }
}
