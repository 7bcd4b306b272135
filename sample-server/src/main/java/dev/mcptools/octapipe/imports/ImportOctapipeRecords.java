package dev.mcptools.octapipe.imports;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.mcptools.octapipe.tools.databases.OctapipeDatabaseRecordsImport;
import dev.mcptools.runtime.imports.FileImport;
import dev.mcptools.runtime.tools.Access;
import dev.mcptools.runtime.tools.ArgumentSource;
import dev.mcptools.runtime.tools.HandwrittenTool;
import dev.mcptools.runtime.tools.IdForm;
import dev.mcptools.runtime.tools.SchemaResource;
import dev.mcptools.runtime.tools.ToolCall;
import dev.mcptools.runtime.tools.ToolDescriptor;
import dev.mcptools.runtime.tools.ToolResult;

/** Imports records of a database from a file. */
public final class ImportOctapipeRecords implements HandwrittenTool {

    /** What {@code tools/list} shows of this tool. */
    public static final ToolDescriptor DESCRIPTOR = ToolDescriptor.named("octapipe_database_records_import_file")
            .title("Import database records from a file")
            .description(
                    "Creates a record in a database for each row of a CSV, XLSX or JSON file. Columns are named name,"
                            + " owner_user_uuid, and by custom fields: internal names (cf_...) or labels. All rows are checked"
                            + " before the first is sent. Returns how many were imported, and which rows could not be and why, by"
                            + " their place in the file. If rows are wrong, correct them or leave them out with skip_invalid true."
                            + " Calling again creates them again. More than a few records have to be confirmed: call with dry_run"
                            + " true, then again with the preview_token of that answer. Required: database_uuid, file.")
            .inputSchema(
                    SchemaResource.of(ImportOctapipeRecords.class, "octapipe_database_records_import_file.input.json"))
            .outputSchema(SchemaResource.of(ImportOctapipeRecords.class, "import_file.output.json"))
            .access(Access.WRITE)
            .openWorld(false)
            .idempotent(false)
            .resource("database_records")
            .method("import_file")
            .tags("databases", "bulk")
            .from(
                    "database_uuid",
                    ArgumentSource.of("list_all_octapipe_databases").with(IdForm.UUID))
            .build();

    @Override
    public ToolDescriptor descriptor() {
        return DESCRIPTOR;
    }

    @Override
    public ToolResult call(ObjectNode arguments, ToolCall call) {
        return new FileImport<>(OctapipeDatabaseRecordsImport.class, OctapipeDatabaseRecordsImport.DESCRIPTOR)
                .answer(arguments, call);
    }
}
