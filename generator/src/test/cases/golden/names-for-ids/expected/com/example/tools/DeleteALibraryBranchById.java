package com.example.tools;

import dev.mcptools.runtime.tools.Access;
import dev.mcptools.runtime.tools.ArgumentReader;
import dev.mcptools.runtime.tools.ArgumentSource;
import dev.mcptools.runtime.tools.ArgumentType;
import dev.mcptools.runtime.tools.IdForm;
import dev.mcptools.runtime.tools.OperationTool;
import dev.mcptools.runtime.tools.SchemaResource;
import dev.mcptools.runtime.tools.ToolDescriptor;
import dev.mcptools.runtime.upstream.ApiRequest;
import javax.annotation.processing.Generated;

/**
 * Closes a branch for good. Returns nothing.
 *
 * <p>Calls {@code DELETE /branches/{id}}, operation {@code closeBranch}.
 */
@Generated("dev.mcptools.generator")
public final class DeleteALibraryBranchById implements OperationTool<DeleteALibraryBranchById.Input> {
    /** What {@code tools/list} shows of this tool. */
    public static final ToolDescriptor DESCRIPTOR = ToolDescriptor.named("delete_a_library_branch_by_id")
            .title("Delete a library branch by id")
            .description("Closes a branch for good. Returns nothing. Required: id.")
            .inputSchema(SchemaResource.of(DeleteALibraryBranchById.class, "delete_a_library_branch_by_id.input.json"))
            .outputSchema(SchemaResource.of(
                    DeleteALibraryBranchById.class, "delete_a_library_branch_by_id.output.json"))
            .access(Access.DESTRUCTIVE)
            .idempotent(true)
            .resource("branches")
            .method("delete")
            .from("id", ArgumentSource.of("list_all_library_branches").with(IdForm.INTEGER))
            .build();

    @Override
    public ToolDescriptor descriptor() {
        return DESCRIPTOR;
    }

    @Override
    public Input read(ArgumentReader in) {
        return in.orReject(new Input(in.required("id", ArgumentType.LONG)));
    }

    @Override
    public ApiRequest request(Input input) {
        return ApiRequest.delete("/branches/{id}")
                .path("id", input.id())
                .build();
    }

    /**
     * The arguments of one call.
     *
     * @param id in the path: The branch.
     */
    public record Input(long id) {}
}
