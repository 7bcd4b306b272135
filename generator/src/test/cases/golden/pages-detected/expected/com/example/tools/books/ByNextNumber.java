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
 * Lists books by the number to go on with.
 *
 * <p>Calls {@code GET /number-to-go-on-with}, operation {@code byNextNumber}.
 */
@Generated("dev.mcptools.generator")
public final class ByNextNumber implements OperationTool<ByNextNumber.Input> {
    /** What {@code tools/list} shows of this tool. */
    public static final ToolDescriptor DESCRIPTOR = ToolDescriptor.named("by_next_number")
            .title("Lists books by the number to go on with.")
            .description("Lists books by the number to go on with. Returns one page at a time; while has_more is "
                    + "true, call again with next_cursor unchanged and the same other arguments.")
            .inputSchema(SchemaResource.of(ByNextNumber.class, "by_next_number.input.json"))
            .outputSchema(SchemaResource.of(ByNextNumber.class, "by_next_number.output.json"))
            .access(Access.READ)
            .idempotent(true)
            .resource("books")
            .method("list")
            .tags("books")
            .pagination(Pagination.cursor("from", "/next").size("limit").items("/results").total("/total"))
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
        return ApiRequest.get("/number-to-go-on-with")
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
