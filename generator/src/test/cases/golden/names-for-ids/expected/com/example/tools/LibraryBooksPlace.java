package com.example.tools;

import dev.mcptools.runtime.tools.Access;
import dev.mcptools.runtime.tools.ArgumentReader;
import dev.mcptools.runtime.tools.ArgumentSource;
import dev.mcptools.runtime.tools.ArgumentType;
import dev.mcptools.runtime.tools.IdForm;
import dev.mcptools.runtime.tools.OperationTool;
import dev.mcptools.runtime.tools.SchemaResource;
import dev.mcptools.runtime.tools.Settable;
import dev.mcptools.runtime.tools.ToolDescriptor;
import dev.mcptools.runtime.upstream.ApiRequest;
import java.math.BigInteger;
import java.util.List;
import java.util.Optional;
import javax.annotation.processing.Generated;

/**
 * Puts a book on a shelf. Returns where it is.
 *
 * <p>Calls {@code PUT /books/{book}/placement}, operation {@code placeBook}.
 */
@Generated("dev.mcptools.generator")
public final class LibraryBooksPlace implements OperationTool<LibraryBooksPlace.Input> {
    /** What {@code tools/list} shows of this tool. */
    public static final ToolDescriptor DESCRIPTOR = ToolDescriptor.named("library_books_place")
            .title("Library books place")
            .description("Puts a book on a shelf. Returns where it is. Required: book, at.")
            .inputSchema(SchemaResource.of(LibraryBooksPlace.class, "library_books_place.input.json"))
            .outputSchema(SchemaResource.of(LibraryBooksPlace.class, "library_books_place.output.json"))
            .access(Access.WRITE)
            .idempotent(true)
            .resource("books")
            .method("place")
            .from("book", ArgumentSource.of("list_all_library_books").with(IdForm.TEXT))
            .from("at", ArgumentSource.of("list_all_library_branches").with(IdForm.INTEGER))
            .from("shelf", ArgumentSource.of("list_all_library_shelves").given("branch_id", "at").with(IdForm.INTEGER))
            .from("reader", ArgumentSource.of("list_all_library_readers").with(IdForm.UUID))
            .from("copies[]", ArgumentSource.of("list_all_library_books").with(IdForm.INTEGER))
            .build();

    @Override
    public ToolDescriptor descriptor() {
        return DESCRIPTOR;
    }

    @Override
    public Input read(ArgumentReader in) {
        return in.orReject(new Input(
                in.required("book", ArgumentType.STRING),
                in.required("at", ArgumentType.INTEGER),
                in.settable("shelf", ArgumentType.INTEGER),
                in.optional("reader", ArgumentType.STRING),
                in.optional("copies", ArgumentType.listOf(ArgumentType.INTEGER))));
    }

    @Override
    public ApiRequest request(Input input) {
        return ApiRequest.put("/books/{book}/placement")
                .path("book", input.book())
                .body("at", input.at())
                .body("shelf", input.shelf())
                .body("reader", input.reader())
                .body("copies", input.copies())
                .build();
    }

    /**
     * The arguments of one call.
     *
     * @param book in the path: The book.
     * @param at in the body: The branch.
     * @param shelf in the body: The shelf.
     * @param reader in the body: Who put it there; list_all_library_readers lists them.
     * @param copies in the body: The copies.
     */
    public record Input(
            String book,
            BigInteger at,
            Settable<BigInteger> shelf,
            Optional<String> reader,
            Optional<List<BigInteger>> copies) {}
}
