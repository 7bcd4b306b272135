package com.example.tools.goods;

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
 * Finds goods.
 *
 * <p>Calls {@code QUERY /goods}, operation {@code findGoods}.
 */
@Generated("dev.mcptools.generator")
public final class FindGoods implements OperationTool<FindGoods.Input> {
    /** What {@code tools/list} shows of this tool. */
    public static final ToolDescriptor DESCRIPTOR = ToolDescriptor.named("find_goods")
            .title("Finds goods.")
            .description("Finds goods.")
            .inputSchema(SchemaResource.of(FindGoods.class, "find_goods.input.json"))
            .outputSchema(SchemaResource.of(FindGoods.class, "find_goods.output.json"))
            .access(Access.READ)
            .idempotent(true)
            .resource("goods")
            .method("list")
            .tags("goods")
            .build();

    @Override
    public ToolDescriptor descriptor() {
        return DESCRIPTOR;
    }

    @Override
    public Input read(ArgumentReader in) {
        return in.orReject(new Input(in.optional("colour", ArgumentType.STRING)));
    }

    @Override
    public ApiRequest request(Input input) {
        return ApiRequest.method("QUERY", "/goods")
                .body("colour", input.colour())
                .bodyRequired()
                .build();
    }

    /**
     * The arguments of one call.
     *
     * @param colour in the body: The colour.
     */
    public record Input(Optional<String> colour) {}
}
