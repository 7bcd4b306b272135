package com.example.tools.books;

import dev.mcptools.runtime.tools.Access;
import dev.mcptools.runtime.tools.ArgumentReader;
import dev.mcptools.runtime.tools.OperationTool;
import dev.mcptools.runtime.tools.Pagination;
import dev.mcptools.runtime.tools.SchemaResource;
import dev.mcptools.runtime.tools.ToolDescriptor;
import dev.mcptools.runtime.upstream.ApiRequest;
import javax.annotation.processing.Generated;

/**
 * Lists books by a link among others.
 *
 * <p>Calls {@code GET /next-link-object}, operation {@code byNextLinkObject}.
 */
@Generated("dev.mcptools.generator")
public final class ByNextLinkObject implements OperationTool<ByNextLinkObject.Input> {
    /** What {@code tools/list} shows of this tool. */
    public static final ToolDescriptor DESCRIPTOR = ToolDescriptor.named("by_next_link_object")
            .title("Lists books by a link among others.")
            .description("Lists books by a link among others. Returns one page at a time; while has_more is true, "
                    + "call again with next_cursor unchanged and the same other arguments.")
            .inputSchema(SchemaResource.of(ByNextLinkObject.class, "by_next_link_object.input.json"))
            .outputSchema(SchemaResource.of(ByNextLinkObject.class, "by_next_link_object.output.json"))
            .access(Access.READ)
            .idempotent(true)
            .resource("books")
            .method("list")
            .tags("books")
            .pagination(Pagination.nextUrl("/_links/next/href").items("/_embedded/books"))
            .build();

    @Override
    public ToolDescriptor descriptor() {
        return DESCRIPTOR;
    }

    @Override
    public Input read(ArgumentReader in) {
        return in.orReject(new Input());
    }

    @Override
    public ApiRequest request(Input input) {
        return ApiRequest.get("/next-link-object")
                .accept("application/hal+json")
                .build();
    }

    /** The arguments of one call. */
    public record Input() {}
}
