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
 * Lists books from an offset on.
 *
 * <p>Calls {@code GET /offset}, operation {@code byOffset}.
 */
@Generated("dev.mcptools.generator")
public final class ByOffset implements OperationTool<ByOffset.Input> {
    /** What {@code tools/list} shows of this tool. */
    public static final ToolDescriptor DESCRIPTOR = ToolDescriptor.named("by_offset")
            .title("Lists books from an offset on.")
            .description("Lists books from an offset on. Returns at most 50 at a time; while has_more is true, call "
                    + "again with next_cursor unchanged and the same other arguments.")
            .inputSchema(SchemaResource.of(ByOffset.class, "by_offset.input.json"))
            .outputSchema(SchemaResource.of(ByOffset.class, "by_offset.output.json"))
            .access(Access.READ)
            .idempotent(true)
            .resource("books")
            .method("list")
            .tags("books")
            .pagination(Pagination.offset("offset").size("limit", 50).items("/results").next("/next"))
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
