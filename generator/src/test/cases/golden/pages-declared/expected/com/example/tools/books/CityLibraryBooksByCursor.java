package com.example.tools.books;

import dev.mcptools.runtime.tools.Access;
import dev.mcptools.runtime.tools.ArgumentReader;
import dev.mcptools.runtime.tools.ArgumentType;
import dev.mcptools.runtime.tools.OperationTool;
import dev.mcptools.runtime.tools.Pagination;
import dev.mcptools.runtime.tools.SchemaResource;
import dev.mcptools.runtime.tools.ToolDescriptor;
import dev.mcptools.runtime.upstream.ApiRequest;
import java.util.Optional;
import javax.annotation.processing.Generated;

/**
 * Lists the books by a token in the answer.
 *
 * <p>Calls {@code GET /cursor}, operation {@code byCursor}.
 */
@Generated("dev.mcptools.generator")
public final class CityLibraryBooksByCursor implements OperationTool<CityLibraryBooksByCursor.Input> {
    /** What {@code tools/list} shows of this tool. */
    public static final ToolDescriptor DESCRIPTOR = ToolDescriptor.named("city_library_books_by_cursor")
            .title("City library books by cursor")
            .description("Lists the books by a token in the answer. Returns at most 30 at a time; while has_more is "
                    + "true, call again with next_cursor unchanged and the same other arguments.")
            .inputSchema(SchemaResource.of(CityLibraryBooksByCursor.class, "city_library_books_by_cursor.input.json"))
            .outputSchema(SchemaResource.of(CityLibraryBooksByCursor.class, "city_library_books_by_cursor.output.json"))
            .access(Access.READ)
            .idempotent(true)
            .resource("books")
            .method("by_cursor")
            .tags("books")
            .pagination(Pagination.cursor("cursor", "/next").size("limit", 30).items("/books").opening("*"))
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
        return ApiRequest.get("/cursor")
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
