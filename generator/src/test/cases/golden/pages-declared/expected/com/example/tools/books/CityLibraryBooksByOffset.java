package com.example.tools.books;

import dev.mcptools.runtime.tools.Access;
import dev.mcptools.runtime.tools.ArgumentReader;
import dev.mcptools.runtime.tools.ArgumentType;
import dev.mcptools.runtime.tools.OperationTool;
import dev.mcptools.runtime.tools.Pagination;
import dev.mcptools.runtime.tools.SchemaResource;
import dev.mcptools.runtime.tools.ToolDescriptor;
import dev.mcptools.runtime.upstream.ApiRequest;
import dev.mcptools.runtime.upstream.RequestPart;
import java.util.Optional;
import javax.annotation.processing.Generated;

/**
 * Lists the books, the first by their number.
 *
 * <p>Calls {@code GET /offset}, operation {@code byOffset}.
 */
@Generated("dev.mcptools.generator")
public final class CityLibraryBooksByOffset implements OperationTool<CityLibraryBooksByOffset.Input> {
    /** What {@code tools/list} shows of this tool. */
    public static final ToolDescriptor DESCRIPTOR = ToolDescriptor.named("city_library_books_by_offset")
            .title("City library books by offset")
            .description("Lists the books, the first by their number. Returns at most 100 at a time; while has_more "
                    + "is true, call again with next_cursor unchanged and the same other arguments.")
            .inputSchema(SchemaResource.of(CityLibraryBooksByOffset.class, "city_library_books_by_offset.input.json"))
            .outputSchema(SchemaResource.of(CityLibraryBooksByOffset.class, "city_library_books_by_offset.output.json"))
            .access(Access.READ)
            .idempotent(true)
            .resource("books")
            .method("by_offset")
            .tags("books")
            .argument("limit", RequestPart.QUERY, "take")
            .pagination(Pagination.offset("skip").size("take", 100).defaultSize(20).items("/books").total("/total"))
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
        return ApiRequest.get("/offset")
                .query("take", input.limit())
                .build();
    }

    /**
     * The arguments of one call.
     *
     * @param limit in the query as {@code take}: How many items to return at most.
     */
    public record Input(Optional<Integer> limit) {}
}
