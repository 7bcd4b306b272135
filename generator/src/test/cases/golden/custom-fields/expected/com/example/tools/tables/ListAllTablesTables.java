package com.example.tools.tables;

import dev.mcptools.runtime.tools.Access;
import dev.mcptools.runtime.tools.ArgumentReader;
import dev.mcptools.runtime.tools.OperationTool;
import dev.mcptools.runtime.tools.Pagination;
import dev.mcptools.runtime.tools.SchemaResource;
import dev.mcptools.runtime.tools.ToolDescriptor;
import dev.mcptools.runtime.upstream.ApiRequest;
import javax.annotation.processing.Generated;

/**
 * Lists all the tables there are, with their columns.
 *
 * <p>Calls {@code GET /tables}, operation {@code listTables}.
 */
@Generated("dev.mcptools.generator")
public final class ListAllTablesTables implements OperationTool<ListAllTablesTables.Input> {
    /** What {@code tools/list} shows of this tool. */
    public static final ToolDescriptor DESCRIPTOR = ToolDescriptor.named("list_all_tables_tables")
            .title("Lists all the tables.")
            .description("Lists all the tables there are, with their columns. Returns one page at a time; while "
                    + "has_more is true, call again with next_cursor unchanged and the same other arguments.")
            .inputSchema(SchemaResource.of(ListAllTablesTables.class, "list_all_tables_tables.input.json"))
            .outputSchema(SchemaResource.of(ListAllTablesTables.class, "list_all_tables_tables.output.json"))
            .access(Access.READ)
            .idempotent(true)
            .resource("tables")
            .method("list")
            .tags("tables")
            .pagination(Pagination.offset("offset").items("/tables").next("/more"))
            .build();

    @Override
    public ToolDescriptor descriptor() {
        return DESCRIPTOR;
    }

    @Override
    public Input read(ArgumentReader in) {
        return in.orReject(new Input());
    }

    @Override
    public ApiRequest request(Input input) {
        return ApiRequest.get("/tables").build();
    }

    /** The arguments of one call. */
    public record Input() {}
}
