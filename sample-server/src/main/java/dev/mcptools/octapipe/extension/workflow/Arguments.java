package dev.mcptools.octapipe.extension.workflow;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.mcptools.octapipe.extension.research.Uuids;
import dev.mcptools.octapipe.tools.OctapipeTools;
import dev.mcptools.octapipe.tools.pipelines.ListAllOctapipePipelineCards;
import dev.mcptools.runtime.tools.ArgumentProblem;
import dev.mcptools.runtime.tools.ArgumentsRejectedException;
import dev.mcptools.runtime.tools.Completer;
import dev.mcptools.runtime.tools.Json;
import dev.mcptools.runtime.tools.PromptArgument;
import dev.mcptools.runtime.tools.ToolCall;
import dev.mcptools.runtime.tools.ToolFailedException;
import dev.mcptools.runtime.tools.ToolResult;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The arguments that prompts share, each with what suggests its values. */
final class Arguments {
    private static final int MOST_DAYS = 3_650;

    private Arguments() {}

    static PromptArgument pipeline() {
        return PromptArgument.required("pipeline", "The name of the pipeline, or its uuid.")
                .completedBy((value, others, call) ->
                        Completer.fitting(value, Named.pipelines(call).names()));
    }

    static PromptArgument stage() {
        return PromptArgument.required("stage", "The name of the stage that the card is moved to, one of its pipeline.")
                .completedBy((value, others, call) -> pipeline(others, call)
                        .map(pipeline -> Completer.fitting(
                                value, Named.stages(pipeline, call).names()))
                        .orElse(List.of()));
    }

    static PromptArgument card() {
        return PromptArgument.required("card", "The name of the card.")
                .completedBy((value, others, call) -> pipeline(others, call)
                        .map(pipeline -> cards(pipeline, value, call))
                        .orElse(List.of()));
    }

    static PromptArgument database() {
        return PromptArgument.required("database", "The name of the database, or its uuid.")
                .completedBy((value, others, call) ->
                        Completer.fitting(value, Named.databases(call).names()));
    }

    /** A field of the database that is given. */
    static PromptArgument field(String description) {
        return PromptArgument.required("field", description)
                .completedBy((value, others, call) -> database(others, call)
                        .map(database -> Completer.fitting(value, labels(database)))
                        .orElse(List.of()));
    }

    /** A value of the field that is given. */
    static PromptArgument value(String description) {
        return PromptArgument.required("value", description)
                .completedBy((value, others, call) -> database(others, call)
                        .flatMap(database -> field(database, others.getOrDefault("field", "")))
                        .map(field -> Completer.fitting(
                                value,
                                field.path("options")
                                        .valueStream()
                                        .map(JsonNode::asText)
                                        .toList()))
                        .orElse(List.of()));
    }

    static PromptArgument days(String description) {
        return PromptArgument.optional("days", description)
                .completedBy(Completer.of(List.of("7", "14", "30", "90", "365")));
    }

    /**
     * {@return the days that are given}
     *
     * @throws ArgumentsRejectedException if they are no number of days
     */
    static int days(Map<String, String> given, int otherwise) {
        String days = given.getOrDefault("days", Integer.toString(otherwise)).strip();
        if (!days.matches("[0-9]{1,4}") || Integer.parseInt(days) > MOST_DAYS) {
            throw new ArgumentsRejectedException(
                    List.of(new ArgumentProblem("days", "must be a whole number of days from 0 to " + MOST_DAYS)));
        }
        return Integer.parseInt(days);
    }

    /** Looks up the pipeline that is given, and adds what is known of it. */
    static Briefing withPipeline(Briefing briefing, Map<String, String> given, ToolCall call) {
        try {
            Named pipelines = Named.pipelines(call);
            Optional<JsonNode> pipeline =
                    pipelines.one(given.getOrDefault("pipeline", "")).filter(Arguments::isUsable);
            return pipeline.isPresent()
                    ? briefing.known(PipelineStages.uri(pipeline.get()), PipelineStages.tree(pipeline.get(), call))
                    : briefing.unclear("pipeline", pipelines.names());
        } catch (ToolFailedException e) {
            return briefing.notLookedUp("pipeline");
        }
    }

    /** Looks up the database that is given, and adds what is known of it. */
    static Briefing withDatabase(Briefing briefing, Map<String, String> given, ToolCall call) {
        try {
            Named databases = Named.databases(call);
            Optional<JsonNode> database =
                    databases.one(given.getOrDefault("database", "")).filter(Arguments::isUsable);
            return database.isPresent()
                    ? briefing.known(DatabaseSchemas.uri(database.get()), tree(database.get()))
                    : briefing.unclear("database", databases.names());
        } catch (ToolFailedException e) {
            return briefing.notLookedUp("database");
        }
    }

    private static ObjectNode tree(JsonNode database) {
        ObjectNode tree =
                Json.object().put("uuid", database.path("uuid").asText()).put("name", Named.name(database));
        tree.set("custom_fields_values", ValuesSchema.of(OctapipeTools.DATABASE_FIELDS, database));
        return tree;
    }

    private static boolean isUsable(JsonNode object) {
        return Uuids.of(object).isPresent();
    }

    private static Optional<JsonNode> pipeline(Map<String, String> others, ToolCall call) {
        return Optional.ofNullable(others.get("pipeline"))
                .filter(name -> !name.isBlank())
                .flatMap(name -> Named.pipelines(call).one(name))
                .filter(Arguments::isUsable);
    }

    private static Optional<JsonNode> database(Map<String, String> others, ToolCall call) {
        return Optional.ofNullable(others.get("database"))
                .filter(name -> !name.isBlank())
                .flatMap(name -> Named.databases(call).one(name));
    }

    private static List<String> labels(JsonNode database) {
        return database.path("custom_fields")
                .valueStream()
                .map(field -> field.path("label").asText(field.path("name").asText()))
                .filter(label -> !label.isBlank())
                .toList();
    }

    private static Optional<JsonNode> field(JsonNode database, String named) {
        return database.path("custom_fields")
                .valueStream()
                .filter(field -> field.path("label").asText().equalsIgnoreCase(named.strip())
                        || field.path("name").asText().equals(named.strip()))
                .findFirst();
    }

    /** One page, filtered by what was typed: a pipeline may have thousands of cards. */
    private static List<String> cards(JsonNode pipeline, String typed, ToolCall call) {
        ListAllOctapipePipelineCards.Input input = new ListAllOctapipePipelineCards.Input(
                pipeline.path("uuid").asText(),
                Optional.empty(),
                Optional.of(typed.strip()).filter(text -> !text.isEmpty()).map(Arguments::named),
                Optional.empty());
        return switch (call.invoke(ListAllOctapipePipelineCards.class, input)) {
            case ToolResult.Page page ->
                Completer.fitting(
                        typed.strip(),
                        new Named(page.items().tree().valueStream().toList()).names());
            case ToolResult.Failure failure -> throw new ToolFailedException(failure);
            case ToolResult.Success other -> List.of();
            case ToolResult.Blocks other -> List.of();
            case ToolResult.InputRequired other -> List.of();
        };
    }

    private static ObjectNode named(String typed) {
        ObjectNode filters = Json.object();
        ArrayNode conditions = filters.putArray("and");
        conditions.addObject().put("field", "name").put("op", "contains").put("value", typed);
        return filters;
    }
}
