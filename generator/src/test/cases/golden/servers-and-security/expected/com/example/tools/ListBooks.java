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
 * Lists the books of the shop.
 *
 * <p>Calls {@code GET /books}, operation {@code listBooks}.
 */
@Generated("dev.mcptools.generator")
public final class ListBooks implements OperationTool<ListBooks.Input> {
    /** What {@code tools/list} shows of this tool. */
    public static final ToolDescriptor DESCRIPTOR = ToolDescriptor.named("list_books")
            .title("Lists the books of the shop.")
            .description("Lists the books of the shop.")
            .inputSchema(SchemaResource.of(ListBooks.class, "list_books.input.json"))
            .outputSchema(SchemaResource.of(ListBooks.class, "list_books.output.json"))
            .access(Access.READ)
            .idempotent(true)
            .resource("books")
            .method("list")
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
        return ApiRequest.get("/books")
                .security(Security.of("machine", "books:read").and("app_id_711c").or("session_cookie_92b1").orNone())
                .build();
    }

    /** The arguments of one call. */
    public record Input() {}
}
