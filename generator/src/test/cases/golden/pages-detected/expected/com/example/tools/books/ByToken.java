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
 * Lists books by a token.
 *
 * <p>Calls {@code GET /token}, operation {@code byToken}.
 */
@Generated("dev.mcptools.generator")
public final class ByToken implements OperationTool<ByToken.Input> {
    /** What {@code tools/list} shows of this tool. */
    public static final ToolDescriptor DESCRIPTOR = ToolDescriptor.named("by_token")
            .title("Lists books by a token.")
            .description("Lists books by a token. Returns one page at a time; while has_more is true, call again "
                    + "with next_cursor unchanged and the same other arguments.")
            .inputSchema(SchemaResource.of(ByToken.class, "by_token.input.json"))
            .outputSchema(SchemaResource.of(ByToken.class, "by_token.output.json"))
            .access(Access.READ)
            .idempotent(true)
            .resource("books")
            .method("list")
            .tags("books")
            .argument("limit", RequestPart.QUERY, "pageSize")
            .pagination(Pagination.cursor("pageToken", "/nextPageToken").size("pageSize").items("/books"))
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
        return ApiRequest.get("/token")
                .query("pageSize", input.limit())
                .build();
    }

    /**
     * The arguments of one call.
     *
     * @param limit in the query as {@code pageSize}: How many items to return at most.
     */
    public record Input(Optional<Integer> limit) {}
}
