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
 * Reads the lines of one page of a book.
 *
 * <p>Calls {@code GET /none}, operation {@code notPaged}.
 */
@Generated("dev.mcptools.generator")
public final class CityLibraryBooksNotPaged implements OperationTool<CityLibraryBooksNotPaged.Input> {
    /** What {@code tools/list} shows of this tool. */
    public static final ToolDescriptor DESCRIPTOR = ToolDescriptor.named("city_library_books_not_paged")
            .title("City library books not paged")
            .description("Reads the lines of one page of a book.")
            .inputSchema(SchemaResource.of(CityLibraryBooksNotPaged.class, "city_library_books_not_paged.input.json"))
            .outputSchema(SchemaResource.of(CityLibraryBooksNotPaged.class, "city_library_books_not_paged.output.json"))
            .access(Access.READ)
            .idempotent(true)
            .resource("books")
            .method("not_paged")
            .tags("books")
            .build();

    @Override
    public ToolDescriptor descriptor() {
        return DESCRIPTOR;
    }

    @Override
    public Input read(ArgumentReader in) {
        return in.orReject(new Input(
                in.optional("page", ArgumentType.INTEGER),
                in.optional("limit", ArgumentType.INTEGER)));
    }

    @Override
    public ApiRequest request(Input input) {
        return ApiRequest.get("/none")
                .query("page", input.page())
                .query("limit", input.limit())
                .build();
    }

    /**
     * The arguments of one call.
     *
     * @param page in the query: A page of the book.
     * @param limit in the query: How many lines.
     */
    public record Input(
            Optional<BigInteger> page,
            Optional<BigInteger> limit) {}
}
