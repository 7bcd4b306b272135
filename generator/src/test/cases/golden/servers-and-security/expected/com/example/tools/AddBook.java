package com.example.tools;

import dev.mcptools.runtime.tools.Access;
import dev.mcptools.runtime.tools.ArgumentReader;
import dev.mcptools.runtime.tools.OperationTool;
import dev.mcptools.runtime.tools.SchemaResource;
import dev.mcptools.runtime.tools.ToolDescriptor;
import dev.mcptools.runtime.upstream.ApiRequest;
import dev.mcptools.runtime.upstream.Security;
import javax.annotation.processing.Generated;

/**
 * Adds a book to the shop.
 *
 * <p>Calls {@code POST /books}, operation {@code addBook}.
 */
@Generated("dev.mcptools.generator")
public final class AddBook implements OperationTool<AddBook.Input> {
    /** What {@code tools/list} shows of this tool. */
    public static final ToolDescriptor DESCRIPTOR = ToolDescriptor.named("add_book")
            .title("Adds a book to the shop.")
            .description("Adds a book to the shop.")
            .inputSchema(SchemaResource.of(AddBook.class, "add_book.input.json"))
            .outputSchema(SchemaResource.of(AddBook.class, "add_book.output.json"))
            .access(Access.WRITE)
            .idempotent(false)
            .resource("books")
            .method("create")
            .build();

    @Override
    public ToolDescriptor descriptor() {
        return DESCRIPTOR;
    }

    @Override
    public Input read(ArgumentReader in) {
        return in.orReject(new Input());
    }

    @Override
    public ApiRequest request(Input input) {
        return ApiRequest.post("/books")
                .security(Security.of("machine", "books:write").or("people", "openid").or("staff").or("jwt"))
                .build();
    }

    /** The arguments of one call. */
    public record Input() {}
}
