package com.example.tools;

import com.example.tools.orders.ListAllShopOrders;
import com.example.tools.orders.ShopOrdersAdd;
import com.example.tools.orders.ShopOrdersPurge;
import com.example.tools.orders.ShopOrdersShip;
import dev.mcptools.runtime.tools.ToolRegistry;
import dev.mcptools.runtime.upstream.ApiDescription;
import javax.annotation.processing.Generated;

/** The tools of Shop. */
@Generated("dev.mcptools.generator")
public final class ShopTools {
    private ShopTools() {}

    /** {@return all tools, in the order of their names} */
    public static ToolRegistry registry() {
        return ToolRegistry.of(
                new ListAllShopOrders(), new ShopOrdersAdd(), new ShopOrdersPurge(), new ShopOrdersShip());
    }

    /** {@return where the API is, and how it knows who calls} */
    public static ApiDescription api() {
        return ApiDescription.of("shop").title("Shop").version("1").build();
    }
}
