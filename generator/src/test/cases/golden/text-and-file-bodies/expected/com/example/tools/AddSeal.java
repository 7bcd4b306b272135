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
 * Adds a seal, as Base64.
 *
 * <p>Calls {@code POST /seals}, operation {@code addSeal}.
 */
@Generated("dev.mcptools.generator")
public final class AddSeal implements OperationTool<AddSeal.Input> {
    /** What {@code tools/list} shows of this tool. */
    public static final ToolDescriptor DESCRIPTOR = ToolDescriptor.named("add_seal")
            .title("Adds a seal, as Base64.")
            .description("Adds a seal, as Base64. Required: body.")
            .inputSchema(SchemaResource.of(AddSeal.class, "add_seal.input.json"))
            .outputSchema(SchemaResource.of(AddSeal.class, "add_seal.output.json"))
            .access(Access.WRITE)
            .idempotent(false)
            .resource("seals")
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
        return ApiRequest.post("/seals")
                .file(input.body(), ContentStyle.of("image/png").base64())
                .build();
    }

    /**
     * The arguments of one call.
     *
     * @param body the body: The seal.
     */
    public record Input(Upload body) {}
}
