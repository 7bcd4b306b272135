package com.example.tools.books;

import dev.mcptools.runtime.tools.Access;
import dev.mcptools.runtime.tools.ArgumentReader;
import dev.mcptools.runtime.tools.ArgumentType;
import dev.mcptools.runtime.tools.OperationTool;
import dev.mcptools.runtime.tools.SchemaResource;
import dev.mcptools.runtime.tools.ToolDescriptor;
import dev.mcptools.runtime.upstream.ApiRequest;
import java.math.BigInteger;
import java.util.Optional;
import javax.annotation.processing.Generated;

/**
 * Lists changes after a token that the client keeps.
 *
 * <p>Calls {@code GET /cursor-without-token}, operation {@code cursorWithoutToken}.
 */
@Generated("dev.mcptools.generator")
public final class CursorWithoutToken implements OperationTool<CursorWithoutToken.Input> {
    /** What {@code tools/list} shows of this tool. */
    public static final ToolDescriptor DESCRIPTOR = ToolDescriptor.named("cursor_without_token")
            .title("Lists changes after a token that the client keeps.")
            .description("Lists changes after a token that the client keeps.")
            .inputSchema(SchemaResource.of(CursorWithoutToken.class, "cursor_without_token.input.json"))
            .outputSchema(SchemaResource.of(CursorWithoutToken.class, "cursor_without_token.output.json"))
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
        return in.orReject(new Input(
                in.optional("cursor", ArgumentType.STRING),
                in.optional("limit", ArgumentType.INTEGER)));
    }

    @Override
    public ApiRequest request(Input input) {
        return ApiRequest.get("/cursor-without-token")
                .query("cursor", input.cursor())
                .query("limit", input.limit())
                .build();
    }

    /**
     * The arguments of one call.
     *
     * @param cursor in the query: The token.
     * @param limit in the query: How many.
     */
    public record Input(
            Optional<String> cursor,
            Optional<BigInteger> limit) {}
}
