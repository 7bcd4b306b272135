package dev.mcptools.octapipe.extension.workflow;

import com.fasterxml.jackson.databind.JsonNode;
import dev.mcptools.octapipe.tools.databases.ListAllOctapipeDatabases;
import dev.mcptools.octapipe.tools.pipelines.ListAllOctapipePipelineStages;
import dev.mcptools.octapipe.tools.pipelines.ListAllOctapipePipelines;
import dev.mcptools.runtime.research.PlainText;
import dev.mcptools.runtime.text.VisibleText;
import dev.mcptools.runtime.tools.ToolCall;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * Objects that people call by their names.
 *
 * @param all the objects, each with uuid and name
 */
record Named(List<JsonNode> all) {
    /** What is suggested to a person who types may be a minute old. */
    private static final Duration AGE = Duration.ofMinutes(1);

    private static final int MAX_NAME = 200;

    static Named databases(ToolCall call) {
        return new Named(
                call.known(ListAllOctapipeDatabases.class, new ListAllOctapipeDatabases.Input(Optional.empty()), AGE));
    }

    static Named pipelines(ToolCall call) {
        return new Named(
                call.known(ListAllOctapipePipelines.class, new ListAllOctapipePipelines.Input(Optional.empty()), AGE));
    }

    static Named stages(JsonNode pipeline, ToolCall call) {
        return new Named(call.known(
                ListAllOctapipePipelineStages.class,
                new ListAllOctapipePipelineStages.Input(pipeline.path("uuid").asText(), Optional.empty()),
                AGE));
    }

    /** {@return the one that is meant: that of this name or uuid, else the only one whose name contains it} */
    Optional<JsonNode> one(String wanted) {
        String name = wanted.strip().toLowerCase(Locale.ROOT);
        return only(each -> each.path("uuid").asText().equalsIgnoreCase(name))
                .or(() -> only(each -> lower(each).equals(name)))
                .or(() -> only(each -> lower(each).contains(name)));
    }

    /** {@return their names, as they can be shown} */
    List<String> names() {
        return all.stream().map(Named::name).filter(name -> !name.isEmpty()).toList();
    }

    /** {@return the name of an object, in one line and without what cannot be seen; its uuid if nothing is left} */
    static String name(JsonNode object) {
        String name = VisibleText.of(PlainText.line(object.path("name").asText()), MAX_NAME);
        return name.isBlank() ? object.path("uuid").asText() : name;
    }

    private Optional<JsonNode> only(Predicate<JsonNode> which) {
        List<JsonNode> found = all.stream().filter(which).limit(2).toList();
        return found.size() == 1 ? Optional.of(found.getFirst()) : Optional.empty();
    }

    private static String lower(JsonNode object) {
        return object.path("name").asText().strip().toLowerCase(Locale.ROOT);
    }
}
