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
 * Lists books by a token in an object.
 *
 * <p>Calls {@code GET /nested-token}, operation {@code byNestedToken}.
 */
@Generated("dev.mcptools.generator")
public final class ByNestedToken implements OperationTool<ByNestedToken.Input> {
    /** What {@code tools/list} shows of this tool. */
    public static final ToolDescriptor DESCRIPTOR = ToolDescriptor.named("by_nested_token")
            .title("Lists books by a token in an object.")
            .description("Lists books by a token in an object. Returns one page at a time; while has_more is true, "
                    + "call again with next_cursor unchanged and the same other arguments.")
            .inputSchema(SchemaResource.of(ByNestedToken.class, "by_nested_token.input.json"))
            .outputSchema(SchemaResource.of(ByNestedToken.class, "by_nested_token.output.json"))
            .access(Access.READ)
            .idempotent(true)
            .resource("books")
            .method("list")
            .tags("books")
            .pagination(Pagination.cursor("after", "/paging/next/after").size("limit").items("/results"))
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
        return ApiRequest.get("/nested-token")
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
