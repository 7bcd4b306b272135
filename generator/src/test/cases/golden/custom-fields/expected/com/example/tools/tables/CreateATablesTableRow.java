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
import javax.annotation.processing.Generated;

/**
 * Adds a row to a table.
 *
 * <p>Calls {@code POST /tables/{table_id}/rows}, operation {@code addRow}.
 */
@Generated("dev.mcptools.generator")
public final class CreateATablesTableRow implements OperationTool<CreateATablesTableRow.Input> {
    /** What {@code tools/list} shows of this tool. */
    public static final ToolDescriptor DESCRIPTOR = ToolDescriptor.named("create_a_tables_table_row")
            .title("Adds a row.")
            .description("Adds a row to a table. Required: table_id, cells.")
            .inputSchema(SchemaResource.of(CreateATablesTableRow.class, "create_a_tables_table_row.input.json"))
            .outputSchema(SchemaResource.of(CreateATablesTableRow.class, "create_a_tables_table_row.output.json"))
            .access(Access.WRITE)
            .idempotent(false)
            .resource("table_rows")
            .method("create")
            .tags("tables")
            .from("table_id", "list_all_tables_tables")
            .customFields("cells", TablesTools.TABLE_FIELDS, "table_id", FieldUse.values())
            .build();

    @Override
    public ToolDescriptor descriptor() {
        return DESCRIPTOR;
    }

    @Override
    public Input read(ArgumentReader in) {
        return in.orReject(new Input(
                in.required("table_id", ArgumentType.STRING),
                in.required("cells", ArgumentType.OBJECT)));
    }

    @Override
    public ApiRequest request(Input input) {
        return ApiRequest.post("/tables/{table_id}/rows")
                .path("table_id", input.tableId())
                .body("cells", input.cells())
                .build();
    }

    /**
     * The arguments of one call.
     *
     * @param tableId in the path: The id of the table.
     * @param cells in the body: The values of the row.
     */
    public record Input(
            String tableId,
            ObjectNode cells) {}
}
