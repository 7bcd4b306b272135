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
import dev.mcptools.runtime.upstream.RequestPart;
import java.util.Optional;
import javax.annotation.processing.Generated;

/**
 * Lists the books that are searched for.
 *
 * <p>Calls {@code POST /cursor-in-body}, operation {@code byCursorInBody}.
 */
@Generated("dev.mcptools.generator")
public final class CityLibraryBooksByCursorInBody implements OperationTool<CityLibraryBooksByCursorInBody.Input> {
    /** What {@code tools/list} shows of this tool. */
    public static final ToolDescriptor DESCRIPTOR = ToolDescriptor.named("city_library_books_by_cursor_in_body")
            .title("City library books by cursor in body")
            .description("Lists the books that are searched for. Returns at most 100 at a time; while has_more is "
                    + "true, call again with next_cursor unchanged and the same other arguments.")
            .inputSchema(SchemaResource.of(
                    CityLibraryBooksByCursorInBody.class, "city_library_books_by_cursor_in_body.input.json"))
            .outputSchema(SchemaResource.of(
                    CityLibraryBooksByCursorInBody.class, "city_library_books_by_cursor_in_body.output.json"))
            .access(Access.READ)
            .idempotent(false)
            .resource("books")
            .method("by_cursor_in_body")
            .tags("books")
            .argument("limit", RequestPart.BODY, "page_size")
            .pagination(Pagination.cursor(PageParameter.body("start_cursor"), PageToken.member("/next"))
                    .size(PageParameter.body("page_size"), 100)
                    .items("/books"))
            .build();

    @Override
    public ToolDescriptor descriptor() {
        return DESCRIPTOR;
    }

    @Override
    public Input read(ArgumentReader in) {
        return in.orReject(new Input(
                in.optional("query", ArgumentType.STRING),
                in.optional("limit", ArgumentType.INT)));
    }

    @Override
    public ApiRequest request(Input input) {
        return ApiRequest.post("/cursor-in-body")
                .body("query", input.query())
                .body("page_size", input.limit())
                .build();
    }

    /**
     * The arguments of one call.
     *
     * @param query in the body: The query.
     * @param limit in the body as {@code page_size}: How many items to return at most.
     */
    public record Input(
            Optional<String> query,
            Optional<Integer> limit) {}
}
