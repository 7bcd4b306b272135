package com.example.tools;

import dev.mcptools.runtime.tools.Access;
import dev.mcptools.runtime.tools.ArgumentReader;
import dev.mcptools.runtime.tools.ArgumentType;
import dev.mcptools.runtime.tools.OperationTool;
import dev.mcptools.runtime.tools.SchemaResource;
import dev.mcptools.runtime.tools.ToolDescriptor;
import dev.mcptools.runtime.upstream.ApiRequest;
import java.math.BigInteger;
import javax.annotation.processing.Generated;

/**
 * Lists the fields that users defined for the cards of one board.
 *
 * <p>Calls {@code GET /boards/{boardId}/fields}, operation {@code listBoardFields}.
 */
@Generated("dev.mcptools.generator")
public final class ListAllBoardsBoardFields implements OperationTool<ListAllBoardsBoardFields.Input> {
    /** What {@code tools/list} shows of this tool. */
    public static final ToolDescriptor DESCRIPTOR = ToolDescriptor.named("list_all_boards_board_fields")
            .title("Lists the fields that users defined for the cards of one board.")
            .description("Lists the fields that users defined for the cards of one board. Required: boardId.")
            .inputSchema(SchemaResource.of(ListAllBoardsBoardFields.class, "list_all_boards_board_fields.input.json"))
            .outputSchema(SchemaResource.of(ListAllBoardsBoardFields.class, "list_all_boards_board_fields.output.json"))
            .access(Access.READ)
            .idempotent(true)
            .resource("board_fields")
            .method("list")
            .from("boardId", "list_all_boards_boards")
            .build();

    @Override
    public ToolDescriptor descriptor() {
        return DESCRIPTOR;
    }

    @Override
    public Input read(ArgumentReader in) {
        return in.orReject(new Input(in.required("boardId", ArgumentType.INTEGER)));
    }

    @Override
    public ApiRequest request(Input input) {
        return ApiRequest.get("/boards/{boardId}/fields")
                .path("boardId", input.boardId())
                .build();
    }

    /**
     * The arguments of one call.
     *
     * @param boardId in the path: The board.
     */
    public record Input(BigInteger boardId) {}
}
