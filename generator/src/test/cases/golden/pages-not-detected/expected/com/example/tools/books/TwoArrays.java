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
 * Compares two books page by page.
 *
 * <p>Calls {@code GET /two-arrays}, operation {@code twoArrays}.
 */
@Generated("dev.mcptools.generator")
public final class TwoArrays implements OperationTool<TwoArrays.Input> {
    /** What {@code tools/list} shows of this tool. */
    public static final ToolDescriptor DESCRIPTOR = ToolDescriptor.named("two_arrays")
            .title("Compares two books page by page.")
            .description("Compares two books page by page.")
            .inputSchema(SchemaResource.of(TwoArrays.class, "two_arrays.input.json"))
            .outputSchema(SchemaResource.of(TwoArrays.class, "two_arrays.output.json"))
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
        return ApiRequest.get("/two-arrays")
                .query("page", input.page())
                .query("per_page", input.perPage())
                .build();
    }

    /**
     * The arguments of one call.
     *
     * @param page in the query: Which.
     * @param perPage in the query: Lines.
     */
    public record Input(
            Optional<BigInteger> page,
            Optional<BigInteger> perPage) {}
}
