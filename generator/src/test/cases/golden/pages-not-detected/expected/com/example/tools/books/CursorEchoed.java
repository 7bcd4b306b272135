package com.example.tools.books;

import dev.mcptools.runtime.tools.Access;
import dev.mcptools.runtime.tools.ArgumentReader;
import dev.mcptools.runtime.tools.ArgumentType;
import dev.mcptools.runtime.tools.OperationTool;
import dev.mcptools.runtime.tools.SchemaResource;
import dev.mcptools.runtime.tools.ToolDescriptor;
import dev.mcptools.runtime.upstream.ApiRequest;
import java.util.Optional;
import javax.annotation.processing.Generated;

/**
 * Lists changes and repeats the token.
 *
 * <p>Calls {@code GET /cursor-echoed}, operation {@code cursorEchoed}.
 */
@Generated("dev.mcptools.generator")
public final class CursorEchoed implements OperationTool<CursorEchoed.Input> {
    /** What {@code tools/list} shows of this tool. */
    public static final ToolDescriptor DESCRIPTOR = ToolDescriptor.named("cursor_echoed")
            .title("Lists changes and repeats the token.")
            .description("Lists changes and repeats the token.")
            .inputSchema(SchemaResource.of(CursorEchoed.class, "cursor_echoed.input.json"))
            .outputSchema(SchemaResource.of(CursorEchoed.class, "cursor_echoed.output.json"))
            .access(Access.READ)
            .idempotent(true)
            .resource("books")
            .method("list")
            .tags("books")
            .build();

    @Override
    public ToolDescriptor descriptor() {
        return DESCRIPTOR;
    }

    @Override
    public Input read(ArgumentReader in) {
        return in.orReject(new Input(in.optional("cursor", ArgumentType.STRING)));
    }

    @Override
    public ApiRequest request(Input input) {
        return ApiRequest.get("/cursor-echoed")
                .query("cursor", input.cursor())
                .build();
    }

    /**
     * The arguments of one call.
     *
     * @param cursor in the query: The token.
     */
    public record Input(Optional<String> cursor) {}
}
