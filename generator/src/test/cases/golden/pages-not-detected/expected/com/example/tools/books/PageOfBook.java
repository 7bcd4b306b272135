package com.example.tools.books;

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
 * Reads one page of a book, whose lines are an array.
 *
 * <p>Calls {@code GET /page-without-evidence}, operation {@code pageOfBook}.
 */
@Generated("dev.mcptools.generator")
public final class PageOfBook implements OperationTool<PageOfBook.Input> {
    /** What {@code tools/list} shows of this tool. */
    public static final ToolDescriptor DESCRIPTOR = ToolDescriptor.named("page_of_book")
            .title("Reads one page of a book, whose lines are an array.")
            .description("Reads one page of a book, whose lines are an array.")
            .inputSchema(SchemaResource.of(PageOfBook.class, "page_of_book.input.json"))
            .outputSchema(SchemaResource.of(PageOfBook.class, "page_of_book.output.json"))
            .access(Access.READ)
            .idempotent(true)
            .resource("books")
            .method("list")
            .tags("books")
            .build();

    @Override
    public ToolDescriptor descriptor() {
        return DESCRIPTOR;
    }

    @Override
    public Input read(ArgumentReader in) {
        return in.orReject(new Input(in.optional("page", ArgumentType.INTEGER)));
    }

    @Override
    public ApiRequest request(Input input) {
        return ApiRequest.get("/page-without-evidence")
                .query("page", input.page())
                .build();
    }

    /**
     * The arguments of one call.
     *
     * @param page in the query: Which page.
     */
    public record Input(Optional<BigInteger> page) {}
}
