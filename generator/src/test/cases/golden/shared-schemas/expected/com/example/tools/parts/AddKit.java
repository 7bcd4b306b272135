package com.example.tools.parts;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.mcptools.runtime.tools.Access;
import dev.mcptools.runtime.tools.ArgumentReader;
import dev.mcptools.runtime.tools.ArgumentType;
import dev.mcptools.runtime.tools.OperationTool;
import dev.mcptools.runtime.tools.SchemaResource;
import dev.mcptools.runtime.tools.ToolDescriptor;
import dev.mcptools.runtime.upstream.ApiRequest;
import java.util.List;
import java.util.Optional;
import javax.annotation.processing.Generated;

/**
 * Puts a kit together, of parts or of other kits. Give the arguments of one of these forms: parts; or kit.
 *
 * <p>Calls {@code POST /kits}, operation {@code addKit}.
 */
@Generated("dev.mcptools.generator")
public final class AddKit implements OperationTool<AddKit.Input> {
    /** What {@code tools/list} shows of this tool. */
    public static final ToolDescriptor DESCRIPTOR = ToolDescriptor.named("add_kit")
            .title("Puts a kit together, of parts or of other kits.")
            .description("Puts a kit together, of parts or of other kits. Give the arguments of one of these forms: "
                    + "parts; or kit.")
            .inputSchema(SchemaResource.of(AddKit.class, "add_kit.input.json"))
            .exactSchema(SchemaResource.of(AddKit.class, "add_kit.exact.json"))
            .outputSchema(SchemaResource.of(AddKit.class, "add_kit.output.json"))
            .access(Access.WRITE)
            .idempotent(false)
            .resource("parts")
            .method("create")
            .tags("parts")
            .build();

    @Override
    public ToolDescriptor descriptor() {
        return DESCRIPTOR;
    }

    @Override
    public Input read(ArgumentReader in) {
        return in.orReject(new Input(
                in.optional("parts", ArgumentType.listOf(ArgumentType.STRING)),
                in.optional("kit", ArgumentType.OBJECT)));
    }

    @Override
    public ApiRequest request(Input input) {
        return ApiRequest.post("/kits")
                .body("parts", input.parts())
                .body("kit", input.kit())
                .bodyRequired()
                .build();
    }

    /**
     * The arguments of one call.
     *
     * @param parts in the body: Numbers of parts.
     * @param kit in the body: A kit of kits.
     */
    public record Input(
            Optional<List<String>> parts,
            Optional<ObjectNode> kit) {}
}
