package dev.mcptools.runtime.tools;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.mcptools.runtime.fields.FieldSource;
import dev.mcptools.runtime.fields.FieldType;
import dev.mcptools.runtime.fields.FieldUse;
import dev.mcptools.runtime.upstream.ApiRequest;

/** Two tools as the generator writes them: one lists tables with their columns, one adds a row. */
public final class TableTools {
    public static final FieldSource TABLE_FIELDS = FieldSource.listedBy("list_tables")
            .of("table", "describe_table_fields")
            .id("/id")
            .name("/name")
            .definitions("/columns")
            .key("/key")
            .label("/label")
            .type("/type")
            .required("/required")
            .options("/options")
            .values(FieldType.STRING, "text")
            .values(FieldType.OPTION, "choice")
            .build();

    private TableTools() {}

    public static ToolRegistry registry() {
        return ToolRegistry.of(new ListTables(), new AddRow());
    }

    static final class ListTables implements OperationTool<ListTables.Nothing> {
        private static final ToolDescriptor DESCRIPTOR = ToolDescriptor.named("list_tables")
                .description("Lists tables.")
                .inputSchema(SchemaResource.of(ListTables.class, "paged.input.json"))
                .access(Access.READ)
                .method("list")
                .pagination(Pagination.pageNumber("page").items("/data").next("/next"))
                .build();

        record Nothing() {}

        @Override
        public ToolDescriptor descriptor() {
            return DESCRIPTOR;
        }

        @Override
        public Nothing read(ArgumentReader in) {
            return in.orReject(new Nothing());
        }

        @Override
        public ApiRequest request(Nothing input) {
            return ApiRequest.get("/tables").build();
        }
    }

    static final class AddRow implements OperationTool<AddRow.Row> {
        private static final ToolDescriptor DESCRIPTOR = ToolDescriptor.named("add_row")
                .description("Adds a row.")
                .inputSchema(SchemaResource.of(AddRow.class, "add_row.input.json"))
                .access(Access.WRITE)
                .method("create")
                .customFields("cells", TABLE_FIELDS, "table_id", FieldUse.values())
                .build();

        record Row(String tableId, ObjectNode cells) {}

        @Override
        public ToolDescriptor descriptor() {
            return DESCRIPTOR;
        }

        @Override
        public Row read(ArgumentReader in) {
            return in.orReject(
                    new Row(in.required("table_id", ArgumentType.STRING), in.required("cells", ArgumentType.OBJECT)));
        }

        @Override
        public ApiRequest request(Row input) {
            return ApiRequest.post("/tables/{table_id}/rows")
                    .path("table_id", input.tableId())
                    .body("cells", input.cells())
                    .build();
        }
    }
}
