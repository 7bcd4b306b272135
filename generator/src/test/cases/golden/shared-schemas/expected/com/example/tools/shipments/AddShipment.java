package com.example.tools.shipments;

import com.fasterxml.jackson.databind.node.ObjectNode;
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
 * Ships parts from one address to another.
 *
 * <p>Calls {@code POST /shipments}, operation {@code addShipment}.
 */
@Generated("dev.mcptools.generator")
public final class AddShipment implements OperationTool<AddShipment.Input> {
    /** What {@code tools/list} shows of this tool. */
    public static final ToolDescriptor DESCRIPTOR = ToolDescriptor.named("add_shipment")
            .title("Ships parts from one address to another.")
            .description("Ships parts from one address to another. Required: from, to.")
            .inputSchema(SchemaResource.of(AddShipment.class, "add_shipment.input.json"))
            .exactSchema(SchemaResource.of(AddShipment.class, "add_shipment.exact.json"))
            .outputSchema(SchemaResource.of(AddShipment.class, "add_shipment.output.json"))
            .access(Access.WRITE)
            .idempotent(false)
            .resource("shipments")
            .method("create")
            .tags("shipments")
            .build();

    @Override
    public ToolDescriptor descriptor() {
        return DESCRIPTOR;
    }

    @Override
    public Input read(ArgumentReader in) {
        return in.orReject(new Input(
                in.required("from", ArgumentType.OBJECT),
                in.required("to", ArgumentType.OBJECT),
                in.optional("carrier", ArgumentType.OBJECT),
                in.optional("return_to", ArgumentType.OBJECT),
                in.optional("number", ArgumentType.STRING),
                in.optional("order", ArgumentType.STRING),
                in.optional("packing", ArgumentType.OBJECT)));
    }

    @Override
    public ApiRequest request(Input input) {
        return ApiRequest.post("/shipments")
                .body("from", input.from())
                .body("to", input.to())
                .body("carrier", input.carrier())
                .body("return_to", input.returnTo())
                .body("number", input.number())
                .body("order", input.order())
                .body("packing", input.packing())
                .build();
    }

    /**
     * The arguments of one call.
     *
     * @param from in the body: Where it is fetched.
     * @param to in the body: Where it goes.
     * @param carrier in the body: Where the carrier is.
     * @param returnTo in the body: Where it goes if nobody is there.
     * @param number in the body: Number of the shipment.
     * @param order in the body: Number of the order.
     * @param packing in the body: What it is packed in.
     */
    public record Input(
            ObjectNode from,
            ObjectNode to,
            Optional<ObjectNode> carrier,
            Optional<ObjectNode> returnTo,
            Optional<String> number,
            Optional<String> order,
            Optional<ObjectNode> packing) {}
}
