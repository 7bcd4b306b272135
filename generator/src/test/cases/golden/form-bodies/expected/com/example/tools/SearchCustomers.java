package com.example.tools;

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
 * Finds customers; with an empty form, all of them.
 *
 * <p>Calls {@code POST /customers/search}, operation {@code searchCustomers}.
 */
@Generated("dev.mcptools.generator")
public final class SearchCustomers implements OperationTool<SearchCustomers.Input> {
    /** What {@code tools/list} shows of this tool. */
    public static final ToolDescriptor DESCRIPTOR = ToolDescriptor.named("search_customers")
            .title("Finds customers; with an empty form, all of them.")
            .description("Finds customers; with an empty form, all of them.")
            .inputSchema(SchemaResource.of(SearchCustomers.class, "search_customers.input.json"))
            .outputSchema(SchemaResource.of(SearchCustomers.class, "search_customers.output.json"))
            .access(Access.WRITE)
            .idempotent(false)
            .resource("search")
            .method("create")
            .build();

    @Override
    public ToolDescriptor descriptor() {
        return DESCRIPTOR;
    }

    @Override
    public Input read(ArgumentReader in) {
        return in.orReject(new Input(in.optional("name", ArgumentType.STRING)));
    }

    @Override
    public ApiRequest request(Input input) {
        return ApiRequest.post("/customers/search")
                .form("name", input.name())
                .mediaType("application/x-www-form-urlencoded")
                .bodyRequired()
                .build();
    }

    /**
     * The arguments of one call.
     *
     * @param name in the body: A part of the name.
     */
    public record Input(Optional<String> name) {}
}
