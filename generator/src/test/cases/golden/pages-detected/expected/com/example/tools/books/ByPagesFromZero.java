package com.example.tools.books;

import dev.mcptools.runtime.tools.Access;
import dev.mcptools.runtime.tools.ArgumentReader;
import dev.mcptools.runtime.tools.ArgumentType;
import dev.mcptools.runtime.tools.OperationTool;
import dev.mcptools.runtime.tools.PageParameter;
import dev.mcptools.runtime.tools.Pagination;
import dev.mcptools.runtime.tools.SchemaResource;
import dev.mcptools.runtime.tools.ToolDescriptor;
import dev.mcptools.runtime.upstream.ApiRequest;
import dev.mcptools.runtime.upstream.RequestPart;
import java.util.Optional;
import javax.annotation.processing.Generated;

/**
 * Lists books on pages that are counted from zero.
 *
 * <p>Calls {@code GET /pages-from-zero}, operation {@code byPagesFromZero}.
 */
@Generated("dev.mcptools.generator")
public final class ByPagesFromZero implements OperationTool<ByPagesFromZero.Input> {
    /** What {@code tools/list} shows of this tool. */
    public static final ToolDescriptor DESCRIPTOR = ToolDescriptor.named("by_pages_from_zero")
            .title("Lists books on pages that are counted from zero.")
            .description("Lists books on pages that are counted from zero. Returns one page at a time; while "
                    + "has_more is true, call again with next_cursor unchanged and the same other arguments.")
            .inputSchema(SchemaResource.of(ByPagesFromZero.class, "by_pages_from_zero.input.json"))
            .outputSchema(SchemaResource.of(ByPagesFromZero.class, "by_pages_from_zero.output.json"))
            .access(Access.READ)
            .idempotent(true)
            .resource("books")
            .method("list")
            .tags("books")
            .argument("limit", RequestPart.QUERY, "size")
            .pagination(Pagination.pageNumber(PageParameter.query("page"), 0)
                    .size("size")
                    .items("/content")
                    .total("/totalElements")
                    .totalPages("/totalPages"))
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
        return ApiRequest.get("/pages-from-zero")
                .query("size", input.limit())
                .build();
    }

    /**
     * The arguments of one call.
     *
     * @param limit in the query as {@code size}: How many items to return at most.
     */
    public record Input(Optional<Integer> limit) {}
}
