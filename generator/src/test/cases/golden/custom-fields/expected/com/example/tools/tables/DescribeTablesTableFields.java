package com.example.tools.tables;

import com.example.tools.TablesTools;
import dev.mcptools.runtime.fields.FieldSource;
import dev.mcptools.runtime.tools.Access;
import dev.mcptools.runtime.tools.FieldsTool;
import dev.mcptools.runtime.tools.SchemaResource;
import dev.mcptools.runtime.tools.ToolDescriptor;
import javax.annotation.processing.Generated;

/**
 * Describes the custom fields of one table. Returns its id, its name and the JSON Schema of the values of its
 * fields: of each the key, the label (title), the type, the options (enum), and which are required or read-only.
 * Call it before values are written or filtered.
 *
 * <p>Reads them from {@code list_all_tables_tables}.
 */
@Generated("dev.mcptools.generator")
public final class DescribeTablesTableFields implements FieldsTool {
    /** What {@code tools/list} shows of this tool. */
    public static final ToolDescriptor DESCRIPTOR = ToolDescriptor.named("describe_tables_table_fields")
            .title("Describe the fields of one table")
            .description("Describes the custom fields of one table. Returns its id, its name and the JSON Schema of "
                    + "the values of its fields: of each the key, the label (title), the type, the options "
                    + "(enum), and which are required or read-only. Call it before values are written or "
                    + "filtered. Required: table_id.")
            .inputSchema(SchemaResource.of(DescribeTablesTableFields.class, "describe_tables_table_fields.input.json"))
            .outputSchema(SchemaResource.of(
                    DescribeTablesTableFields.class, "describe_tables_table_fields.output.json"))
            .access(Access.READ)
            .idempotent(true)
            .resource("tables")
            .method("describe_fields")
            .tags("tables")
            .from("table_id", "list_all_tables_tables")
            .build();

    @Override
    public ToolDescriptor descriptor() {
        return DESCRIPTOR;
    }

    @Override
    public FieldSource source() {
        return TablesTools.TABLE_FIELDS;
    }

    @Override
    public String owner() {
        return "table_id";
    }
}
