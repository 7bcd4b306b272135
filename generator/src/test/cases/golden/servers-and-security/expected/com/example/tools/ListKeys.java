package com.example.tools;

import dev.mcptools.runtime.tools.Access;
import dev.mcptools.runtime.tools.ArgumentReader;
import dev.mcptools.runtime.tools.OperationTool;
import dev.mcptools.runtime.tools.SchemaResource;
import dev.mcptools.runtime.tools.ToolDescriptor;
import dev.mcptools.runtime.upstream.ApiRequest;
import javax.annotation.processing.Generated;

/**
 * Lists the keys of the account.
 *
 * <p>Calls {@code GET /keys}, operation {@code listKeys}.
 */
@Generated("dev.mcptools.generator")
public final class ListKeys implements OperationTool<ListKeys.Input> {
    /** What {@code tools/list} shows of this tool. */
    public static final ToolDescriptor DESCRIPTOR = ToolDescriptor.named("list_keys")
            .title("Lists the keys of the account.")
            .description("Lists the keys of the account.")
            .inputSchema(SchemaResource.of(ListKeys.class, "list_keys.input.json"))
            .outputSchema(SchemaResource.of(ListKeys.class, "list_keys.output.json"))
            .access(Access.READ)
            .idempotent(true)
            .resource("keys")
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
        return ApiRequest.get("/keys").build();
    }

    /** The arguments of one call. */
    public record Input() {}
}
