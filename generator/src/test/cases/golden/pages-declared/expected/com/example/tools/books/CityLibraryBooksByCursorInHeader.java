package com.example.tools.books;

import dev.mcptools.runtime.tools.Access;
import dev.mcptools.runtime.tools.ArgumentReader;
import dev.mcptools.runtime.tools.OperationTool;
import dev.mcptools.runtime.tools.PageParameter;
import dev.mcptools.runtime.tools.PageToken;
import dev.mcptools.runtime.tools.Pagination;
import dev.mcptools.runtime.tools.SchemaResource;
import dev.mcptools.runtime.tools.ToolDescriptor;
import dev.mcptools.runtime.upstream.ApiRequest;
import javax.annotation.processing.Generated;

/**
 * Lists the books by a token in a header.
 *
 * <p>Calls {@code GET /cursor-in-header}, operation {@code byCursorInHeader}.
 */
@Generated("dev.mcptools.generator")
public final class CityLibraryBooksByCursorInHeader implements OperationTool<CityLibraryBooksByCursorInHeader.Input> {
    /** What {@code tools/list} shows of this tool. */
    public static final ToolDescriptor DESCRIPTOR = ToolDescriptor.named("city_library_books_by_cursor_in_header")
            .title("City library books by cursor in header")
            .description("Lists the books by a token in a header. Returns one page at a time; while has_more is "
                    + "true, call again with next_cursor unchanged and the same other arguments.")
            .inputSchema(SchemaResource.of(
                    CityLibraryBooksByCursorInHeader.class, "city_library_books_by_cursor_in_header.input.json"))
            .outputSchema(SchemaResource.of(
                    CityLibraryBooksByCursorInHeader.class, "city_library_books_by_cursor_in_header.output.json"))
            .access(Access.READ)
            .idempotent(true)
            .resource("books")
            .method("by_cursor_in_header")
            .tags("books")
            .pagination(Pagination.cursor(PageParameter.query("cursor"), PageToken.header("X-Next-Cursor"))
                    .items("/books"))
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
        return ApiRequest.get("/cursor-in-header").build();
    }

    /** The arguments of one call. */
    public record Input() {}
}
