package com.example.tools;

import dev.mcptools.runtime.tools.Access;
import dev.mcptools.runtime.tools.ArgumentReader;
import dev.mcptools.runtime.tools.ArgumentSource;
import dev.mcptools.runtime.tools.ArgumentType;
import dev.mcptools.runtime.tools.IdForm;
import dev.mcptools.runtime.tools.OperationTool;
import dev.mcptools.runtime.tools.SchemaResource;
import dev.mcptools.runtime.tools.ToolDescriptor;
import dev.mcptools.runtime.upstream.ApiRequest;
import javax.annotation.processing.Generated;

/**
 * Gets one book. Returns its slug and title.
 *
 * <p>Calls {@code GET /books/{book}}, operation {@code getBook}.
 */
@Generated("dev.mcptools.generator")
public final class GetSingleLibraryBookById implements OperationTool<GetSingleLibraryBookById.Input> {
    /** What {@code tools/list} shows of this tool. */
    public static final ToolDescriptor DESCRIPTOR = ToolDescriptor.named("get_single_library_book_by_id")
            .title("Get single library book by id")
            .description("Gets one book. Returns its slug and title. Required: book.")
            .inputSchema(SchemaResource.of(GetSingleLibraryBookById.class, "get_single_library_book_by_id.input.json"))
            .outputSchema(SchemaResource.of(
                    GetSingleLibraryBookById.class, "get_single_library_book_by_id.output.json"))
            .access(Access.READ)
            .idempotent(true)
            .resource("books")
            .method("get")
            .from("book", ArgumentSource.of("list_all_library_books").with(IdForm.TEXT))
            .build();

    @Override
    public ToolDescriptor descriptor() {
        return DESCRIPTOR;
    }

    @Override
    public Input read(ArgumentReader in) {
        return in.orReject(new Input(in.required("book", ArgumentType.STRING)));
    }

    @Override
    public ApiRequest request(Input input) {
        return ApiRequest.get("/books/{book}")
                .path("book", input.book())
                .build();
    }

    /**
     * The arguments of one call.
     *
     * @param book in the path: The book
     */
    public record Input(String book) {}
}
