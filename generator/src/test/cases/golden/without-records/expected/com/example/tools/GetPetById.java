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
 * Returns one pet.
 *
 * <p>A pet that was sold is not found.
 *
 * <p>Calls {@code GET /pets/{petId}}, operation {@code getPetById}.
 */
@Generated("dev.mcptools.generator")
public final class GetPetById implements OperationTool<GetPetById.Input> {
    /** What {@code tools/list} shows of this tool. */
    public static final ToolDescriptor DESCRIPTOR = ToolDescriptor.named("get_pet_by_id")
            .title("Finds a pet by its id.")
            .description("Returns one pet.\n"
                    + "\n"
                    + "A pet that was sold is not found. Required: petId.")
            .inputSchema(SchemaResource.of(GetPetById.class, "get_pet_by_id.input.json"))
            .outputSchema(SchemaResource.of(GetPetById.class, "get_pet_by_id.output.json"))
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
        return ApiRequest.get("/pets/{petId}")
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
