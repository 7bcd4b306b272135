package com.example.tools;

import dev.mcptools.runtime.tools.Access;
import dev.mcptools.runtime.tools.ArgumentReader;
import dev.mcptools.runtime.tools.ArgumentType;
import dev.mcptools.runtime.tools.OperationTool;
import dev.mcptools.runtime.tools.SchemaResource;
import dev.mcptools.runtime.tools.ToolDescriptor;
import dev.mcptools.runtime.upstream.ApiRequest;
import dev.mcptools.runtime.upstream.ContentStyle;
import dev.mcptools.runtime.upstream.Upload;
import java.util.Optional;
import javax.annotation.processing.Generated;

/**
 * Adds a cover of whichever format.
 *
 * <p>Calls {@code POST /covers}, operation {@code addCover}.
 */
@Generated("dev.mcptools.generator")
public final class AddCover implements OperationTool<AddCover.Input> {
    /** What {@code tools/list} shows of this tool. */
    public static final ToolDescriptor DESCRIPTOR = ToolDescriptor.named("add_cover")
            .title("Adds a cover of whichever format.")
            .description("Adds a cover of whichever format.")
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
        return in.orReject(new Input(in.optional("body", ArgumentType.FILE)));
    }

    @Override
    public ApiRequest request(Input input) {
        return ApiRequest.post("/covers")
                .file(input.body(), ContentStyle.of("image/*"))
                .build();
    }

    /**
     * The arguments of one call.
     *
     * @param body the body: The cover.
     */
    public record Input(Optional<Upload> body) {}
}
