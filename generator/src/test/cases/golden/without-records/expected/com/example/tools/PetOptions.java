package com.example.tools;

import dev.mcptools.runtime.tools.Access;
import dev.mcptools.runtime.tools.ArgumentReader;
import dev.mcptools.runtime.tools.ArgumentType;
import dev.mcptools.runtime.tools.OperationTool;
import dev.mcptools.runtime.tools.SchemaResource;
import dev.mcptools.runtime.tools.ToolDescriptor;
import dev.mcptools.runtime.upstream.ApiRequest;
import javax.annotation.processing.Generated;

/**
 * Says what can be done with a pet.
 *
 * <p>Calls {@code OPTIONS /pets/{petId}}, operation {@code petOptions}.
 */
@Generated("dev.mcptools.generator")
public final class PetOptions implements OperationTool<PetOptions.Input> {
    /** What {@code tools/list} shows of this tool. */
    public static final ToolDescriptor DESCRIPTOR = ToolDescriptor.named("pet_options")
            .title("Pet options")
            .description("Says what can be done with a pet. Required: petId.")
            .inputSchema(SchemaResource.of(PetOptions.class, "pet_options.input.json"))
            .outputSchema(SchemaResource.of(PetOptions.class, "pet_options.output.json"))
            .access(Access.READ)
            .idempotent(true)
            .resource("pets")
            .method("get")
            .build();

    @Override
    public ToolDescriptor descriptor() {
        return DESCRIPTOR;
    }

    @Override
    public Input read(ArgumentReader in) {
        return in.orReject(new Input(in.required("petId", ArgumentType.LONG)));
    }

    @Override
    public ApiRequest request(Input input) {
        return ApiRequest.method("OPTIONS", "/pets/{petId}")
                .path("petId", input.petId())
                .build();
    }

    /**
     * The arguments of one call.
     *
     * @param petId in the path: The id of the pet.
     */
    public record Input(long petId) {}
}
