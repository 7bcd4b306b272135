package dev.mcptools.octapipe.extension;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.mcptools.octapipe.tools.pipelines.ListAllOctapipePipelineCards;
import dev.mcptools.octapipe.tools.pipelines.ListAllOctapipePipelines;
import dev.mcptools.runtime.tools.Access;
import dev.mcptools.runtime.tools.ArgumentProblem;
import dev.mcptools.runtime.tools.ArgumentsRejectedException;
import dev.mcptools.runtime.tools.HandwrittenTool;
import dev.mcptools.runtime.tools.Json;
import dev.mcptools.runtime.tools.SchemaResource;
import dev.mcptools.runtime.tools.ToolCall;
import dev.mcptools.runtime.tools.ToolDescriptor;
import dev.mcptools.runtime.tools.ToolResult;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Finds cards by name, in one call instead of one for each page.
 *
 * <p>It reads pipelines and cards through the generated tools, so credentials, limits and errors are theirs: a rate limit
 * that is hit on the way is the answer.
 */
public final class FindOctapipeCard implements HandwrittenTool {
    static final int MAX_CARDS = 3_000;
    static final int MAX_MATCHES = 20;

    /** What {@code tools/list} shows of this tool. */
    public static final ToolDescriptor DESCRIPTOR = ToolDescriptor.named("find_octapipe_card")
            .title("Find a card by name")
            .description("Finds pipeline cards by their name and the name of their pipeline, across all pages. Returns"
                    + " of each match what an update needs: pipeline_uuid, id, pipeline_stage_uuid, name and sla. A"
                    + " card of exactly that name wins over cards that only contain it. Required: card_name.")
            .inputSchema(SchemaResource.of(FindOctapipeCard.class, "find_octapipe_card.input.json"))
            .outputSchema(SchemaResource.of(FindOctapipeCard.class, "find_octapipe_card.output.json"))
            .access(Access.READ)
            .openWorld(false)
            .idempotent(true)
            .resource("pipeline_cards")
            .method("find")
            .tags("pipelines")
            .build();

    @Override
    public ToolDescriptor descriptor() {
        return DESCRIPTOR;
    }

    @Override
    public ToolResult call(ObjectNode arguments, ToolCall call) {
        String cardName = arguments.path("card_name").asText();
        Optional<String> pipelineName =
                Optional.ofNullable(arguments.get("pipeline_name")).map(JsonNode::asText);
        requireText("card_name", cardName);
        pipelineName.ifPresent(name -> requireText("pipeline_name", name));
        List<JsonNode> pipelines = pipelines(call);
        List<JsonNode> searched =
                pipelineName.map(name -> named(pipelines, name)).orElse(pipelines);
        if (searched.isEmpty()) {
            return noPipeline(pipelineName.orElse(""), pipelines);
        }
        Search search = new Search(cardName);
        for (int i = 0; i < searched.size() && search.goesOn(call); i++) {
            call.progress(i, Optional.of((double) searched.size()), "Searching " + name(searched.get(i)));
            search.in(searched.get(i), call);
        }
        return new ToolResult.Success(Json.of(search.answer()));
    }

    // A blank would be in every name.
    private static void requireText(String argument, String text) {
        if (text.isBlank()) {
            throw new ArgumentsRejectedException(List.of(new ArgumentProblem(argument, "must not be blank")));
        }
    }

    private static List<JsonNode> pipelines(ToolCall call) {
        try (Stream<JsonNode> items =
                call.items(ListAllOctapipePipelines.class, new ListAllOctapipePipelines.Input(Optional.empty()))) {
            return items.toList();
        }
    }

    /** Those of exactly this name, or if there are none, those whose name contains it. */
    private static List<JsonNode> named(List<JsonNode> items, String wanted) {
        List<JsonNode> exact = items.stream()
                .filter(item -> name(item).equalsIgnoreCase(wanted.strip()))
                .toList();
        return exact.isEmpty()
                ? items.stream().filter(item -> contains(name(item), wanted)).toList()
                : exact;
    }

    private static ToolResult noPipeline(String wanted, List<JsonNode> pipelines) {
        String names = pipelines.stream().map(FindOctapipeCard::name).collect(Collectors.joining("', '", "'", "'"));
        return ToolResult.failure(
                "not_found",
                pipelines.isEmpty()
                        ? "This account has no pipelines."
                        : "No pipeline is named '" + wanted + "'. There are " + names + ".");
    }

    private static String name(JsonNode item) {
        return item.path("name").asText();
    }

    private static boolean contains(String name, String part) {
        return name.toLowerCase(Locale.ROOT).contains(part.strip().toLowerCase(Locale.ROOT));
    }

    /** One search in progress. */
    private static final class Search {
        private final String wanted;
        private final ArrayNode exact = Json.MAPPER.createArrayNode();
        private final ArrayNode similar = Json.MAPPER.createArrayNode();
        private int cards;
        private int unreadable;
        private boolean complete = true;

        Search(String wanted) {
            this.wanted = wanted;
        }

        boolean goesOn(ToolCall call) {
            return complete && !call.cancelled();
        }

        void in(JsonNode pipeline, ToolCall call) {
            if (!isNamed(pipeline)) {
                unreadable++;
                return;
            }
            ListAllOctapipePipelineCards.Input input = new ListAllOctapipePipelineCards.Input(
                    pipeline.path("uuid").asText(), Optional.empty(), Optional.empty(), Optional.empty());
            try (Stream<JsonNode> items = call.items(ListAllOctapipePipelineCards.class, input)) {
                Iterator<JsonNode> each = items.iterator();
                while (each.hasNext() && goesOn(call)) {
                    look(each.next(), pipeline);
                    complete = ++cards < MAX_CARDS && similar.size() < MAX_MATCHES * 10;
                }
            }
        }

        private void look(JsonNode card, JsonNode pipeline) {
            if (!isNamed(card)) {
                unreadable++;
            } else if (name(card).equalsIgnoreCase(wanted.strip())) {
                exact.add(match(card, pipeline));
            } else if (contains(name(card), wanted)) {
                similar.add(match(card, pipeline));
            }
        }

        /** Whether it can be told to anybody: what has no uuid or name is not as the API documents it. */
        private static boolean isNamed(JsonNode item) {
            return item.path("uuid").isTextual() && item.path("name").isTextual();
        }

        private static ObjectNode match(JsonNode card, JsonNode pipeline) {
            JsonNode stage = card.path("pipeline_stage");
            ObjectNode match = Json.object();
            match.set("id", card.path("uuid"));
            match.set("name", card.path("name"));
            match.set("sla", given(card.path("sla"), JsonNode::isIntegralNumber));
            match.set("pipeline_uuid", pipeline.path("uuid"));
            match.set("pipeline_name", pipeline.path("name"));
            match.set("pipeline_stage_uuid", given(stage.path("uuid"), JsonNode::isTextual));
            match.set("pipeline_stage_name", given(stage.path("name"), JsonNode::isTextual));
            return match;
        }

        private static JsonNode given(JsonNode value, Predicate<JsonNode> isFit) {
            return isFit.test(value) ? value : NullNode.getInstance();
        }

        ObjectNode answer() {
            ArrayNode found = exact.isEmpty() ? similar : exact;
            ArrayNode shown = Json.MAPPER.createArrayNode();
            found.forEach(match -> {
                if (shown.size() < MAX_MATCHES) {
                    shown.add(match);
                }
            });
            ObjectNode answer = Json.object();
            answer.set("matches", shown);
            answer.put("complete", complete && unreadable == 0 && shown.size() == found.size());
            answer.put("note", note(found.size(), shown.size()));
            return answer;
        }

        private String note(int found, int shown) {
            String looked = (complete
                            ? "All " + cards + " cards were looked at."
                            : "Only the first " + cards
                                    + " cards were looked at: name the pipeline, or more of the card's name.")
                    + (unreadable == 0
                            ? ""
                            : " " + unreadable
                                    + " pipelines or cards were passed over, because the API gives no uuid or"
                                    + " name of them.");
            if (found == 0) {
                return "No card is named like that. " + looked;
            }
            String kind = exact.isEmpty() ? found + " cards contain the name" : found + " cards have exactly the name";
            return kind + (shown < found ? ", of which " + shown + " are shown. " : ". ") + looked;
        }
    }
}
