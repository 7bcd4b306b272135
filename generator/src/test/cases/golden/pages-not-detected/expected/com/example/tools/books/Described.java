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
 * Lists books by a page that is spoken of.
 *
 * <p>Calls {@code GET /described}, operation {@code described}.
 */
@Generated("dev.mcptools.generator")
public final class Described implements OperationTool<Described.Input> {
    /** What {@code tools/list} shows of this tool. */
    public static final ToolDescriptor DESCRIPTOR = ToolDescriptor.named("described")
            .title("Lists books by a page that is spoken of.")
            .description("Lists books by a page that is spoken of.")
            .inputSchema(SchemaResource.of(Described.class, "described.input.json"))
            .outputSchema(SchemaResource.of(Described.class, "described.output.json"))
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
                in.optional("page", ArgumentType.INTEGER),
                in.optional("per_page", ArgumentType.INTEGER)));
    }

    @Override
    public ApiRequest request(Input input) {
        return ApiRequest.get("/described")
                .query("page", input.page())
                .query("per_page", input.perPage())
                .build();
    }

    /**
     * The arguments of one call.
     *
     * @param page in the query: Which page.
     * @param perPage in the query: How many.
     */
    public record Input(
            Optional<BigInteger> page,
            Optional<BigInteger> perPage) {}
}
