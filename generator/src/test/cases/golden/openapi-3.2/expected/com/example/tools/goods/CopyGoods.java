package com.example.tools.goods;

import dev.mcptools.runtime.tools.Access;
import dev.mcptools.runtime.tools.ArgumentReader;
import dev.mcptools.runtime.tools.OperationTool;
import dev.mcptools.runtime.tools.SchemaResource;
import dev.mcptools.runtime.tools.ToolDescriptor;
import dev.mcptools.runtime.upstream.ApiRequest;
import javax.annotation.processing.Generated;

/**
 * Copies all goods.
 *
 * <p>Calls {@code COPY /goods}, operation {@code copyGoods}.
 */
@Generated("dev.mcptools.generator")
public final class CopyGoods implements OperationTool<CopyGoods.Input> {
    /** What {@code tools/list} shows of this tool. */
    public static final ToolDescriptor DESCRIPTOR = ToolDescriptor.named("copy_goods")
            .title("Copies all goods.")
            .description("Copies all goods.")
            .inputSchema(SchemaResource.of(CopyGoods.class, "copy_goods.input.json"))
            .outputSchema(SchemaResource.of(CopyGoods.class, "copy_goods.output.json"))
            .access(Access.WRITE)
            .idempotent(false)
            .resource("goods")
            .method("update")
            .tags("goods")
            .build();

    @Override
    public ToolDescriptor descriptor() {
        return DESCRIPTOR;
    }

    @Override
    public Input read(ArgumentReader in) {
        return in.orReject(new Input());
    }

    @Override
    public ApiRequest request(Input input) {
        return ApiRequest.method("COPY", "/goods").build();
    }

    /** The arguments of one call. */
    public record Input() {}
}
