package com.example.tools;

import dev.mcptools.runtime.tools.Access;
import dev.mcptools.runtime.tools.ArgumentReader;
import dev.mcptools.runtime.tools.OperationTool;
import dev.mcptools.runtime.tools.SchemaResource;
import dev.mcptools.runtime.tools.ToolDescriptor;
import dev.mcptools.runtime.upstream.ApiRequest;
import javax.annotation.processing.Generated;

/**
 * Lists all the boards there are. Returns of each its id and title.
 *
 * <p>Calls {@code GET /boards}, operation {@code listBoards}.
 */
@Generated("dev.mcptools.generator")
public final class ListAllBoardsBoards implements OperationTool<ListAllBoardsBoards.Input> {
    /** What {@code tools/list} shows of this tool. */
    public static final ToolDescriptor DESCRIPTOR = ToolDescriptor.named("list_all_boards_boards")
            .title("Lists all the boards.")
            .description("Lists all the boards there are. Returns of each its id and title.")
            .inputSchema(SchemaResource.of(ListAllBoardsBoards.class, "list_all_boards_boards.input.json"))
            .outputSchema(SchemaResource.of(ListAllBoardsBoards.class, "list_all_boards_boards.output.json"))
            .access(Access.READ)
            .idempotent(true)
            .resource("boards")
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
        return ApiRequest.get("/boards").build();
    }

    /** The arguments of one call. */
    public record Input() {}
}
