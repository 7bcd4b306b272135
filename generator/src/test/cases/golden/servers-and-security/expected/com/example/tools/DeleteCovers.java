package com.example.tools;

import dev.mcptools.runtime.tools.Access;
import dev.mcptools.runtime.tools.ArgumentReader;
import dev.mcptools.runtime.tools.OperationTool;
import dev.mcptools.runtime.tools.SchemaResource;
import dev.mcptools.runtime.tools.ToolDescriptor;
import dev.mcptools.runtime.upstream.ApiRequest;
import javax.annotation.processing.Generated;

/**
 * Deletes the covers of all books.
 *
 * <p>Calls {@code DELETE /covers}, operation {@code deleteCovers}.
 */
@Generated("dev.mcptools.generator")
public final class DeleteCovers implements OperationTool<DeleteCovers.Input> {
    /** What {@code tools/list} shows of this tool. */
    public static final ToolDescriptor DESCRIPTOR = ToolDescriptor.named("delete_covers")
            .title("Deletes the covers of all books.")
            .description("Deletes the covers of all books.")
            .inputSchema(SchemaResource.of(DeleteCovers.class, "delete_covers.input.json"))
            .outputSchema(SchemaResource.of(DeleteCovers.class, "delete_covers.output.json"))
            .access(Access.DESTRUCTIVE)
            .idempotent(true)
            .resource("covers")
            .method("delete")
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
        return ApiRequest.delete("/covers").build();
    }

    /** The arguments of one call. */
    public record Input() {}
}
