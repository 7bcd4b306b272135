package com.example.tools.orders;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.mcptools.runtime.tools.Access;
import dev.mcptools.runtime.tools.ArgumentReader;
import dev.mcptools.runtime.tools.ArgumentType;
import dev.mcptools.runtime.tools.Bulk;
import dev.mcptools.runtime.tools.OperationTool;
import dev.mcptools.runtime.tools.SchemaResource;
import dev.mcptools.runtime.tools.ToolDescriptor;
import dev.mcptools.runtime.tools.WireValue;
import dev.mcptools.runtime.upstream.ApiRequest;
import dev.mcptools.runtime.upstream.RequestPart;
import java.util.List;
import java.util.Optional;
import javax.annotation.processing.Generated;

/**
 * Adds many orders. Returns how many were added.
 *
 * <p>Calls {@code POST /orders}, operation {@code addOrders}.
 */
@Generated("dev.mcptools.generator")
public final class ShopOrdersAdd implements OperationTool<ShopOrdersAdd.Input> {
    /** What {@code tools/list} shows of this tool. */
    public static final ToolDescriptor DESCRIPTOR = ToolDescriptor.named("shop_orders_add")
            .title("Adds orders.")
            .description("Adds many orders. Returns how many were added. More than a few records have to be "
                    + "confirmed: call with dry_run true, then again with the preview_token of that answer. "
                    + "Required: orders.")
            .inputSchema(SchemaResource.of(ShopOrdersAdd.class, "shop_orders_add.input.json"))
            .outputSchema(SchemaResource.of(ShopOrdersAdd.class, "shop_orders_add.output.json"))
            .access(Access.WRITE)
            .idempotent(false)
            .openWorld(false)
            .resource("orders")
            .method("add")
            .tags("orders")
            .argument("dry_run_body", RequestPart.BODY, "dry_run")
            .bulk(Bulk.rows("orders").batch(50).done("/added").created("/numbers"))
            .build();

    @Override
    public ToolDescriptor descriptor() {
        return DESCRIPTOR;
    }

    @Override
    public Input read(ArgumentReader in) {
        return in.orReject(new Input(
                in.required("orders", ArgumentType.listOf(ArgumentType.OBJECT)),
                in.optional("dry_run_body", ArgumentType.oneOf(DryRunBody.class))));
    }

    @Override
    public ApiRequest request(Input input) {
        return ApiRequest.post("/orders")
                .body("orders", input.orders())
                .body("dry_run", input.dryRunBody())
                .build();
    }

    /**
     * The arguments of one call.
     *
     * @param orders in the body: The orders.
     * @param dryRunBody in the body as {@code dry_run}: Leaves the shop dry.
     */
    public record Input(
            List<ObjectNode> orders,
            Optional<DryRunBody> dryRunBody) {}

    /** {@code dry_run_body}: Leaves the shop dry. */
    public enum DryRunBody implements WireValue {
        YES("yes"),
        NO("no");

        private final String wire;

        DryRunBody(String wire) {
            this.wire = wire;
        }

        @Override
        public String wire() {
            return wire;
        }
    }
}
