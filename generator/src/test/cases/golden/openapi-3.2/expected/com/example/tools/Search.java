package com.example.tools;

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
 * Searches the shop.
 *
 * <p>Calls {@code GET /search}, operation {@code search}.
 */
@Generated("dev.mcptools.generator")
public final class Search implements OperationTool<Search.Input> {
    /** What {@code tools/list} shows of this tool. */
    public static final ToolDescriptor DESCRIPTOR = ToolDescriptor.named("search")
            .title("Searches the shop.")
            .description("Searches the shop.")
            .inputSchema(SchemaResource.of(Search.class, "search.input.json"))
            .outputSchema(SchemaResource.of(Search.class, "search.output.json"))
            .access(Access.READ)
            .idempotent(true)
            .resource("search")
            .method("list")
            .build();

    @Override
    public ToolDescriptor descriptor() {
        return DESCRIPTOR;
    }

    @Override
    public Input read(ArgumentReader in) {
        return in.orReject(new Input(
                in.optional("text", ArgumentType.STRING),
                in.optional("page", ArgumentType.INTEGER)));
    }

    @Override
    public ApiRequest request(Input input) {
        return ApiRequest.get("/search")
                .query("text", input.text())
                .query("page", input.page())
                .build();
    }

    /**
     * The arguments of one call.
     *
     * @param text in the query: The text.
     * @param page in the query: The page.
     */
    public record Input(
            Optional<String> text,
            Optional<BigInteger> page) {}
}
