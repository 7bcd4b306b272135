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
 * Adds anything.
 *
 * <p>Calls {@code POST /anything}, operation {@code addAnything}.
 */
@Generated("dev.mcptools.generator")
public final class AddAnything implements OperationTool<AddAnything.Input> {
    /** What {@code tools/list} shows of this tool. */
    public static final ToolDescriptor DESCRIPTOR = ToolDescriptor.named("add_anything")
            .title("Adds anything.")
            .description("Adds anything. Required: body.")
            .inputSchema(SchemaResource.of(AddAnything.class, "add_anything.input.json"))
            .outputSchema(SchemaResource.of(AddAnything.class, "add_anything.output.json"))
            .access(Access.WRITE)
            .idempotent(false)
            .resource("anything")
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
        return ApiRequest.post("/anything")
                .file(input.body(), ContentStyle.of("*/*"))
                .build();
    }

    /**
     * The arguments of one call.
     *
     * @param body the body: Whatever it is.
     */
    public record Input(Upload body) {}
}
