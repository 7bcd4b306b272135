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
 * Reads a part of a text.
 *
 * <p>Calls {@code GET /text}, operation {@code text}.
 */
@Generated("dev.mcptools.generator")
public final class Text implements OperationTool<Text.Input> {
    /** What {@code tools/list} shows of this tool. */
    public static final ToolDescriptor DESCRIPTOR = ToolDescriptor.named("text")
            .title("Reads a part of a text.")
            .description("Reads a part of a text.")
            .inputSchema(SchemaResource.of(Text.class, "text.input.json"))
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
                in.optional("offset", ArgumentType.INTEGER),
                in.optional("limit", ArgumentType.INTEGER)));
    }

    @Override
    public ApiRequest request(Input input) {
        return ApiRequest.get("/text")
                .query("offset", input.offset())
                .query("limit", input.limit())
                .accept("text/plain")
                .build();
    }

    /**
     * The arguments of one call.
     *
     * @param offset in the query: Where.
     * @param limit in the query: Characters.
     */
    public record Input(
            Optional<BigInteger> offset,
            Optional<BigInteger> limit) {}
}
