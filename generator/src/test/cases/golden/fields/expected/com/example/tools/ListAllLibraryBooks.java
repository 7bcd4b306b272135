package com.example.tools;

import dev.mcptools.runtime.tools.Access;
import dev.mcptools.runtime.tools.ArgumentReader;
import dev.mcptools.runtime.tools.ArgumentType;
import dev.mcptools.runtime.tools.Fields;
import dev.mcptools.runtime.tools.OperationTool;
import dev.mcptools.runtime.tools.Pagination;
import dev.mcptools.runtime.tools.SchemaResource;
import dev.mcptools.runtime.tools.ToolDescriptor;
import dev.mcptools.runtime.upstream.ApiRequest;
import dev.mcptools.runtime.upstream.RequestPart;
import java.util.Optional;
import javax.annotation.processing.Generated;

/**
 * Lists all the books there are.
 *
 * <p>Calls {@code GET /books}, operation {@code listBooks}.
 */
@Generated("dev.mcptools.generator")
public final class ListAllLibraryBooks implements OperationTool<ListAllLibraryBooks.Input> {
    /** What {@code tools/list} shows of this tool. */
    public static final ToolDescriptor DESCRIPTOR = ToolDescriptor.named("list_all_library_books")
            .title("List all library books")
            .description("Lists all the books there are. Returns one page at a time; while has_more is true, call "
                    + "again with next_cursor unchanged and the same other arguments.")
            .inputSchema(SchemaResource.of(ListAllLibraryBooks.class, "list_all_library_books.input.json"))
            .outputSchema(SchemaResource.of(ListAllLibraryBooks.class, "list_all_library_books.output.json"))
            .access(Access.READ)
            .idempotent(true)
            .resource("books")
            .method("list")
            .argument("limit", RequestPart.QUERY, "size")
            .pagination(Pagination.pageNumber("page").size("size").items("/data").next("/next_page_url"))
            .fields(Fields.named("fields").identifiers("isbn").leaveOut("loans", "shelf.history", "dc\\.creator"))
            .answer(LibraryTools.ANSWERS)
            .build();

    @Override
    public ToolDescriptor descriptor() {
        return DESCRIPTOR;
    }

    @Override
    public Input read(ArgumentReader in) {
        return in.orReject(new Input(in.optional("limit", ArgumentType.INT)));
    }

    @Override
    public ApiRequest request(Input input) {
        return ApiRequest.get("/books")
                .query("size", input.limit())
                .build();
    }

    /**
     * The arguments of one call.
     *
     * @param limit in the query as {@code size}: How many items to return at most.
     */
    public record Input(Optional<Integer> limit) {}
}
