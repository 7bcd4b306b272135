package com.example.tools;

import dev.mcptools.runtime.tools.Access;
import dev.mcptools.runtime.tools.ArgumentReader;
import dev.mcptools.runtime.tools.ArgumentType;
import dev.mcptools.runtime.tools.Fields;
import dev.mcptools.runtime.tools.OperationTool;
import dev.mcptools.runtime.tools.SchemaResource;
import dev.mcptools.runtime.tools.ToolDescriptor;
import dev.mcptools.runtime.upstream.ApiRequest;
import java.util.Optional;
import javax.annotation.processing.Generated;

/**
 * Searches for readers by any text.
 *
 * <p>Calls {@code POST /readers}, operation {@code searchReaders}.
 */
@Generated("dev.mcptools.generator")
public final class LibraryReadersSearch implements OperationTool<LibraryReadersSearch.Input> {
    /** What {@code tools/list} shows of this tool. */
    public static final ToolDescriptor DESCRIPTOR = ToolDescriptor.named("library_readers_search")
            .title("Library readers search")
            .description("Searches for readers by any text.")
            .inputSchema(SchemaResource.of(LibraryReadersSearch.class, "library_readers_search.input.json"))
            .outputSchema(SchemaResource.of(LibraryReadersSearch.class, "library_readers_search.output.json"))
            .access(Access.WRITE)
            .idempotent(false)
            .resource("readers")
            .method("search")
            .fields(Fields.named("fields").identifiers("id").keepOnly("address", "town"))
            .answer(LibraryTools.ANSWERS)
            .build();

    @Override
    public ToolDescriptor descriptor() {
        return DESCRIPTOR;
    }

    @Override
    public Input read(ArgumentReader in) {
        return in.orReject(new Input(in.optional("text", ArgumentType.STRING)));
    }

    @Override
    public ApiRequest request(Input input) {
        return ApiRequest.post("/readers")
                .body("text", input.text())
                .build();
    }

    /**
     * The arguments of one call.
     *
     * @param text in the body: What is searched for.
     */
    public record Input(Optional<String> text) {}
}
