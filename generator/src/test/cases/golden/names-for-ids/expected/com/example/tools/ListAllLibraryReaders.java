package com.example.tools;

import dev.mcptools.runtime.tools.Access;
import dev.mcptools.runtime.tools.ArgumentReader;
import dev.mcptools.runtime.tools.Identity;
import dev.mcptools.runtime.tools.OperationTool;
import dev.mcptools.runtime.tools.SchemaResource;
import dev.mcptools.runtime.tools.ToolDescriptor;
import dev.mcptools.runtime.upstream.ApiRequest;
import javax.annotation.processing.Generated;

/**
 * Lists the readers. Returns of each the id and name.
 *
 * <p>Calls {@code GET /readers}, operation {@code listReaders}.
 */
@Generated("dev.mcptools.generator")
public final class ListAllLibraryReaders implements OperationTool<ListAllLibraryReaders.Input> {
    /** What {@code tools/list} shows of this tool. */
    public static final ToolDescriptor DESCRIPTOR = ToolDescriptor.named("list_all_library_readers")
            .title("List all library readers")
            .description("Lists the readers. Returns of each the id and name.")
            .inputSchema(SchemaResource.of(ListAllLibraryReaders.class, "list_all_library_readers.input.json"))
            .outputSchema(SchemaResource.of(ListAllLibraryReaders.class, "list_all_library_readers.output.json"))
            .access(Access.READ)
            .idempotent(true)
            .resource("readers")
            .method("list")
            .identity(Identity.by("/id").named("/name").at("/readers"))
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
        return ApiRequest.get("/readers").build();
    }

    /** The arguments of one call. */
    public record Input() {}
}
