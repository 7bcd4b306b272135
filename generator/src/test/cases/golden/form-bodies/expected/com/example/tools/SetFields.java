package com.example.tools;

import com.fasterxml.jackson.databind.node.ObjectNode;
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
 * Sets whichever fields are given.
 *
 * <p>Calls {@code PUT /customers/{id}/fields}, operation {@code setFields}.
 */
@Generated("dev.mcptools.generator")
public final class SetFields implements OperationTool<SetFields.Input> {
    /** What {@code tools/list} shows of this tool. */
    public static final ToolDescriptor DESCRIPTOR = ToolDescriptor.named("set_fields")
            .title("Sets whichever fields are given.")
            .description("Sets whichever fields are given. Required: id.")
            .inputSchema(SchemaResource.of(SetFields.class, "set_fields.input.json"))
            .outputSchema(SchemaResource.of(SetFields.class, "set_fields.output.json"))
            .access(Access.WRITE)
            .idempotent(true)
            .resource("fields")
            .method("update")
            .build();

    @Override
    public ToolDescriptor descriptor() {
        return DESCRIPTOR;
    }

    @Override
    public Input read(ArgumentReader in) {
        return in.orReject(new Input(
                in.required("id", ArgumentType.STRING),
                in.optional("body", ArgumentType.OBJECT)));
    }

    @Override
    public ApiRequest request(Input input) {
        return ApiRequest.put("/customers/{id}/fields")
                .path("id", input.id())
                .form(input.body())
                .mediaType("application/x-www-form-urlencoded")
                .build();
    }

    /**
     * The arguments of one call.
     *
     * @param id in the path: The customer.
     * @param body the body: The fields by their names.
     */
    public record Input(
            String id,
            Optional<ObjectNode> body) {}
}
