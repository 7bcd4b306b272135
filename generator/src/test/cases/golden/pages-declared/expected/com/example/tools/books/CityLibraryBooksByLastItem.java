package com.example.tools.books;

import dev.mcptools.runtime.tools.Access;
import dev.mcptools.runtime.tools.ArgumentReader;
import dev.mcptools.runtime.tools.ArgumentType;
import dev.mcptools.runtime.tools.OperationTool;
import dev.mcptools.runtime.tools.PageParameter;
import dev.mcptools.runtime.tools.PageToken;
import dev.mcptools.runtime.tools.Pagination;
import dev.mcptools.runtime.tools.SchemaResource;
import dev.mcptools.runtime.tools.ToolDescriptor;
import dev.mcptools.runtime.upstream.ApiRequest;
import java.util.Optional;
import javax.annotation.processing.Generated;

/**
 * Lists the books after the last one.
 *
 * <p>Calls {@code GET /cursor-of-last-item}, operation {@code byLastItem}.
 */
@Generated("dev.mcptools.generator")
public final class CityLibraryBooksByLastItem implements OperationTool<CityLibraryBooksByLastItem.Input> {
    /** What {@code tools/list} shows of this tool. */
    public static final ToolDescriptor DESCRIPTOR = ToolDescriptor.named("city_library_books_by_last_item")
            .title("City library books by last item")
            .description("Lists the books after the last one. Returns one page at a time; while has_more is true, "
                    + "call again with next_cursor unchanged and the same other arguments.")
            .inputSchema(SchemaResource.of(
                    CityLibraryBooksByLastItem.class, "city_library_books_by_last_item.input.json"))
            .outputSchema(SchemaResource.of(
                    CityLibraryBooksByLastItem.class, "city_library_books_by_last_item.output.json"))
            .access(Access.READ)
            .idempotent(true)
            .resource("books")
            .method("by_last_item")
            .tags("books")
            .pagination(Pagination.cursor(PageParameter.query("starting_after"), PageToken.lastItem("/id"))
                    .size("limit")
                    .items("/books")
                    .next("/next"))
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
        return ApiRequest.get("/cursor-of-last-item")
                .query("limit", input.limit())
                .build();
    }

    /**
     * The arguments of one call.
     *
     * @param limit in the query: How many items to return at most.
     */
    public record Input(Optional<Integer> limit) {}
}
