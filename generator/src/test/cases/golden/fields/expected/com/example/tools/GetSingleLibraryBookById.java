package com.example.tools;

import dev.mcptools.runtime.tools.Access;
import dev.mcptools.runtime.tools.ArgumentReader;
import dev.mcptools.runtime.tools.ArgumentType;
import dev.mcptools.runtime.tools.Fields;
import dev.mcptools.runtime.tools.OperationTool;
import dev.mcptools.runtime.tools.SchemaResource;
import dev.mcptools.runtime.tools.ToolDescriptor;
import dev.mcptools.runtime.upstream.ApiRequest;
import javax.annotation.processing.Generated;

/**
 * Gets one book by its number.
 *
 * <p>Calls {@code GET /books/{isbn}}, operation {@code getBook}.
 */
@Generated("dev.mcptools.generator")
public final class GetSingleLibraryBookById implements OperationTool<GetSingleLibraryBookById.Input> {
    /** What {@code tools/list} shows of this tool. */
    public static final ToolDescriptor DESCRIPTOR = ToolDescriptor.named("get_single_library_book_by_id")
            .title("Get single library book by id")
            .description("Gets one book by its number. Required: isbn.")
            .inputSchema(SchemaResource.of(GetSingleLibraryBookById.class, "get_single_library_book_by_id.input.json"))
            .outputSchema(SchemaResource.of(
                    GetSingleLibraryBookById.class, "get_single_library_book_by_id.output.json"))
            .access(Access.READ)
            .idempotent(true)
            .resource("books")
            .method("get")
            .from("isbn", "list_all_library_books")
            .fields(Fields.named("fields")
                    .in("/data")
                    .identifiers("isbn")
                    .leaveOut("loans.reader.loans", "edition.h", "part_of")
                    .keepOnly("loans.reader", "id", "address.town"))
            .answer(LibraryTools.ANSWERS)
            .build();

    @Override
    public ToolDescriptor descriptor() {
        return DESCRIPTOR;
    }

    @Override
    public Input read(ArgumentReader in) {
        return in.orReject(new Input(in.required("isbn", ArgumentType.STRING)));
    }

    @Override
    public ApiRequest request(Input input) {
        return ApiRequest.get("/books/{isbn}")
                .path("isbn", input.isbn())
                .build();
    }

    /**
     * The arguments of one call.
     *
     * @param isbn in the path: Its number.
     */
    public record Input(String isbn) {}
}
