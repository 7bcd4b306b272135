package com.example.tools.books;

import dev.mcptools.runtime.tools.Access;
import dev.mcptools.runtime.tools.ArgumentReader;
import dev.mcptools.runtime.tools.ArgumentType;
import dev.mcptools.runtime.tools.OperationTool;
import dev.mcptools.runtime.tools.PageParameter;
import dev.mcptools.runtime.tools.Pagination;
import dev.mcptools.runtime.tools.SchemaResource;
import dev.mcptools.runtime.tools.ToolDescriptor;
import dev.mcptools.runtime.upstream.ApiRequest;
import dev.mcptools.runtime.upstream.RequestPart;
import java.util.Optional;
import javax.annotation.processing.Generated;

/**
 * Lists the books on pages counted from zero.
 *
 * <p>Calls {@code GET /page-from-zero}, operation {@code byPageFromZero}.
 */
@Generated("dev.mcptools.generator")
public final class CityLibraryBooksByPageFromZero implements OperationTool<CityLibraryBooksByPageFromZero.Input> {
    /** What {@code tools/list} shows of this tool. */
    public static final ToolDescriptor DESCRIPTOR = ToolDescriptor.named("city_library_books_by_page_from_zero")
            .title("City library books by page from zero")
            .description("Lists the books on pages counted from zero. Returns one page at a time; while has_more is "
                    + "true, call again with next_cursor unchanged and the same other arguments.")
            .inputSchema(SchemaResource.of(
                    CityLibraryBooksByPageFromZero.class, "city_library_books_by_page_from_zero.input.json"))
            .outputSchema(SchemaResource.of(
                    CityLibraryBooksByPageFromZero.class, "city_library_books_by_page_from_zero.output.json"))
            .access(Access.READ)
            .idempotent(true)
            .resource("books")
            .method("by_page_from_zero")
            .tags("books")
            .argument("limit", RequestPart.QUERY, "page[size]")
            .pagination(Pagination.pageNumber(PageParameter.query("page[number]"), 0)
                    .size("page[size]")
                    .items("/books")
                    .totalPages("/total"))
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
        return ApiRequest.get("/page-from-zero")
                .query("page[size]", input.limit())
                .build();
    }

    /**
     * The arguments of one call.
     *
     * @param limit in the query as {@code page[size]}: How many items to return at most.
     */
    public record Input(Optional<Integer> limit) {}
}
