package com.example.tools;

import dev.mcptools.runtime.tools.Access;
import dev.mcptools.runtime.tools.ArgumentReader;
import dev.mcptools.runtime.tools.OperationTool;
import dev.mcptools.runtime.tools.SchemaResource;
import dev.mcptools.runtime.tools.ToolDescriptor;
import dev.mcptools.runtime.upstream.ApiRequest;
import javax.annotation.processing.Generated;

/**
 * Has the name of the class that lists the tools.
 *
 * <p>Calls {@code GET /tools}, operation {@code collisions_tools}.
 */
@Generated("dev.mcptools.generator")
public final class CollisionsToolsTool implements OperationTool<CollisionsToolsTool.Input> {
    /** What {@code tools/list} shows of this tool. */
    public static final ToolDescriptor DESCRIPTOR = ToolDescriptor.named("collisions_tools")
            .title("Has the name of the class that lists the tools.")
            .description("Has the name of the class that lists the tools.")
            .inputSchema(SchemaResource.of(CollisionsToolsTool.class, "collisions_tools.input.json"))
            .outputSchema(SchemaResource.of(CollisionsToolsTool.class, "collisions_tools.output.json"))
            .access(Access.READ)
            .idempotent(true)
            .resource("tools")
            .method("list")
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
        return ApiRequest.get("/tools").build();
    }

    /** The arguments of one call. */
    public record Input() {}
}
