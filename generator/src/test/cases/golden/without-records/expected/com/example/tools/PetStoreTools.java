package com.example.tools;

import dev.mcptools.runtime.tools.ToolRegistry;
import dev.mcptools.runtime.upstream.ApiDescription;
import javax.annotation.processing.Generated;

/** The tools of Pet Store. */
@Generated("dev.mcptools.generator")
public final class PetStoreTools {
    private PetStoreTools() {}

    /** {@return all tools, in the order of their names} */
    public static ToolRegistry registry() {
        return ToolRegistry.of(
                new DeletePetsByPetId(),
                new GetPetById(),
                new PetOptions());
    }

    /** {@return where the API is, and how it knows who calls} */
    public static ApiDescription api() {
        return ApiDescription.of("pet_store")
                .title("Pet Store")
                .version("1")
                .build();
    }
}
