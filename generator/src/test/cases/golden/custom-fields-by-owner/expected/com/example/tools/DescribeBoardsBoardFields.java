package com.example.tools;

import dev.mcptools.runtime.fields.FieldSource;
import dev.mcptools.runtime.tools.Access;
import dev.mcptools.runtime.tools.FieldsTool;
import dev.mcptools.runtime.tools.SchemaResource;
import dev.mcptools.runtime.tools.ToolDescriptor;
import javax.annotation.processing.Generated;

/**
 * Describes the custom fields of one board. Returns its id, its name and the JSON Schema of the values of its
 * fields: of each the key, the label (title), the type, the options (enum), and which are required or read-only.
 * Call it before values are written or filtered.
 *
 * <p>Reads them from {@code list_all_boards_board_fields}.
 */
@Generated("dev.mcptools.generator")
public final class DescribeBoardsBoardFields implements FieldsTool {
    /** What {@code tools/list} shows of this tool. */
    public static final ToolDescriptor DESCRIPTOR = ToolDescriptor.named("describe_boards_board_fields")
            .title("Describe the fields of one board")
            .description("Describes the custom fields of one board. Returns its id, its name and the JSON Schema of "
                    + "the values of its fields: of each the key, the label (title), the type, the options "
                    + "(enum), and which are required or read-only. Call it before values are written or "
                    + "filtered. Required: boardId.")
            .inputSchema(SchemaResource.of(DescribeBoardsBoardFields.class, "describe_boards_board_fields.input.json"))
            .outputSchema(SchemaResource.of(
                    DescribeBoardsBoardFields.class, "describe_boards_board_fields.output.json"))
            .access(Access.READ)
            .idempotent(true)
            .resource("boards")
            .method("describe_fields")
            .from("boardId", "list_all_boards_boards")
            .build();

    @Override
    public ToolDescriptor descriptor() {
        return DESCRIPTOR;
    }

    @Override
    public FieldSource source() {
        return BoardsTools.BOARD_FIELDS;
    }

    @Override
    public String owner() {
        return "boardId";
    }
}
