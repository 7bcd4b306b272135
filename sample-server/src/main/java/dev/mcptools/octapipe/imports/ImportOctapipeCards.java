package dev.mcptools.octapipe.imports;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.mcptools.octapipe.tools.pipelines.GetSingleOctapipePipelineById;
import dev.mcptools.octapipe.tools.pipelines.OctapipePipelineCardsImport;
import dev.mcptools.runtime.tools.Access;
import dev.mcptools.runtime.tools.HandwrittenTool;
import dev.mcptools.runtime.tools.SchemaResource;
import dev.mcptools.runtime.tools.ToolCall;
import dev.mcptools.runtime.tools.ToolDescriptor;
import dev.mcptools.runtime.tools.ToolResult;
import java.util.List;
import java.util.Map;

/** Imports cards of a pipeline from a file. */
public final class ImportOctapipeCards implements HandwrittenTool {

    /** What {@code tools/list} shows of this tool. */
    public static final ToolDescriptor DESCRIPTOR = ToolDescriptor.named("octapipe_pipeline_cards_import_file")
            .title("Import pipeline cards from a file")
            .description("Creates a card in a pipeline for each row of a CSV, XLSX or JSON file. Columns are named"
                    + " pipeline_stage_uuid, name, sla (hours), owner_user_uuid, tags, and by custom fields: internal"
                    + " names (cf_...) or labels. All rows are checked before the first is sent; with dry_run true they"
                    + " are only checked. Returns how many were imported, or which rows are wrong. Calling again creates"
                    + " them again. Required: pipeline_uuid, file.")
            .inputSchema(SchemaResource.of(ImportOctapipeCards.class, "octapipe_pipeline_cards_import_file.input.json"))
            .outputSchema(SchemaResource.of(ImportOctapipeCards.class, "import_file.output.json"))
            .access(Access.WRITE)
            .idempotent(false)
            .resource("pipeline_cards")
            .method("import_file")
            .tags("pipelines", "bulk")
            .build();

    @Override
    public ToolDescriptor descriptor() {
        return DESCRIPTOR;
    }

    @Override
    public ToolResult call(ObjectNode arguments, ToolCall call) {
        return FileImport.of(new Cards(arguments.path("pipeline_uuid").asText()), arguments, call);
    }

    /** The cards of a pipeline. */
    private record Cards(String pipelineUuid) implements Destination {

        @Override
        public Map<String, CellType> members() {
            return Map.of(
                    "pipeline_stage_uuid", CellType.TEXT,
                    "name", CellType.TEXT,
                    "sla", CellType.NUMBER,
                    "owner_user_uuid", CellType.TEXT,
                    "tags", CellType.LIST);
        }

        @Override
        public List<String> required() {
            return List.of("pipeline_stage_uuid", "name", "sla");
        }

        @Override
        public List<JsonNode> customFields(ToolCall call) {
            return CustomFields.of(call.invoke(
                    GetSingleOctapipePipelineById.class, new GetSingleOctapipePipelineById.Input(pipelineUuid)));
        }

        @Override
        public ToolResult create(List<ObjectNode> items, ToolCall call) {
            return call.invoke(
                    OctapipePipelineCardsImport.class, new OctapipePipelineCardsImport.Input(pipelineUuid, items));
        }
    }
}
