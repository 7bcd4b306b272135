package com.example.tools;

import com.example.tools.tables.CreateATablesTableRow;
import com.example.tools.tables.DescribeTablesTableFields;
import com.example.tools.tables.ListAllTablesTables;
import com.example.tools.tables.TablesTableRowsBulkUpdate;
import com.example.tools.tables.TablesTableRowsImport;
import dev.mcptools.runtime.fields.FieldSource;
import dev.mcptools.runtime.fields.FieldType;
import dev.mcptools.runtime.tools.ToolRegistry;
import dev.mcptools.runtime.upstream.ApiDescription;
import dev.mcptools.runtime.upstream.Server;
import javax.annotation.processing.Generated;

/** The tools of Tables. */
@Generated("dev.mcptools.generator")
public final class TablesTools {
    /** The custom fields of each table, which {@code list_all_tables_tables} lists. */
    public static final FieldSource TABLE_FIELDS = FieldSource.listedBy("list_all_tables_tables")
            .of("table", "describe_tables_table_fields")
            .id("/id")
            .name("/title")
            .definitions("/columns")
            .key("/key")
            .label("/caption")
            .type("/kind")
            .required("/flags/mandatory")
            .readOnly("/flags/fixed")
            .options("/choices")
            .option("/code")
            .optionLabel("/text")
            .values(FieldType.STRING, "line")
            .values(FieldType.NUMBER, "amount")
            .values(FieldType.DATE, "day")
            .values(FieldType.OPTION, "pick")
            .arrays(FieldType.OPTION, "picks")
            .arrays(FieldType.UUID, "people")
            .values(FieldType.COMPUTED, "total")
            .build();

    private TablesTools() {}

    /** {@return all tools, in the order of their names} */
    public static ToolRegistry registry() {
        return ToolRegistry.of(
                new CreateATablesTableRow(),
                new DescribeTablesTableFields(),
                new ListAllTablesTables(),
                new TablesTableRowsBulkUpdate(),
                new TablesTableRowsImport());
    }

    /** {@return where the API is, and how it knows who calls} */
    public static ApiDescription api() {
        return ApiDescription.of("tables")
                .title("Tables")
                .version("1")
                .server(Server.of("https://api.tables.example"))
                .build();
    }
}
