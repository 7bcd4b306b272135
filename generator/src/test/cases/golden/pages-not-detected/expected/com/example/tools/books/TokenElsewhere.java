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
 * Lists books with a token of each book's own.
 *
 * <p>Calls {@code GET /token-elsewhere}, operation {@code tokenElsewhere}.
 */
@Generated("dev.mcptools.generator")
public final class TokenElsewhere implements OperationTool<TokenElsewhere.Input> {
    /** What {@code tools/list} shows of this tool. */
    public static final ToolDescriptor DESCRIPTOR = ToolDescriptor.named("token_elsewhere")
            .title("Lists books with a token of each book's own.")
            .description("Lists books with a token of each book's own.")
            .inputSchema(SchemaResource.of(TokenElsewhere.class, "token_elsewhere.input.json"))
            .outputSchema(SchemaResource.of(TokenElsewhere.class, "token_elsewhere.output.json"))
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
        return ApiRequest.get("/token-elsewhere")
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
