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
import javax.annotation.processing.Generated;

/**
 * Adds a picture.
 *
 * <p>Calls {@code POST /pictures}, operation {@code addPicture}.
 */
@Generated("dev.mcptools.generator")
public final class AddPicture implements OperationTool<AddPicture.Input> {
    /** What {@code tools/list} shows of this tool. */
    public static final ToolDescriptor DESCRIPTOR = ToolDescriptor.named("add_picture")
            .title("Adds a picture.")
            .description("Adds a picture. Required: body.")
            .inputSchema(SchemaResource.of(AddPicture.class, "add_picture.input.json"))
            .outputSchema(SchemaResource.of(AddPicture.class, "add_picture.output.json"))
            .access(Access.WRITE)
            .idempotent(false)
            .resource("pictures")
            .method("create")
            .build();

    @Override
    public ToolDescriptor descriptor() {
        return DESCRIPTOR;
    }

    @Override
    public Input read(ArgumentReader in) {
        return in.orReject(new Input(in.required("body", ArgumentType.FILE)));
    }

    @Override
    public ApiRequest request(Input input) {
        return ApiRequest.post("/pictures")
                .file(input.body(), ContentStyle.of("image/png", "image/jpeg"))
                .build();
    }

    /**
     * The arguments of one call.
     *
     * @param body the body: The picture.
     */
    public record Input(Upload body) {}
}
