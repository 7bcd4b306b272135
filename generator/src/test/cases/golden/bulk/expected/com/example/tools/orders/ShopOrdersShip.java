package com.example.tools.orders;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.mcptools.runtime.tools.Access;
import dev.mcptools.runtime.tools.ArgumentReader;
import dev.mcptools.runtime.tools.ArgumentType;
import dev.mcptools.runtime.tools.Bulk;
import dev.mcptools.runtime.tools.BulkSample;
import dev.mcptools.runtime.tools.OperationTool;
import dev.mcptools.runtime.tools.SchemaResource;
import dev.mcptools.runtime.tools.ToolDescriptor;
import dev.mcptools.runtime.upstream.ApiRequest;
import javax.annotation.processing.Generated;

/**
 * Ships every order that matches. Returns how many were shipped.
 *
 * <p>Calls {@code POST /orders/ship}, operation {@code shipOrders}.
 */
@Generated("dev.mcptools.generator")
public final class ShopOrdersShip implements OperationTool<ShopOrdersShip.Input> {
    /** What {@code tools/list} shows of this tool. */
    public static final ToolDescriptor DESCRIPTOR = ToolDescriptor.named("shop_orders_ship")
            .title("Ships orders.")
            .description("Ships every order that matches. Returns how many were shipped. More than a few records "
                    + "have to be confirmed: call with dry_run true, then again with the preview_token of that "
                    + "answer. Required: query, carrier.")
            .inputSchema(SchemaResource.of(ShopOrdersShip.class, "shop_orders_ship.input.json"))
            .outputSchema(SchemaResource.of(ShopOrdersShip.class, "shop_orders_ship.output.json"))
            .access(Access.WRITE)
            .idempotent(false)
            .resource("orders")
            .method("ship")
            .tags("orders")
            .bulk(Bulk.matching("query")
                    .done("/shipped")
                    .more("/more")
                    .changes("carrier")
                    .sample(BulkSample.of("list_all_shop_orders", "query")
                            .id("/number")
                            .name("/title")))
            .build();

    @Override
    public ToolDescriptor descriptor() {
        return DESCRIPTOR;
    }

    @Override
    public Input read(ArgumentReader in) {
        return in.orReject(
                new Input(in.required("query", ArgumentType.STRING), in.required("carrier", ArgumentType.OBJECT)));
    }

    @Override
    public ApiRequest request(Input input) {
        return ApiRequest.post("/orders/ship")
                .body("query", input.query())
                .body("carrier", input.carrier())
                .build();
    }

    /**
     * The arguments of one call.
     *
     * @param query in the body: Which orders.
     * @param carrier in the body: Who ships them.
     */
    public record Input(String query, ObjectNode carrier) {}
}
