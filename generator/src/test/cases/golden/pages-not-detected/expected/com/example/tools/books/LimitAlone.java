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
 * Lists the books read most.
 *
 * <p>Calls {@code GET /limit-alone}, operation {@code limitAlone}.
 */
@Generated("dev.mcptools.generator")
public final class LimitAlone implements OperationTool<LimitAlone.Input> {
    /** What {@code tools/list} shows of this tool. */
    public static final ToolDescriptor DESCRIPTOR = ToolDescriptor.named("limit_alone")
            .title("Lists the books read most.")
            .description("Lists the books read most.")
            .inputSchema(SchemaResource.of(LimitAlone.class, "limit_alone.input.json"))
            .outputSchema(SchemaResource.of(LimitAlone.class, "limit_alone.output.json"))
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
        return in.orReject(new Input(in.optional("limit", ArgumentType.INTEGER)));
    }

    @Override
    public ApiRequest request(Input input) {
        return ApiRequest.get("/limit-alone")
                .query("limit", input.limit())
                .build();
    }

    /**
     * The arguments of one call.
     *
     * @param limit in the query: How many.
     */
    public record Input(Optional<BigInteger> limit) {}
}
