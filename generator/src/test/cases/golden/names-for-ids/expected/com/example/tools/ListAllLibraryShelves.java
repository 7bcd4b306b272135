package com.example.tools;

import dev.mcptools.runtime.tools.Access;
import dev.mcptools.runtime.tools.ArgumentReader;
import dev.mcptools.runtime.tools.ArgumentSource;
import dev.mcptools.runtime.tools.ArgumentType;
import dev.mcptools.runtime.tools.IdForm;
import dev.mcptools.runtime.tools.Identity;
import dev.mcptools.runtime.tools.OperationTool;
import dev.mcptools.runtime.tools.SchemaResource;
import dev.mcptools.runtime.tools.ToolDescriptor;
import dev.mcptools.runtime.upstream.ApiRequest;
import javax.annotation.processing.Generated;

/**
 * Lists the shelves of a branch. Returns of each its number and label.
 *
 * <p>Calls {@code GET /branches/{branch_id}/shelves}, operation {@code listShelves}.
 */
@Generated("dev.mcptools.generator")
public final class ListAllLibraryShelves implements OperationTool<ListAllLibraryShelves.Input> {
    /** What {@code tools/list} shows of this tool. */
    public static final ToolDescriptor DESCRIPTOR = ToolDescriptor.named("list_all_library_shelves")
            .title("List all library shelves")
            .description("Lists the shelves of a branch. Returns of each its number and label. Required: branch_id.")
            .inputSchema(SchemaResource.of(ListAllLibraryShelves.class, "list_all_library_shelves.input.json"))
            .outputSchema(SchemaResource.of(ListAllLibraryShelves.class, "list_all_library_shelves.output.json"))
            .access(Access.READ)
            .idempotent(true)
            .resource("shelves")
            .method("list")
            .from("branch_id", ArgumentSource.of("list_all_library_branches").with(IdForm.INTEGER))
            .identity(Identity.by("/no").named("/label").few())
            .build();

    @Override
    public ToolDescriptor descriptor() {
        return DESCRIPTOR;
    }

    @Override
    public Input read(ArgumentReader in) {
        return in.orReject(new Input(in.required("branch_id", ArgumentType.LONG)));
    }

    @Override
    public ApiRequest request(Input input) {
        return ApiRequest.get("/branches/{branch_id}/shelves")
                .path("branch_id", input.branchId())
                .build();
    }

    /**
     * The arguments of one call.
     *
     * @param branchId in the path: The branch.
     */
    public record Input(long branchId) {}
}
