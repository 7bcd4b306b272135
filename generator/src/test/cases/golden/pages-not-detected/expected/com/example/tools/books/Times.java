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
 * Lists the loans between two times.
 *
 * <p>Calls {@code GET /times}, operation {@code times}.
 */
@Generated("dev.mcptools.generator")
public final class Times implements OperationTool<Times.Input> {
    /** What {@code tools/list} shows of this tool. */
    public static final ToolDescriptor DESCRIPTOR = ToolDescriptor.named("times")
            .title("Lists the loans between two times.")
            .description("Lists the loans between two times.")
            .inputSchema(SchemaResource.of(Times.class, "times.input.json"))
            .outputSchema(SchemaResource.of(Times.class, "times.output.json"))
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
                in.optional("start", ArgumentType.INTEGER),
                in.optional("end", ArgumentType.INTEGER),
                in.optional("limit", ArgumentType.INTEGER)));
    }

    @Override
    public ApiRequest request(Input input) {
        return ApiRequest.get("/times")
                .query("start", input.start())
                .query("end", input.end())
                .query("limit", input.limit())
                .build();
    }

    /**
     * The arguments of one call.
     *
     * @param start in the query: From when on.
     * @param end in the query: Until when.
     * @param limit in the query: How many.
     */
    public record Input(
            Optional<BigInteger> start,
            Optional<BigInteger> end,
            Optional<BigInteger> limit) {}
}
