package com.example.tools.books;

import dev.mcptools.runtime.tools.Access;
import dev.mcptools.runtime.tools.ArgumentReader;
import dev.mcptools.runtime.tools.OperationTool;
import dev.mcptools.runtime.tools.PageParameter;
import dev.mcptools.runtime.tools.Pagination;
import dev.mcptools.runtime.tools.SchemaResource;
import dev.mcptools.runtime.tools.ToolDescriptor;
import dev.mcptools.runtime.upstream.ApiRequest;
import javax.annotation.processing.Generated;

/**
 * Lists the books, counted from one.
 *
 * <p>Calls {@code GET /offset-from-one}, operation {@code byOffsetFromOne}.
 */
@Generated("dev.mcptools.generator")
public final class CityLibraryBooksByOffsetFromOne implements OperationTool<CityLibraryBooksByOffsetFromOne.Input> {
    /** What {@code tools/list} shows of this tool. */
    public static final ToolDescriptor DESCRIPTOR = ToolDescriptor.named("city_library_books_by_offset_from_one")
            .title("City library books by offset from one")
            .description("Lists the books, counted from one. Returns one page at a time; while has_more is true, "
                    + "call again with next_cursor unchanged and the same other arguments.")
            .inputSchema(SchemaResource.of(
                    CityLibraryBooksByOffsetFromOne.class, "city_library_books_by_offset_from_one.input.json"))
            .outputSchema(SchemaResource.of(
                    CityLibraryBooksByOffsetFromOne.class, "city_library_books_by_offset_from_one.output.json"))
            .access(Access.READ)
            .idempotent(true)
            .resource("books")
            .method("by_offset_from_one")
            .tags("books")
            .pagination(Pagination.offset(PageParameter.query("startIndex"), 1)
                    .items("/books")
                    .totalHeader("X-Total-Count")
                    .opening("1"))
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
        return ApiRequest.get("/offset-from-one").build();
    }

    /** The arguments of one call. */
    public record Input() {}
}
