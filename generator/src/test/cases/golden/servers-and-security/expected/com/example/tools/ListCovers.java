package com.example.tools;

import dev.mcptools.runtime.tools.Access;
import dev.mcptools.runtime.tools.ArgumentReader;
import dev.mcptools.runtime.tools.OperationTool;
import dev.mcptools.runtime.tools.SchemaResource;
import dev.mcptools.runtime.tools.ToolDescriptor;
import dev.mcptools.runtime.upstream.ApiRequest;
import javax.annotation.processing.Generated;

/**
 * Lists the covers of all books.
 *
 * <p>Calls {@code GET /covers}, operation {@code listCovers}.
 */
@Generated("dev.mcptools.generator")
public final class ListCovers implements OperationTool<ListCovers.Input> {
    /** What {@code tools/list} shows of this tool. */
    public static final ToolDescriptor DESCRIPTOR = ToolDescriptor.named("list_covers")
            .title("Lists the covers of all books.")
            .description("Lists the covers of all books.")
            .inputSchema(SchemaResource.of(ListCovers.class, "list_covers.input.json"))
            .outputSchema(SchemaResource.of(ListCovers.class, "list_covers.output.json"))
            .access(Access.READ)
            .idempotent(true)
            .resource("covers")
            .method("list")
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
        return ApiRequest.get("/covers")
                .server("covers_example_com_upload")
                .build();
    }

    /** The arguments of one call. */
    public record Input() {}
}
