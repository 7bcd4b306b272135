package com.example.tools.orders;

import dev.mcptools.runtime.tools.Access;
import dev.mcptools.runtime.tools.ArgumentReader;
import dev.mcptools.runtime.tools.ArgumentType;
import dev.mcptools.runtime.tools.OperationTool;
import dev.mcptools.runtime.tools.Pagination;
import dev.mcptools.runtime.tools.SchemaResource;
import dev.mcptools.runtime.tools.ToolDescriptor;
import dev.mcptools.runtime.upstream.ApiRequest;
import java.util.Optional;
import javax.annotation.processing.Generated;

/**
 * Lists orders, the newest first. Returns of each its number and title.
 *
 * <p>Calls {@code GET /orders}, operation {@code listOrders}.
 */
@Generated("dev.mcptools.generator")
public final class ListAllShopOrders implements OperationTool<ListAllShopOrders.Input> {
    /** What {@code tools/list} shows of this tool. */
    public static final ToolDescriptor DESCRIPTOR = ToolDescriptor.named("list_all_shop_orders")
            .title("Lists orders.")
            .description("Lists orders, the newest first. Returns of each its number and title. Returns one page at "
                    + "a time; while has_more is true, call again with next_cursor unchanged and the same other "
                    + "arguments.")
            .inputSchema(SchemaResource.of(ListAllShopOrders.class, "list_all_shop_orders.input.json"))
            .outputSchema(SchemaResource.of(ListAllShopOrders.class, "list_all_shop_orders.output.json"))
            .access(Access.READ)
            .idempotent(true)
            .openWorld(false)
            .resource("orders")
            .method("list")
            .tags("orders")
            .pagination(Pagination.pageNumber("page").items("/data"))
            .build();

    @Override
    public ToolDescriptor descriptor() {
        return DESCRIPTOR;
    }

    @Override
    public Input read(ArgumentReader in) {
        return in.orReject(new Input(in.optional("query", ArgumentType.STRING)));
    }

    @Override
    public ApiRequest request(Input input) {
        return ApiRequest.get("/orders")
                .query("query", input.query())
                .build();
    }

    /**
     * The arguments of one call.
     *
     * @param query in the query: Which orders.
     */
    public record Input(Optional<String> query) {}
}
