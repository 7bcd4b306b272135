package com.example.tools;

import dev.mcptools.runtime.tools.Access;
import dev.mcptools.runtime.tools.ArgumentReader;
import dev.mcptools.runtime.tools.OperationTool;
import dev.mcptools.runtime.tools.SchemaResource;
import dev.mcptools.runtime.tools.ToolDescriptor;
import dev.mcptools.runtime.upstream.ApiRequest;
import javax.annotation.processing.Generated;

/**
 * Says in headers how many things there are.
 *
 * <p>Calls {@code HEAD /things}, operation {@code countThings}.
 */
@Generated("dev.mcptools.generator")
public final class CountThings implements OperationTool<CountThings.Input> {
    /** What {@code tools/list} shows of this tool. */
    public static final ToolDescriptor DESCRIPTOR = ToolDescriptor.named("count_things")
            .title("Says in headers how many things there are.")
            .description("Says in headers how many things there are.")
            .inputSchema(SchemaResource.of(CountThings.class, "count_things.input.json"))
            .outputSchema(SchemaResource.of(CountThings.class, "count_things.output.json"))
            .access(Access.READ)
            .idempotent(true)
            .resource("things")
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
        return ApiRequest.head("/things").build();
    }

    /** The arguments of one call. */
    public record Input() {}
}
