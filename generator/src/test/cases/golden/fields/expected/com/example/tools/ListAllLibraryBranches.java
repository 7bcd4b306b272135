package com.example.tools;

import dev.mcptools.runtime.tools.Access;
import dev.mcptools.runtime.tools.ArgumentReader;
import dev.mcptools.runtime.tools.OperationTool;
import dev.mcptools.runtime.tools.SchemaResource;
import dev.mcptools.runtime.tools.ToolDescriptor;
import dev.mcptools.runtime.upstream.ApiRequest;
import javax.annotation.processing.Generated;

/**
 * Lists the branches of the library.
 *
 * <p>Calls {@code GET /branches}, operation {@code listBranches}.
 */
@Generated("dev.mcptools.generator")
public final class ListAllLibraryBranches implements OperationTool<ListAllLibraryBranches.Input> {
    /** What {@code tools/list} shows of this tool. */
    public static final ToolDescriptor DESCRIPTOR = ToolDescriptor.named("list_all_library_branches")
            .title("List all library branches")
            .description("Lists the branches of the library.")
            .inputSchema(SchemaResource.of(ListAllLibraryBranches.class, "list_all_library_branches.input.json"))
            .outputSchema(SchemaResource.of(ListAllLibraryBranches.class, "list_all_library_branches.output.json"))
            .access(Access.READ)
            .idempotent(true)
            .resource("branches")
            .method("list")
            .answer(LibraryTools.ANSWERS)
            .build();

    @Override
    public ToolDescriptor descriptor() {
        return DESCRIPTOR;
    }

    @Override
    public Input read(ArgumentReader in) {
        return in.orReject(new Input());
    }

    @Override
    public ApiRequest request(Input input) {
        return ApiRequest.get("/branches").build();
    }

    /** The arguments of one call. */
    public record Input() {}
}
