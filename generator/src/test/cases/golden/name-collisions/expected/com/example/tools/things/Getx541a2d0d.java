package com.example.tools.things;

import dev.mcptools.runtime.tools.Access;
import dev.mcptools.runtime.tools.ArgumentReader;
import dev.mcptools.runtime.tools.OperationTool;
import dev.mcptools.runtime.tools.SchemaResource;
import dev.mcptools.runtime.tools.ToolDescriptor;
import dev.mcptools.runtime.upstream.ApiRequest;
import javax.annotation.processing.Generated;

/**
 * Has a name that differs from another in case only.
 *
 * <p>Calls {@code GET /x}, operation {@code getx}.
 */
@Generated("dev.mcptools.generator")
public final class Getx541a2d0d implements OperationTool<Getx541a2d0d.Input> {
    /** What {@code tools/list} shows of this tool. */
    public static final ToolDescriptor DESCRIPTOR = ToolDescriptor.named("getx_541a2d0d")
            .title("Has a name that differs from another in case only.")
            .description("Has a name that differs from another in case only.")
            .inputSchema(SchemaResource.of(Getx541a2d0d.class, "getx_541a2d0d.input.json"))
            .outputSchema(SchemaResource.of(Getx541a2d0d.class, "getx_541a2d0d.output.json"))
            .access(Access.READ)
            .idempotent(true)
            .resource("things")
            .method("list")
            .tags("things")
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
        return ApiRequest.get("/x").build();
    }

    /** The arguments of one call. */
    public record Input() {}
}
