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
 * Lists books as the document wants it.
 *
 * <p>Calls {@code GET /switched-off}, operation {@code switchedOff}.
 */
@Generated("dev.mcptools.generator")
public final class SwitchedOff implements OperationTool<SwitchedOff.Input> {
    /** What {@code tools/list} shows of this tool. */
    public static final ToolDescriptor DESCRIPTOR = ToolDescriptor.named("switched_off")
            .title("Lists books as the document wants it.")
            .description("Lists books as the document wants it.")
            .inputSchema(SchemaResource.of(SwitchedOff.class, "switched_off.input.json"))
            .outputSchema(SchemaResource.of(SwitchedOff.class, "switched_off.output.json"))
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
        return ApiRequest.get("/switched-off")
                .query("page", input.page())
                .query("per_page", input.perPage())
                .build();
    }

    /**
     * The arguments of one call.
     *
     * @param page in the query: Which.
     * @param perPage in the query: How many.
     */
    public record Input(
            Optional<BigInteger> page,
            Optional<BigInteger> perPage) {}
}
