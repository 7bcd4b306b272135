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
 * Creates books from lines of a file.
 *
 * <p>Calls {@code POST /created}, operation {@code create}.
 */
@Generated("dev.mcptools.generator")
public final class Create implements OperationTool<Create.Input> {
    /** What {@code tools/list} shows of this tool. */
    public static final ToolDescriptor DESCRIPTOR = ToolDescriptor.named("create")
            .title("Creates books from lines of a file.")
            .description("Creates books from lines of a file.")
            .inputSchema(SchemaResource.of(Create.class, "create.input.json"))
            .outputSchema(SchemaResource.of(Create.class, "create.output.json"))
            .access(Access.WRITE)
            .idempotent(false)
            .resource("books")
            .method("create")
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
        return ApiRequest.post("/created")
                .body("offset", input.offset())
                .body("limit", input.limit())
                .build();
    }

    /**
     * The arguments of one call.
     *
     * @param offset in the body: Where to begin.
     * @param limit in the body: Lines.
     */
    public record Input(
            Optional<BigInteger> offset,
            Optional<BigInteger> limit) {}
}
