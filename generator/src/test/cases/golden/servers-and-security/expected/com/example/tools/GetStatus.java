package com.example.tools;

import dev.mcptools.runtime.tools.Access;
import dev.mcptools.runtime.tools.ArgumentReader;
import dev.mcptools.runtime.tools.OperationTool;
import dev.mcptools.runtime.tools.SchemaResource;
import dev.mcptools.runtime.tools.ToolDescriptor;
import dev.mcptools.runtime.upstream.ApiRequest;
import dev.mcptools.runtime.upstream.Security;
import javax.annotation.processing.Generated;

/**
 * Says whether the shop is open.
 *
 * <p>Calls {@code GET /status}, operation {@code getStatus}.
 */
@Generated("dev.mcptools.generator")
public final class GetStatus implements OperationTool<GetStatus.Input> {
    /** What {@code tools/list} shows of this tool. */
    public static final ToolDescriptor DESCRIPTOR = ToolDescriptor.named("get_status")
            .title("Says whether the shop is open.")
            .description("Says whether the shop is open.")
            .inputSchema(SchemaResource.of(GetStatus.class, "get_status.input.json"))
            .outputSchema(SchemaResource.of(GetStatus.class, "get_status.output.json"))
            .access(Access.READ)
            .idempotent(true)
            .resource("status")
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
        return ApiRequest.get("/status")
                .security(Security.NONE)
                .build();
    }

    /** The arguments of one call. */
    public record Input() {}
}
