package dev.mcptools.octapipe.imports;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.mcptools.octapipe.tools.databases.GetSingleOctapipeDatabaseById;
import dev.mcptools.octapipe.tools.databases.OctapipeDatabaseRecordsImport;
import dev.mcptools.runtime.tools.Access;
import dev.mcptools.runtime.tools.HandwrittenTool;
import dev.mcptools.runtime.tools.SchemaResource;
import dev.mcptools.runtime.tools.ToolCall;
import dev.mcptools.runtime.tools.ToolDescriptor;
import dev.mcptools.runtime.tools.ToolResult;
import java.util.List;
import java.util.Map;

/** Imports records of a database from a file. */
public final class ImportOctapipeRecords implements HandwrittenTool {

    /** What {@code tools/list} shows of this tool. */
    public static final ToolDescriptor DESCRIPTOR = ToolDescriptor.named("octapipe_database_records_import_file")
            .title("Import database records from a file")
            .description(
                    "Creates a record in a database for each row of a CSV, XLSX or JSON file. Columns are named name,"
                            + " owner_user_uuid, and by custom fields: internal names (cf_...) or labels. All rows are checked"
                            + " before the first is sent; with dry_run true they are only checked. Returns how many were"
                            + " imported, or which rows are wrong. Calling again creates them again. Required: database_uuid,"
                            + " file.")
            .inputSchema(
                    SchemaResource.of(ImportOctapipeRecords.class, "octapipe_database_records_import_file.input.json"))
            .outputSchema(SchemaResource.of(ImportOctapipeRecords.class, "import_file.output.json"))
            .access(Access.WRITE)
            .idempotent(false)
            .resource("database_records")
            .method("import_file")
            .tags("databases", "bulk")
            .build();

    @Override
    public ToolDescriptor descriptor() {
        return DESCRIPTOR;
    }

    @Override
    public ToolResult call(ObjectNode arguments, ToolCall call) {
        return FileImport.of(new Records(arguments.path("database_uuid").asText()), arguments, call);
    }

    /** The records of a database. */
    private record Records(String databaseUuid) implements Destination {

        @Override
        public Map<String, CellType> members() {
            return Map.of("name", CellType.TEXT, "owner_user_uuid", CellType.TEXT);
        }

        @Override
        public List<String> required() {
            return List.of("name");
        }

        @Override
        public List<JsonNode> customFields(ToolCall call) {
            return CustomFields.of(call.invoke(
                    GetSingleOctapipeDatabaseById.class, new GetSingleOctapipeDatabaseById.Input(databaseUuid)));
        }

        @Override
        public ToolResult create(List<ObjectNode> items, ToolCall call) {
            return call.invoke(
                    OctapipeDatabaseRecordsImport.class, new OctapipeDatabaseRecordsImport.Input(databaseUuid, items));
        }
    }
}
