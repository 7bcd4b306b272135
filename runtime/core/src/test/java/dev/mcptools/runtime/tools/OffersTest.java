package dev.mcptools.runtime.tools;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.mcptools.runtime.upstream.ApiClient;
import dev.mcptools.runtime.upstream.ScriptedApi;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OffersTest {
    private static final ToolRegistry REGISTRY = ToolRegistry.of(new ListCards(), new UpdateCard());
    private static final ListCards.Input P = new ListCards.Input("p", Optional.empty(), Optional.empty());
    private static final ScriptedApi.Reply ONE_PAGE =
            ScriptedApi.json(200, "{\"data\":[{\"n\":1},{\"n\":2}],\"next_page_url\":null}");

    /** Counts the cards of a pipeline. */
    private record Count(String name, List<Class<? extends Tool>> needs) implements Prompt {
        @Override
        public PromptDescriptor descriptor() {
            return new PromptDescriptor(name, "Count", "Counts cards.", List.of());
        }

        @Override
        public PromptResult get(Map<String, String> arguments, ToolCall call) {
            return PromptResult.of(
                    PromptMessage.user(call.items(ListCards.class, P).count() + " cards"));
        }
    }

    /** The cards of any pipeline. */
    private record Cards(List<Class<? extends Tool>> needs) implements ResourceTemplate {
        @Override
        public ResourceTemplateDescriptor descriptor() {
            return new ResourceTemplateDescriptor(
                    "crm://pipelines/{uuid}/cards", "cards", "Cards", "The cards of a pipeline.", "application/json");
        }

        @Override
        public List<ResourceDescriptor> list(ToolCall call) {
            return call.items(ListCards.class, P)
                    .map(card -> descriptor()
                            .uriTemplate()
                            .expand(Map.of("uuid", "a b/" + card.path("n").asText())))
                    .map(uri -> new ResourceDescriptor(uri, "cards", "Cards", "", "application/json"))
                    .toList();
        }

        @Override
        public ResourceResult read(Map<String, String> variables, ToolCall call) {
            ListCards.Input input =
                    new ListCards.Input(variables.getOrDefault("uuid", ""), Optional.empty(), Optional.empty());
            return switch (call.invoke(ListCards.class, input)) {
                case ToolResult.Page page -> ResourceResult.json(page.items());
                case ToolResult.Failure failure -> throw new ToolFailedException(failure);
                case ToolResult.Success other -> ResourceResult.ABSENT;
                case ToolResult.Blocks other -> ResourceResult.ABSENT;
                case ToolResult.InputRequired asked -> asked;
            };
        }
    }

    private static final Count COUNT = new Count("count", List.of(ListCards.class));
    private static final Cards CARDS = new Cards(List.of(ListCards.class));

    @Test
    void theyCallTheApiThroughTheToolsOfTheAccount() throws Exception {
        try (ScriptedApi api = ScriptedApi.replying(ONE_PAGE);
                ApiClient client = ApiClient.of(api.uri()).build()) {
            Offers offers =
                    Toolbox.of(REGISTRY).offering(COUNT, CARDS).calling(client).offers();

            assertThat(offers.get(COUNT, Map.of(), CallContext.UNWATCHED))
                    .isEqualTo(PromptResult.of(PromptMessage.user("2 cards")));
            assertThat(offers.resources(CallContext.UNWATCHED))
                    .extracting(ResourceDescriptor::uri)
                    .containsExactly("crm://pipelines/a%20b%2F1/cards", "crm://pipelines/a%20b%2F2/cards");
            Readable readable = offers.at("crm://pipelines/x/cards").orElseThrow();
            assertThat(offers.read(readable, CallContext.UNWATCHED)).isInstanceOf(ResourceResult.Contents.class);
            assertThat(readable.name()).isEqualTo("crm://pipelines/{uuid}/cards");
            assertThat(api.received().getLast().target()).isEqualTo("/pipelines/x/cards");
        }
    }

    @Test
    void whatTheApiFailsAtIsAFailureWithASentence() throws Exception {
        try (ScriptedApi api = ScriptedApi.replying(ScriptedApi.json(429, "{\"message\":\"Slow down\"}"));
                ApiClient client = ApiClient.of(api.uri()).build()) {
            Offers offers =
                    Toolbox.of(REGISTRY).calling(client).offering(COUNT, CARDS).offers();

            assertThatThrownBy(() -> offers.get(COUNT, Map.of(), CallContext.UNWATCHED))
                    .isInstanceOfSatisfying(ToolFailedException.class, e -> {
                        assertThat(e.failure().code()).isEqualTo("rate_limited");
                        assertThat(e.failure().message()).contains("429", "Slow down");
                    });
            assertThatThrownBy(() -> offers.resources(CallContext.UNWATCHED)).isInstanceOf(ToolFailedException.class);
        }
    }

    /** A path that the URI smuggles in is refused by the tool, as if a client had called it. */
    @ParameterizedTest
    @ValueSource(strings = {"%2e%2e", "a%2Fb", "%252e%252e"})
    void hostileVariablesReachNoApi(String uuid) throws Exception {
        try (ScriptedApi api = ScriptedApi.replying(ONE_PAGE);
                ApiClient client = ApiClient.of(api.uri()).build()) {
            Offers offers = Toolbox.of(REGISTRY).offering(CARDS).calling(client).offers();
            Readable readable = offers.at("crm://pipelines/" + uuid + "/cards").orElseThrow();

            assertThatThrownBy(() -> offers.read(readable, CallContext.UNWATCHED))
                    .isInstanceOfSatisfying(
                            ToolFailedException.class,
                            e -> assertThat(e.failure().code()).isEqualTo("invalid_arguments"));
            assertThat(api.received()).isEmpty();
        }
    }

    @Test
    void whatAFilterHidesHasNoSecondDoor() {
        Toolbox all = Toolbox.of(REGISTRY).offering(COUNT, CARDS, new Count("free", List.of()));
        Toolbox fewer = all.showing(tool -> !tool.name().equals("list_cards"));

        assertThat(all.offers().prompts()).hasSize(2);
        assertThat(fewer.offers().prompt("count")).isEmpty();
        assertThat(fewer.offers().templates()).isEmpty();
        assertThat(fewer.offers().hasResources()).isFalse();
        assertThat(fewer.offers().at("crm://pipelines/x/cards")).isEmpty();
        assertThat(fewer.offering(CARDS).offers().templates()).isEmpty();
        assertThat(fewer.behind(ToolRegistry.of(new ListCards())).offers().prompt("count"))
                .isEmpty();
        assertThat(all.behind(ToolRegistry.of()).offers().prompt("count")).isPresent();
    }

    @Test
    void whatIsNotDeclaredIsNotCalled() throws Exception {
        try (ScriptedApi api = ScriptedApi.replying(ONE_PAGE);
                ApiClient client = ApiClient.of(api.uri()).build()) {
            Count free = new Count("free", List.of());
            Offers offers = Toolbox.of(REGISTRY).offering(free).calling(client).offers();

            assertThatThrownBy(() -> offers.get(free, Map.of(), CallContext.UNWATCHED))
                    .isInstanceOfSatisfying(
                            ToolFailedException.class,
                            e -> assertThat(e.failure().code()).isEqualTo("internal_error"));
            assertThat(api.received()).isEmpty();
        }
    }

    @Test
    void aToolInPlaceOfAnotherKeepsWhatNeedsIt() {
        ToolRegistry replaced = REGISTRY.replace(ListCards.class, new Renamed("list_cards"));

        assertThat(Toolbox.of(replaced).offering(COUNT).offers().prompts()).hasSize(1);
        assertThat(Toolbox.of(REGISTRY.remove(ListCards.class))
                        .offering(COUNT)
                        .offers()
                        .prompts())
                .isEmpty();
    }

    @Test
    void mistakesOfAuthorsAreToldAtOnce() {
        Toolbox tools = Toolbox.of(ToolRegistry.of(new UpdateCard()));

        assertThatThrownBy(() -> tools.offering(COUNT)).hasMessageContaining("ListCards");
        assertThatThrownBy(() -> Toolbox.of(REGISTRY).offering(COUNT).offering(COUNT))
                .hasMessage("Offered twice: The prompt count.");
        assertThatThrownBy(() -> new PromptDescriptor("a b", "", "", List.of()))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new ResourceDescriptor("no/scheme", "", "", "", ""))
                .hasMessageContaining("absolute");
        assertThatThrownBy(() -> new ResourceResult.Contents(List.of())).hasMessageContaining("has contents");
        assertThatThrownBy(() -> CARDS.descriptor().completing("id", Completer.NONE))
                .hasMessageContaining("[uuid]");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "a://b", "a://{b}{c}", "a://{b}c", "a://{b}/{b}", "a://{+b}", "a://{b", "a://{b}/}", "a://{}"
            })
    void templatesThatCannotBeReadBackAreRefused(String template) {
        assertThatThrownBy(() -> UriTemplate.of(template)).isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"a", "a b", "ü/😀", "..", "%2F", "a?b#c&d=e+f*~", "{x}", "\"<>\\^`|"})
    void aValueThatWasFilledInIsReadBack(String value) {
        UriTemplate template = UriTemplate.of("a://{x}/b?c={y}&d");
        Map<String, String> values = Map.of("x", value, "y", value);

        assertThat(template.match(template.expand(values))).contains(values);
    }

    private record Renamed(String name) implements HandwrittenTool {
        @Override
        public ToolDescriptor descriptor() {
            return ToolDescriptor.named(name)
                    .description("Replaces.")
                    .inputSchema(SchemaResource.of(OffersTest.class, "list_cards.input.json"))
                    .build();
        }

        @Override
        public ToolResult call(ObjectNode arguments, ToolCall call) {
            return ToolResult.text("");
        }
    }
}
