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
 * Reads what the old shop had.
 *
 * <p>Calls {@code GET /legacy}, operation {@code getLegacy}.
 */
@Generated("dev.mcptools.generator")
public final class GetLegacy implements OperationTool<GetLegacy.Input> {
    /** What {@code tools/list} shows of this tool. */
    public static final ToolDescriptor DESCRIPTOR = ToolDescriptor.named("get_legacy")
            .title("Reads what the old shop had.")
            .description("Reads what the old shop had.")
            .inputSchema(SchemaResource.of(GetLegacy.class, "get_legacy.input.json"))
            .outputSchema(SchemaResource.of(GetLegacy.class, "get_legacy.output.json"))
            .access(Access.READ)
            .idempotent(true)
            .resource("legacy")
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
        return ApiRequest.get("/legacy")
                .security(Security.of("digest").and("app_id_711c"))
                .build();
    }

    /** The arguments of one call. */
    public record Input() {}
}
