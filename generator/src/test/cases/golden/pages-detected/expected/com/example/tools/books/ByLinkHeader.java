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
 * Lists books by the Link header.
 *
 * <p>Calls {@code GET /link-header}, operation {@code byLinkHeader}.
 */
@Generated("dev.mcptools.generator")
public final class ByLinkHeader implements OperationTool<ByLinkHeader.Input> {
    /** What {@code tools/list} shows of this tool. */
    public static final ToolDescriptor DESCRIPTOR = ToolDescriptor.named("by_link_header")
            .title("Lists books by the Link header.")
            .description("Lists books by the Link header. Returns one page at a time; while has_more is true, call "
                    + "again with next_cursor unchanged and the same other arguments.")
            .inputSchema(SchemaResource.of(ByLinkHeader.class, "by_link_header.input.json"))
            .outputSchema(SchemaResource.of(ByLinkHeader.class, "by_link_header.output.json"))
            .access(Access.READ)
            .idempotent(true)
            .resource("books")
            .method("list")
            .tags("books")
            .argument("limit", RequestPart.QUERY, "per_page")
            .pagination(Pagination.linkHeader().size("per_page"))
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
        return ApiRequest.get("/link-header")
                .query("per_page", input.limit())
                .build();
    }

    /**
     * The arguments of one call.
     *
     * @param limit in the query as {@code per_page}: How many items to return at most.
     */
    public record Input(Optional<Integer> limit) {}
}
