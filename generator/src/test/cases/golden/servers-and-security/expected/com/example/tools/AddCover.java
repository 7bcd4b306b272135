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
 * Adds the cover of a book.
 *
 * <p>Calls {@code POST /covers}, operation {@code addCover}.
 */
@Generated("dev.mcptools.generator")
public final class AddCover implements OperationTool<AddCover.Input> {
    /** What {@code tools/list} shows of this tool. */
    public static final ToolDescriptor DESCRIPTOR = ToolDescriptor.named("add_cover")
            .title("Adds the cover of a book.")
            .description("Adds the cover of a book.")
            .inputSchema(SchemaResource.of(AddCover.class, "add_cover.input.json"))
            .outputSchema(SchemaResource.of(AddCover.class, "add_cover.output.json"))
            .access(Access.WRITE)
            .idempotent(false)
            .resource("covers")
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
        return ApiRequest.post("/covers")
                .server("tenant_uploads_example_com")
                .security(Security.NONE)
                .build();
    }

    /** The arguments of one call. */
    public record Input() {}
}
