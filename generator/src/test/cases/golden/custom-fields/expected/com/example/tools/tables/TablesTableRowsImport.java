package com.example.tools.tables;

import com.example.tools.TablesTools;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.mcptools.runtime.fields.FieldUse;
import dev.mcptools.runtime.tools.Access;
import dev.mcptools.runtime.tools.ArgumentReader;
import dev.mcptools.runtime.tools.ArgumentType;
import dev.mcptools.runtime.tools.OperationTool;
import dev.mcptools.runtime.tools.SchemaResource;
import dev.mcptools.runtime.tools.ToolDescriptor;
import dev.mcptools.runtime.upstream.ApiRequest;
import java.util.List;
import javax.annotation.processing.Generated;

/**
 * Adds many rows to a table.
 *
 * <p>Calls {@code POST /tables/{table_id}/rows/batch}, operation {@code addRows}.
 */
@Generated("dev.mcptools.generator")
public final class TablesTableRowsImport implements OperationTool<TablesTableRowsImport.Input> {
    /** What {@code tools/list} shows of this tool. */
    public static final ToolDescriptor DESCRIPTOR = ToolDescriptor.named("tables_table_rows_import")
            .title("Adds rows.")
            .description("Adds many rows to a table. Required: table_id, rows.")
            .inputSchema(SchemaResource.of(TablesTableRowsImport.class, "tables_table_rows_import.input.json"))
            .outputSchema(SchemaResource.of(TablesTableRowsImport.class, "tables_table_rows_import.output.json"))
            .access(Access.WRITE)
            .idempotent(false)
            .resource("table_rows")
            .method("import")
            .tags("tables")
            .from("table_id", "list_all_tables_tables")
            .customFields("rows", TablesTools.TABLE_FIELDS, "table_id", FieldUse.rows("/cells"))
            .build();

    @Override
    public ToolDescriptor descriptor() {
        return DESCRIPTOR;
    }

    @Override
    public Input read(ArgumentReader in) {
        return in.orReject(new Input(
                in.required("table_id", ArgumentType.STRING),
                in.required("rows", ArgumentType.listOf(ArgumentType.OBJECT))));
    }

    @Override
    public ApiRequest request(Input input) {
        return ApiRequest.post("/tables/{table_id}/rows/batch")
                .path("table_id", input.tableId())
                .body("rows", input.rows())
                .build();
    }

    /**
     * The arguments of one call.
     *
     * @param tableId in the path: The id of the table.
     * @param rows in the body: The rows.
     */
    public record Input(
            String tableId,
            List<ObjectNode> rows) {}
}
