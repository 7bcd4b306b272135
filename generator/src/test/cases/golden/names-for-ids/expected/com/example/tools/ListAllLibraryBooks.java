package com.example.tools;

import dev.mcptools.runtime.tools.Access;
import dev.mcptools.runtime.tools.ArgumentReader;
import dev.mcptools.runtime.tools.ArgumentType;
import dev.mcptools.runtime.tools.Identity;
import dev.mcptools.runtime.tools.OperationTool;
import dev.mcptools.runtime.tools.Pagination;
import dev.mcptools.runtime.tools.SchemaResource;
import dev.mcptools.runtime.tools.ToolDescriptor;
import dev.mcptools.runtime.upstream.ApiRequest;
import java.util.Optional;
import javax.annotation.processing.Generated;

/**
 * Lists the books. Returns of each its slug and title.
 *
 * <p>Calls {@code GET /books}, operation {@code listBooks}.
 */
@Generated("dev.mcptools.generator")
public final class ListAllLibraryBooks implements OperationTool<ListAllLibraryBooks.Input> {
    /** What {@code tools/list} shows of this tool. */
    public static final ToolDescriptor DESCRIPTOR = ToolDescriptor.named("list_all_library_books")
            .title("List all library books")
            .description("Lists the books. Returns of each its slug and title. Returns one page at a time; while "
                    + "has_more is true, call again with next_cursor unchanged and the same other arguments.")
            .inputSchema(SchemaResource.of(ListAllLibraryBooks.class, "list_all_library_books.input.json"))
            .outputSchema(SchemaResource.of(ListAllLibraryBooks.class, "list_all_library_books.output.json"))
            .access(Access.READ)
            .idempotent(true)
            .resource("books")
            .method("list")
            .pagination(Pagination.offset("offset").items("/books"))
            .identity(Identity.by("/slug").named("/title").named("/author", "/title").foundBy("{\"q\":\"{name}\"}"))
            .build();

    @Override
    public ToolDescriptor descriptor() {
        return DESCRIPTOR;
    }

    @Override
    public Input read(ArgumentReader in) {
        return in.orReject(new Input(in.optional("q", ArgumentType.STRING)));
    }

    @Override
    public ApiRequest request(Input input) {
        return ApiRequest.get("/books")
                .query("q", input.q())
                .build();
    }

    /**
     * The arguments of one call.
     *
     * @param q in the query: Words of the title.
     */
    public record Input(Optional<String> q) {}
}
