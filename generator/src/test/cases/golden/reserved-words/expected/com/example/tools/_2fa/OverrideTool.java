package com.example.tools._2fa;

import dev.mcptools.runtime.tools.Access;
import dev.mcptools.runtime.tools.ArgumentReader;
import dev.mcptools.runtime.tools.OperationTool;
import dev.mcptools.runtime.tools.SchemaResource;
import dev.mcptools.runtime.tools.ToolDescriptor;
import dev.mcptools.runtime.upstream.ApiRequest;
import javax.annotation.processing.Generated;

/**
 * Is called like an annotation.
 *
 * <p>Calls {@code GET /override}, operation {@code override}.
 */
@Generated("dev.mcptools.generator")
public final class OverrideTool implements OperationTool<OverrideTool.Input> {
    /** What {@code tools/list} shows of this tool. */
    public static final ToolDescriptor DESCRIPTOR = ToolDescriptor.named("override")
            .title("Is called like an annotation.")
            .description("Is called like an annotation.")
            .inputSchema(SchemaResource.of(OverrideTool.class, "override.input.json"))
            .outputSchema(SchemaResource.of(OverrideTool.class, "override.output.json"))
            .access(Access.READ)
            .idempotent(true)
            .resource("2fa")
            .method("list")
            .tags("2fa")
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
        return ApiRequest.get("/override").build();
    }

    /** The arguments of one call. */
    public record Input() {}
}
