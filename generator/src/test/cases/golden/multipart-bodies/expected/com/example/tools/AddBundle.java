package com.example.tools;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.mcptools.runtime.tools.Access;
import dev.mcptools.runtime.tools.ArgumentReader;
import dev.mcptools.runtime.tools.ArgumentType;
import dev.mcptools.runtime.tools.OperationTool;
import dev.mcptools.runtime.tools.SchemaResource;
import dev.mcptools.runtime.tools.ToolDescriptor;
import dev.mcptools.runtime.upstream.ApiRequest;
import javax.annotation.processing.Generated;

/**
 * Adds whatever parts are given.
 *
 * <p>Calls {@code POST /bundles}, operation {@code addBundle}.
 */
@Generated("dev.mcptools.generator")
public final class AddBundle implements OperationTool<AddBundle.Input> {
    /** What {@code tools/list} shows of this tool. */
    public static final ToolDescriptor DESCRIPTOR = ToolDescriptor.named("add_bundle")
            .title("Adds whatever parts are given.")
            .description("Adds whatever parts are given. Required: body.")
            .inputSchema(SchemaResource.of(AddBundle.class, "add_bundle.input.json"))
            .outputSchema(SchemaResource.of(AddBundle.class, "add_bundle.output.json"))
            .access(Access.WRITE)
            .idempotent(false)
            .resource("bundles")
            .method("create")
            .build();

    @Override
    public ToolDescriptor descriptor() {
        return DESCRIPTOR;
    }

    @Override
    public Input read(ArgumentReader in) {
        return in.orReject(new Input(in.required("body", ArgumentType.OBJECT)));
    }

    @Override
    public ApiRequest request(Input input) {
        return ApiRequest.post("/bundles")
                .parts(input.body())
                .mediaType("multipart/form-data")
                .build();
    }

    /**
     * The arguments of one call.
     *
     * @param body the body: The parts by their names.
     */
    public record Input(ObjectNode body) {}
}
