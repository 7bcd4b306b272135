package dev.mcptools.octapipe.imports;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.mcptools.octapipe.tools.pipelines.OctapipePipelineCardsImport;
import dev.mcptools.runtime.imports.FileImport;
import dev.mcptools.runtime.tools.Access;
import dev.mcptools.runtime.tools.ArgumentSource;
import dev.mcptools.runtime.tools.HandwrittenTool;
import dev.mcptools.runtime.tools.IdForm;
import dev.mcptools.runtime.tools.SchemaResource;
import dev.mcptools.runtime.tools.ToolCall;
import dev.mcptools.runtime.tools.ToolDescriptor;
import dev.mcptools.runtime.tools.ToolResult;

/** Imports cards of a pipeline from a file. */
public final class ImportOctapipeCards implements HandwrittenTool {

    /** What {@code tools/list} shows of this tool. */
    public static final ToolDescriptor DESCRIPTOR = ToolDescriptor.named("octapipe_pipeline_cards_import_file")
            .title("Import pipeline cards from a file")
            .description("Creates a card in a pipeline for each row of a CSV, XLSX or JSON file. Columns are named"
                    + " pipeline_stage_uuid (a uuid or the exact name of a stage of this pipeline), name, sla (hours),"
                    + " owner_user_uuid, tags, and by custom fields: internal names (cf_...) or labels. All rows are"
                    + " checked before the first is sent. Returns how many were imported, and which rows could not be and"
                    + " why, by their place in the file. If rows are wrong, correct them or leave them out with"
                    + " skip_invalid true. Calling again creates them again. More than a few cards have to be confirmed:"
                    + " call with dry_run true, then again with the preview_token of that answer. Required: pipeline_uuid,"
                    + " file.")
            .inputSchema(SchemaResource.of(ImportOctapipeCards.class, "octapipe_pipeline_cards_import_file.input.json"))
            .outputSchema(SchemaResource.of(ImportOctapipeCards.class, "import_file.output.json"))
            .access(Access.WRITE)
            .openWorld(false)
            .idempotent(false)
            .resource("pipeline_cards")
            .method("import_file")
            .tags("pipelines", "bulk")
            .from(
                    "pipeline_uuid",
                    ArgumentSource.of("list_all_octapipe_pipelines").with(IdForm.UUID))
            .build();

    @Override
    public ToolDescriptor descriptor() {
        return DESCRIPTOR;
    }

    @Override
    public ToolResult call(ObjectNode arguments, ToolCall call) {
        return new FileImport<>(OctapipePipelineCardsImport.class, OctapipePipelineCardsImport.DESCRIPTOR)
                .answer(arguments, call);
    }
}
