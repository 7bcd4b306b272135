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
 * Lists the books by a URL in the answer.
 *
 * <p>Calls {@code GET /next-url}, operation {@code byNextUrl}.
 */
@Generated("dev.mcptools.generator")
public final class CityLibraryBooksByNextUrl implements OperationTool<CityLibraryBooksByNextUrl.Input> {
    /** What {@code tools/list} shows of this tool. */
    public static final ToolDescriptor DESCRIPTOR = ToolDescriptor.named("city_library_books_by_next_url")
            .title("City library books by next url")
            .description("Lists the books by a URL in the answer. Returns one page at a time; while has_more is "
                    + "true, call again with next_cursor unchanged and the same other arguments.")
            .inputSchema(SchemaResource.of(
                    CityLibraryBooksByNextUrl.class, "city_library_books_by_next_url.input.json"))
            .outputSchema(SchemaResource.of(
                    CityLibraryBooksByNextUrl.class, "city_library_books_by_next_url.output.json"))
            .access(Access.READ)
            .idempotent(true)
            .resource("books")
            .method("by_next_url")
            .tags("books")
            .argument("limit", RequestPart.QUERY, "$top")
            .pagination(Pagination.nextUrl("/next").size("$top").items("/books"))
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
        return ApiRequest.get("/next-url")
                .query("$top", input.limit())
                .build();
    }

    /**
     * The arguments of one call.
     *
     * @param limit in the query as {@code $top}: How many items to return at most.
     */
    public record Input(Optional<Integer> limit) {}
}
