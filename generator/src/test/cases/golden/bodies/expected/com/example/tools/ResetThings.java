package com.example.tools;

import dev.mcptools.runtime.tools.Access;
import dev.mcptools.runtime.tools.ArgumentReader;
import dev.mcptools.runtime.tools.OperationTool;
import dev.mcptools.runtime.tools.SchemaResource;
import dev.mcptools.runtime.tools.ToolDescriptor;
import dev.mcptools.runtime.upstream.ApiRequest;
import javax.annotation.processing.Generated;

/**
 * Sets all things back to what they were.
 *
 * <p>Calls {@code POST /things/reset}, operation {@code resetThings}.
 */
@Generated("dev.mcptools.generator")
public final class ResetThings implements OperationTool<ResetThings.Input> {
    /** What {@code tools/list} shows of this tool. */
    public static final ToolDescriptor DESCRIPTOR = ToolDescriptor.named("reset_things")
            .title("Sets all things back to what they were.")
            .description("Sets all things back to what they were.")
            .inputSchema(SchemaResource.of(ResetThings.class, "reset_things.input.json"))
            .outputSchema(SchemaResource.of(ResetThings.class, "reset_things.output.json"))
            .access(Access.WRITE)
            .idempotent(false)
            .resource("reset")
            .method("create")
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
        return ApiRequest.post("/things/reset").build();
    }

    /** The arguments of one call. */
    public record Input() {}
}
