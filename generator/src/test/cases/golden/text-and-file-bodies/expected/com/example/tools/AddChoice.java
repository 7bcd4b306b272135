package com.example.tools;

import dev.mcptools.runtime.tools.Access;
import dev.mcptools.runtime.tools.ArgumentReader;
import dev.mcptools.runtime.tools.ArgumentType;
import dev.mcptools.runtime.tools.OperationTool;
import dev.mcptools.runtime.tools.SchemaResource;
import dev.mcptools.runtime.tools.ToolDescriptor;
import dev.mcptools.runtime.upstream.ApiRequest;
import java.util.Optional;
import javax.annotation.processing.Generated;

/**
 * Adds something in one of many forms.
 *
 * <p>Calls {@code POST /choices}, operation {@code addChoice}.
 */
@Generated("dev.mcptools.generator")
public final class AddChoice implements OperationTool<AddChoice.Input> {
    /** What {@code tools/list} shows of this tool. */
    public static final ToolDescriptor DESCRIPTOR = ToolDescriptor.named("add_choice")
            .title("Adds something in one of many forms.")
            .description("Adds something in one of many forms.")
            .inputSchema(SchemaResource.of(AddChoice.class, "add_choice.input.json"))
            .outputSchema(SchemaResource.of(AddChoice.class, "add_choice.output.json"))
            .access(Access.WRITE)
            .idempotent(false)
            .resource("choices")
            .method("create")
            .build();

    @Override
    public ToolDescriptor descriptor() {
        return DESCRIPTOR;
    }

    @Override
    public Input read(ArgumentReader in) {
        return in.orReject(new Input(in.optional("a", ArgumentType.STRING)));
    }

    @Override
    public ApiRequest request(Input input) {
        return ApiRequest.post("/choices")
                .form("a", input.a())
                .mediaType("application/x-www-form-urlencoded")
                .bodyRequired()
                .build();
    }

    /**
     * The arguments of one call.
     *
     * @param a in the body: A.
     */
    public record Input(Optional<String> a) {}
}
