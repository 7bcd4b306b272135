package dev.mcptools.octapipe.extension.workflow;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.mcptools.octapipe.extension.research.Uuids;
import dev.mcptools.octapipe.tools.OctapipeTools;
import dev.mcptools.octapipe.tools.pipelines.GetSingleOctapipePipelineById;
import dev.mcptools.octapipe.tools.pipelines.ListAllOctapipePipelineStages;
import dev.mcptools.octapipe.tools.pipelines.ListAllOctapipePipelines;
import dev.mcptools.runtime.tools.Json;
import dev.mcptools.runtime.tools.ResourceDescriptor;
import dev.mcptools.runtime.tools.ResourceResult;
import dev.mcptools.runtime.tools.ResourceTemplate;
import dev.mcptools.runtime.tools.ResourceTemplateDescriptor;
import dev.mcptools.runtime.tools.Tool;
import dev.mcptools.runtime.tools.ToolCall;
import java.util.List;
import java.util.Map;

/** What a pipeline looks like: its stages in their order, and the fields of its cards. */
public final class PipelineStages implements ResourceTemplate {
    private static final String VARIABLE = "pipeline_uuid";
    private static final String JSON = "application/json";
    private static final ResourceTemplateDescriptor DESCRIPTOR = new ResourceTemplateDescriptor(
                    "octapipe://pipelines/{pipeline_uuid}",
                    "pipeline",
                    "A pipeline with its stages",
                    "uuid and name of one pipeline and of its stages in their order, and a JSON Schema of"
                            + " custom_fields_values in its cards.",
                    JSON)
            .completing(
                    VARIABLE,
                    (value, others, call) ->
                            Uuids.completing(value, Named.pipelines(call).all()));

    @Override
    public ResourceTemplateDescriptor descriptor() {
        return DESCRIPTOR;
    }

    @Override
    public List<Class<? extends Tool>> needs() {
        return List.of(
                ListAllOctapipePipelines.class,
                GetSingleOctapipePipelineById.class,
                ListAllOctapipePipelineStages.class);
    }

    @Override
    public List<ResourceDescriptor> list(ToolCall call) {
        return Named.pipelines(call).all().stream()
                .filter(pipeline -> Uuids.of(pipeline).isPresent())
                .map(pipeline -> new ResourceDescriptor(
                        uri(pipeline),
                        Named.name(pipeline),
                        "Pipeline " + Named.name(pipeline),
                        "Its stages in their order, and the fields of its cards.",
                        JSON))
                .toList();
    }

    @Override
    public ResourceResult read(Map<String, String> variables, ToolCall call) {
        return Uuids.of(variables.get(VARIABLE))
                .map(uuid -> Single.of(
                        GetSingleOctapipePipelineById.class, new GetSingleOctapipePipelineById.Input(uuid), call))
                .<ResourceResult>map(pipeline -> ResourceResult.json(Json.of(tree(pipeline, call))))
                .orElse(ResourceResult.ABSENT);
    }

    static String uri(JsonNode pipeline) {
        return DESCRIPTOR
                .uriTemplate()
                .expand(Map.of(VARIABLE, pipeline.path("uuid").asText()));
    }

    static ObjectNode tree(JsonNode pipeline, ToolCall call) {
        ObjectNode tree =
                Json.object().put("uuid", pipeline.path("uuid").asText()).put("name", Named.name(pipeline));
        ArrayNode stages = tree.putArray("stages");
        Named.stages(pipeline, call)
                .all()
                .forEach(stage -> stages.addObject()
                        .put("uuid", stage.path("uuid").asText())
                        .put("name", Named.name(stage)));
        tree.set("custom_fields_values", ValuesSchema.of(OctapipeTools.PIPELINE_FIELDS, pipeline));
        return tree;
    }
}
