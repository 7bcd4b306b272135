package com.example.tools;

import com.example.tools.parts.AddKit;
import com.example.tools.parts.SearchParts;
import com.example.tools.shipments.AddShipment;
import dev.mcptools.runtime.tools.ToolRegistry;
import dev.mcptools.runtime.upstream.ApiDescription;
import dev.mcptools.runtime.upstream.Server;
import javax.annotation.processing.Generated;

/** The tools of Warehouse. */
@Generated("dev.mcptools.generator")
public final class WarehouseTools {
    private WarehouseTools() {}

    /** {@return all tools, in the order of their names} */
    public static ToolRegistry registry() {
        return ToolRegistry.of(
                new AddKit(),
                new AddShipment(),
                new SearchParts());
    }

    /** {@return where the API is, and how it knows who calls} */
    public static ApiDescription api() {
        return ApiDescription.of("warehouse")
                .title("Warehouse")
                .version("1")
                .server(Server.of("https://warehouse.example.com"))
                .build();
    }
}
