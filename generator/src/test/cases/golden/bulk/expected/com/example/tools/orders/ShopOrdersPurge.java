package com.example.tools.orders;

import dev.mcptools.runtime.tools.Access;
import dev.mcptools.runtime.tools.ArgumentReader;
import dev.mcptools.runtime.tools.ArgumentType;
import dev.mcptools.runtime.tools.Bulk;
import dev.mcptools.runtime.tools.OperationTool;
import dev.mcptools.runtime.tools.SchemaResource;
import dev.mcptools.runtime.tools.ToolDescriptor;
import dev.mcptools.runtime.upstream.ApiRequest;
import java.util.Optional;
import javax.annotation.processing.Generated;

/**
 * Purges every order that matches. It cannot be undone.
 *
 * <p>Calls {@code POST /orders/purge}, operation {@code purgeOrders}.
 */
@Generated("dev.mcptools.generator")
public final class ShopOrdersPurge implements OperationTool<ShopOrdersPurge.Input> {
    /** What {@code tools/list} shows of this tool. */
    public static final ToolDescriptor DESCRIPTOR = ToolDescriptor.named("shop_orders_purge")
            .title("Purges orders.")
            .description("Purges every order that matches. It cannot be undone. It has to be confirmed: call with "
                    + "simulate true, then again with the preview_token of that answer. Required: query.")
            .inputSchema(SchemaResource.of(ShopOrdersPurge.class, "shop_orders_purge.input.json"))
            .outputSchema(SchemaResource.of(ShopOrdersPurge.class, "shop_orders_purge.output.json"))
            .access(Access.DESTRUCTIVE)
            .idempotent(false)
            .openWorld(false)
            .resource("orders")
            .method("purge")
            .tags("orders")
            .bulk(Bulk.matching("query").dryRun("simulate").matched("/found").done("/purged"))
            .build();

    @Override
    public ToolDescriptor descriptor() {
        return DESCRIPTOR;
    }

    @Override
    public Input read(ArgumentReader in) {
        return in.orReject(new Input(
                in.required("query", ArgumentType.STRING),
                in.optional("simulate", ArgumentType.BOOLEAN)));
    }

    @Override
    public ApiRequest request(Input input) {
        return ApiRequest.post("/orders/purge")
                .body("query", input.query())
                .body("simulate", input.simulate())
                .build();
    }

    /**
     * The arguments of one call.
     *
     * @param query in the body: Which orders.
     * @param simulate in the body: Counts only.
     */
    public record Input(
            String query,
            Optional<Boolean> simulate) {}
}
