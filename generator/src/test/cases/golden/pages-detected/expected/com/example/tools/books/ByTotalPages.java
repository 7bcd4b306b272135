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
 * Lists books and how many pages there are.
 *
 * <p>Calls {@code GET /total-pages}, operation {@code byTotalPages}.
 */
@Generated("dev.mcptools.generator")
public final class ByTotalPages implements OperationTool<ByTotalPages.Input> {
    /** What {@code tools/list} shows of this tool. */
    public static final ToolDescriptor DESCRIPTOR = ToolDescriptor.named("by_total_pages")
            .title("Lists books and how many pages there are.")
            .description("Lists books and how many pages there are. Returns at most 100 at a time; while has_more "
                    + "is true, call again with next_cursor unchanged and the same other arguments.")
            .inputSchema(SchemaResource.of(ByTotalPages.class, "by_total_pages.input.json"))
            .outputSchema(SchemaResource.of(ByTotalPages.class, "by_total_pages.output.json"))
            .access(Access.READ)
            .idempotent(true)
            .resource("books")
            .method("list")
            .tags("books")
            .argument("limit", RequestPart.QUERY, "per_page")
            .pagination(Pagination.pageNumber("page")
                    .size("per_page", 100)
                    .defaultSize(15)
                    .items("/data")
                    .total("/meta/total")
                    .totalPages("/meta/last_page"))
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
        return ApiRequest.get("/total-pages")
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
