package com.example.tools;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.mcptools.runtime.tools.Access;
import dev.mcptools.runtime.tools.ArgumentReader;
import dev.mcptools.runtime.tools.ArgumentType;
import dev.mcptools.runtime.tools.OperationTool;
import dev.mcptools.runtime.tools.SchemaResource;
import dev.mcptools.runtime.tools.ToolDescriptor;
import dev.mcptools.runtime.upstream.ApiRequest;
import dev.mcptools.runtime.upstream.ParameterStyle;
import java.util.List;
import java.util.Optional;
import javax.annotation.processing.Generated;

/**
 * Creates a customer from the fields of a form.
 *
 * <p>Calls {@code POST /customers}, operation {@code createCustomer}.
 */
@Generated("dev.mcptools.generator")
public final class CreateCustomer implements OperationTool<CreateCustomer.Input> {
    /** What {@code tools/list} shows of this tool. */
    public static final ToolDescriptor DESCRIPTOR = ToolDescriptor.named("create_customer")
            .title("Creates a customer from the fields of a form.")
            .description("Creates a customer from the fields of a form. Required: email.")
            .inputSchema(SchemaResource.of(CreateCustomer.class, "create_customer.input.json"))
            .outputSchema(SchemaResource.of(CreateCustomer.class, "create_customer.output.json"))
            .access(Access.WRITE)
            .idempotent(false)
            .resource("customers")
            .method("create")
            .build();

    @Override
    public ToolDescriptor descriptor() {
        return DESCRIPTOR;
    }

    @Override
    public Input read(ArgumentReader in) {
        return in.orReject(new Input(
                in.required("email", ArgumentType.STRING),
                in.optional("age", ArgumentType.INT),
                in.optional("tags", ArgumentType.listOf(ArgumentType.STRING)),
                in.optional("address", ArgumentType.OBJECT),
                in.optional("metadata", ArgumentType.OBJECT),
                in.optional("colours", ArgumentType.listOf(ArgumentType.STRING)),
                in.optional("homepage", ArgumentType.STRING),
                in.optional("settings", ArgumentType.listOf(ArgumentType.STRING))));
    }

    @Override
    public ApiRequest request(Input input) {
        return ApiRequest.post("/customers")
                .form("email", input.email())
                .form("age", input.age())
                .form("tags", input.tags())
                .form("address", input.address())
                .form("metadata", input.metadata(), ParameterStyle.DEEP_OBJECT)
                .form("colours", input.colours(), ParameterStyle.PIPE_DELIMITED)
                .form("homepage", input.homepage(), ParameterStyle.FORM.reservedAllowed())
                .form("settings", input.settings(), ParameterStyle.JSON)
                .mediaType("application/x-www-form-urlencoded")
                .build();
    }

    /**
     * The arguments of one call.
     *
     * @param email in the body: Where to reach the customer.
     * @param age in the body: In years.
     * @param tags in the body: Each is a field of its own.
     * @param address in the body: Sent as JSON.
     * @param metadata in the body: Sent in brackets.
     * @param colours in the body: Sent as one field.
     * @param homepage in the body: Keeps its colons and slashes.
     * @param settings in the body: Each is JSON.
     */
    public record Input(
            String email,
            Optional<Integer> age,
            Optional<List<String>> tags,
            Optional<ObjectNode> address,
            Optional<ObjectNode> metadata,
            Optional<List<String>> colours,
            Optional<String> homepage,
            Optional<List<String>> settings) {}
}
