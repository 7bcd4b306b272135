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
 * Lists books, each page of which has to be asked for.
 *
 * <p>Calls {@code GET /required-page}, operation {@code byRequiredPage}.
 */
@Generated("dev.mcptools.generator")
public final class ByRequiredPage implements OperationTool<ByRequiredPage.Input> {
    /** What {@code tools/list} shows of this tool. */
    public static final ToolDescriptor DESCRIPTOR = ToolDescriptor.named("by_required_page")
            .title("Lists books, each page of which has to be asked for.")
            .description("Lists books, each page of which has to be asked for. Returns one page at a time; while "
                    + "has_more is true, call again with next_cursor unchanged and the same other arguments.")
            .inputSchema(SchemaResource.of(ByRequiredPage.class, "by_required_page.input.json"))
            .outputSchema(SchemaResource.of(ByRequiredPage.class, "by_required_page.output.json"))
            .access(Access.READ)
            .idempotent(true)
            .resource("books")
            .method("list")
            .tags("books")
            .pagination(Pagination.pageNumber("page").size("limit").totalHeader("X-Total-Count").opening("1"))
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
        return ApiRequest.get("/required-page")
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
