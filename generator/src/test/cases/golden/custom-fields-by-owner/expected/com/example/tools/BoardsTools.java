package com.example.tools;

import dev.mcptools.runtime.fields.FieldSource;
import dev.mcptools.runtime.fields.FieldType;
import dev.mcptools.runtime.tools.ToolRegistry;
import dev.mcptools.runtime.upstream.ApiDescription;
import dev.mcptools.runtime.upstream.Server;
import javax.annotation.processing.Generated;

/** The tools of Boards. */
@Generated("dev.mcptools.generator")
public final class BoardsTools {
    /** The custom fields of each board, which {@code list_all_boards_board_fields} lists. */
    public static final FieldSource BOARD_FIELDS = FieldSource.listedBy("list_all_boards_boards")
            .of("board", "describe_boards_board_fields")
            .definedBy("list_all_boards_board_fields", "boardId")
            .id("/id")
            .name("/title")
            .definitions("/fields")
            .key("/id")
            .label("/name")
            .type("/type")
            .values(FieldType.STRING, "text")
            .values(FieldType.NUMBER, "number")
            .build();

    private BoardsTools() {}

    /** {@return all tools, in the order of their names} */
    public static ToolRegistry registry() {
        return ToolRegistry.of(
                new CreateABoardsCard(),
                new DescribeBoardsBoardFields(),
                new ListAllBoardsBoardFields(),
                new ListAllBoardsBoards());
    }

    /** {@return where the API is, and how it knows who calls} */
    public static ApiDescription api() {
        return ApiDescription.of("boards")
                .title("Boards")
                .version("1")
                .server(Server.of("https://api.boards.example"))
                .build();
    }
}
