package com.example.tools;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.mcptools.runtime.fields.FieldUse;
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
 * Adds a card to a board.
 *
 * <p>Calls {@code POST /boards/{boardId}/cards}, operation {@code addCard}.
 */
@Generated("dev.mcptools.generator")
public final class CreateABoardsCard implements OperationTool<CreateABoardsCard.Input> {
    /** What {@code tools/list} shows of this tool. */
    public static final ToolDescriptor DESCRIPTOR = ToolDescriptor.named("create_a_boards_card")
            .title("Adds a card.")
            .description("Adds a card to a board. Required: boardId, values.")
            .inputSchema(SchemaResource.of(CreateABoardsCard.class, "create_a_boards_card.input.json"))
            .outputSchema(SchemaResource.of(CreateABoardsCard.class, "create_a_boards_card.output.json"))
            .access(Access.WRITE)
            .idempotent(false)
            .resource("cards")
            .method("create")
            .from("boardId", "list_all_boards_boards")
            .customFields("values", BoardsTools.BOARD_FIELDS, "boardId", FieldUse.values())
            .build();

    @Override
    public ToolDescriptor descriptor() {
        return DESCRIPTOR;
    }

    @Override
    public Input read(ArgumentReader in) {
        return in.orReject(new Input(
                in.required("boardId", ArgumentType.INTEGER),
                in.required("values", ArgumentType.OBJECT)));
    }

    @Override
    public ApiRequest request(Input input) {
        return ApiRequest.post("/boards/{boardId}/cards")
                .path("boardId", input.boardId())
                .body("values", input.values())
                .build();
    }

    /**
     * The arguments of one call.
     *
     * @param boardId in the path: The board.
     * @param values in the body: The values of its fields.
     */
    public record Input(
            BigInteger boardId,
            ObjectNode values) {}
}
