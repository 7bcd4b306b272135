package com.example.tools.payments;

import dev.mcptools.runtime.tools.Access;
import dev.mcptools.runtime.tools.ArgumentReader;
import dev.mcptools.runtime.tools.ArgumentType;
import dev.mcptools.runtime.tools.OperationTool;
import dev.mcptools.runtime.tools.SchemaResource;
import dev.mcptools.runtime.tools.ToolDescriptor;
import dev.mcptools.runtime.upstream.ApiRequest;
import java.math.BigInteger;
import java.util.Optional;
import javax.annotation.processing.Generated;

/**
 * Pays by card or from a bank account. Give the arguments of one of these forms: card_number, expiry; or iban.
 *
 * <p>Calls {@code POST /accounts/{id}/payments}, operation {@code addPayment}.
 */
@Generated("dev.mcptools.generator")
public final class AddPayment implements OperationTool<AddPayment.Input> {
    /** What {@code tools/list} shows of this tool. */
    public static final ToolDescriptor DESCRIPTOR = ToolDescriptor.named("add_payment")
            .title("Pays by card or from a bank account.")
            .description("Pays by card or from a bank account. Give the arguments of one of these forms: "
                    + "card_number, expiry; or iban. Required: id.")
            .inputSchema(SchemaResource.of(AddPayment.class, "add_payment.input.json"))
            .exactSchema(SchemaResource.of(AddPayment.class, "add_payment.exact.json"))
            .outputSchema(SchemaResource.of(AddPayment.class, "add_payment.output.json"))
            .access(Access.WRITE)
            .idempotent(false)
            .resource("payments")
            .method("create")
            .tags("payments")
            .build();

    @Override
    public ToolDescriptor descriptor() {
        return DESCRIPTOR;
    }

    @Override
    public Input read(ArgumentReader in) {
        return in.orReject(new Input(
                in.required("id", ArgumentType.STRING),
                in.optional("card_number", ArgumentType.STRING),
                in.optional("expiry", ArgumentType.STRING),
                in.optional("amount", ArgumentType.INTEGER),
                in.optional("iban", ArgumentType.STRING)));
    }

    @Override
    public ApiRequest request(Input input) {
        return ApiRequest.post("/accounts/{id}/payments")
                .path("id", input.id())
                .body("card_number", input.cardNumber())
                .body("expiry", input.expiry())
                .body("amount", input.amount())
                .body("iban", input.iban())
                .bodyRequired()
                .build();
    }

    /**
     * The arguments of one call.
     *
     * @param id in the path: The account.
     * @param cardNumber in the body: The number on the card.
     * @param expiry in the body: Month and year.
     * @param amount in the body: In cents.
     * @param iban in the body: The account that pays.
     */
    public record Input(
            String id,
            Optional<String> cardNumber,
            Optional<String> expiry,
            Optional<BigInteger> amount,
            Optional<String> iban) {}
}
