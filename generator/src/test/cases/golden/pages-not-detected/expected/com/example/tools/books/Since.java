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
 * Lists the loans after a day.
 *
 * <p>Calls {@code GET /since}, operation {@code since}.
 */
@Generated("dev.mcptools.generator")
public final class Since implements OperationTool<Since.Input> {
    /** What {@code tools/list} shows of this tool. */
    public static final ToolDescriptor DESCRIPTOR = ToolDescriptor.named("since")
            .title("Lists the loans after a day.")
            .description("Lists the loans after a day.")
            .inputSchema(SchemaResource.of(Since.class, "since.input.json"))
            .outputSchema(SchemaResource.of(Since.class, "since.output.json"))
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
                in.optional("after", ArgumentType.STRING),
                in.optional("start", ArgumentType.INTEGER),
                in.optional("limit", ArgumentType.INTEGER)));
    }

    @Override
    public ApiRequest request(Input input) {
        return ApiRequest.get("/since")
                .query("after", input.after())
                .query("start", input.start())
                .query("limit", input.limit())
                .build();
    }

    /**
     * The arguments of one call.
     *
     * @param after in the query: A day.
     * @param start in the query: A Unix timestamp.
     * @param limit in the query: How many.
     */
    public record Input(
            Optional<String> after,
            Optional<BigInteger> start,
            Optional<BigInteger> limit) {}
}
