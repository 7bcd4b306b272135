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
 * Deletes a pet for good.
 *
 * <p>Calls {@code DELETE /pets/{petId}}.
 */
@Generated("dev.mcptools.generator")
public final class DeletePetsByPetId implements OperationTool<DeletePetsByPetId.Input> {
    /** What {@code tools/list} shows of this tool. */
    public static final ToolDescriptor DESCRIPTOR = ToolDescriptor.named("delete_pets_by_pet_id")
            .title("Deletes a pet for good.")
            .description("Deletes a pet for good. Required: petId.")
            .inputSchema(SchemaResource.of(DeletePetsByPetId.class, "delete_pets_by_pet_id.input.json"))
            .outputSchema(SchemaResource.of(DeletePetsByPetId.class, "delete_pets_by_pet_id.output.json"))
            .access(Access.DESTRUCTIVE)
            .idempotent(true)
            .resource("pets")
            .method("delete")
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
        return ApiRequest.delete("/pets/{petId}")
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
