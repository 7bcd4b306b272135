package com.example.tools;

import com.example.tools.goods.CopyGoods;
import com.example.tools.goods.FindGoods;
import dev.mcptools.runtime.tools.ToolRegistry;
import dev.mcptools.runtime.upstream.ApiDescription;
import dev.mcptools.runtime.upstream.Server;
import javax.annotation.processing.Generated;

/** The tools of Shop. */
@Generated("dev.mcptools.generator")
public final class ShopTools {
    private ShopTools() {}

    /** {@return all tools, in the order of their names} */
    public static ToolRegistry registry() {
        return ToolRegistry.of(
                new CopyGoods(),
                new FindGoods(),
                new Search());
    }

    /** {@return where the API is, and how it knows who calls} */
    public static ApiDescription api() {
        return ApiDescription.of("shop")
                .title("Shop")
                .version("1")
                .server(Server.of("https://shop.example.com/v2"))
                .build();
    }
}
