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
 * Changes all rows of a table that match.
 *
 * <p>Calls {@code PATCH /tables/{table_id}/rows}, operation {@code changeRows}.
 */
@Generated("dev.mcptools.generator")
public final class TablesTableRowsBulkUpdate implements OperationTool<TablesTableRowsBulkUpdate.Input> {
    /** What {@code tools/list} shows of this tool. */
    public static final ToolDescriptor DESCRIPTOR = ToolDescriptor.named("tables_table_rows_bulk_update")
            .title("Changes rows.")
            .description("Changes all rows of a table that match. Required: table_id, where, set.")
            .inputSchema(SchemaResource.of(TablesTableRowsBulkUpdate.class, "tables_table_rows_bulk_update.input.json"))
            .outputSchema(SchemaResource.of(
                    TablesTableRowsBulkUpdate.class, "tables_table_rows_bulk_update.output.json"))
            .access(Access.WRITE)
            .idempotent(false)
            .resource("table_rows")
            .method("bulk_update")
            .tags("tables")
            .from("table_id", "list_all_tables_tables")
            .customFields("where", TablesTools.TABLE_FIELDS, "table_id", FieldUse.filter())
            .customFields("set", TablesTools.TABLE_FIELDS, "table_id", FieldUse.changes("position", "color"))
            .build();

    @Override
    public ToolDescriptor descriptor() {
        return DESCRIPTOR;
    }

    @Override
    public Input read(ArgumentReader in) {
        return in.orReject(new Input(
                in.required("table_id", ArgumentType.STRING),
                in.required("where", ArgumentType.OBJECT),
                in.required("set", ArgumentType.OBJECT)));
    }

    @Override
    public ApiRequest request(Input input) {
        return ApiRequest.patch("/tables/{table_id}/rows")
                .path("table_id", input.tableId())
                .body("where", input.where())
                .body("set", input.set())
                .build();
    }

    /**
     * The arguments of one call.
     *
     * @param tableId in the path: The id of the table.
     * @param where in the body: Which rows change.
     * @param set in the body: What they have afterwards.
     */
    public record Input(
            String tableId,
            ObjectNode where,
            ObjectNode set) {}
}
