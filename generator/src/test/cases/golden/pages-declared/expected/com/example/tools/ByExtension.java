package com.example.tools;

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
 * Lists the books, as the document itself says.
 *
 * <p>Calls {@code GET /by-extension}, operation {@code byExtension}.
 */
@Generated("dev.mcptools.generator")
public final class ByExtension implements OperationTool<ByExtension.Input> {
    /** What {@code tools/list} shows of this tool. */
    public static final ToolDescriptor DESCRIPTOR = ToolDescriptor.named("by_extension")
            .title("By extension")
            .description("Lists the books, as the document itself says. Returns one page at a time; while has_more "
                    + "is true, call again with next_cursor unchanged and the same other arguments.")
            .inputSchema(SchemaResource.of(ByExtension.class, "by_extension.input.json"))
            .outputSchema(SchemaResource.of(ByExtension.class, "by_extension.output.json"))
            .access(Access.READ)
            .idempotent(true)
            .resource("by_extension")
            .method("list")
            .pagination(Pagination.cursor("after", "/next").size("limit").items("/books"))
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
        return ApiRequest.get("/by-extension")
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
