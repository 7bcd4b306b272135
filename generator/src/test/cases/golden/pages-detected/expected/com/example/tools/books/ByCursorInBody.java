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
 * Searches books by a token in the body.
 *
 * <p>Calls {@code POST /cursor-in-body}, operation {@code byCursorInBody}.
 */
@Generated("dev.mcptools.generator")
public final class ByCursorInBody implements OperationTool<ByCursorInBody.Input> {
    /** What {@code tools/list} shows of this tool. */
    public static final ToolDescriptor DESCRIPTOR = ToolDescriptor.named("by_cursor_in_body")
            .title("Searches books by a token in the body.")
            .description("Searches books by a token in the body. Returns one page at a time; while has_more is "
                    + "true, call again with next_cursor unchanged and the same other arguments.")
            .inputSchema(SchemaResource.of(ByCursorInBody.class, "by_cursor_in_body.input.json"))
            .outputSchema(SchemaResource.of(ByCursorInBody.class, "by_cursor_in_body.output.json"))
            .access(Access.WRITE)
            .idempotent(false)
            .resource("books")
            .method("create")
            .tags("books")
            .pagination(Pagination.cursor(PageParameter.body("cursor"), PageToken.member("/cursor"))
                    .size(PageParameter.body("limit"))
                    .items("/objects"))
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
                .body("limit", input.limit())
                .build();
    }

    /**
     * The arguments of one call.
     *
     * @param query in the body: The query.
     * @param limit in the body: How many items to return at most.
     */
    public record Input(
            Optional<String> query,
            Optional<Integer> limit) {}
}
