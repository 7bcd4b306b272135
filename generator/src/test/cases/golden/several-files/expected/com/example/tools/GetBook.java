package com.example.tools;

import dev.mcptools.runtime.tools.Access;
import dev.mcptools.runtime.tools.ArgumentReader;
import dev.mcptools.runtime.tools.ArgumentType;
import dev.mcptools.runtime.tools.OperationTool;
import dev.mcptools.runtime.tools.SchemaResource;
import dev.mcptools.runtime.tools.ToolDescriptor;
import dev.mcptools.runtime.tools.WireValue;
import dev.mcptools.runtime.upstream.ApiRequest;
import java.util.Optional;
import javax.annotation.processing.Generated;

/**
 * Gets one book.
 *
 * <p>Calls {@code GET /books/{id}}, operation {@code getBook}.
 */
@Generated("dev.mcptools.generator")
public final class GetBook implements OperationTool<GetBook.Input> {
    /** What {@code tools/list} shows of this tool. */
    public static final ToolDescriptor DESCRIPTOR = ToolDescriptor.named("get_book")
            .title("Gets one book.")
            .description("Gets one book. Required: id.")
            .inputSchema(SchemaResource.of(GetBook.class, "get_book.input.json"))
            .outputSchema(SchemaResource.of(GetBook.class, "get_book.output.json"))
            .access(Access.READ)
            .idempotent(true)
            .resource("books")
            .method("get")
            .build();

    @Override
    public ToolDescriptor descriptor() {
        return DESCRIPTOR;
    }

    @Override
    public Input read(ArgumentReader in) {
        return in.orReject(new Input(
                in.required("id", ArgumentType.LONG),
                in.optional("language", ArgumentType.oneOf(Language.class))));
    }

    @Override
    public ApiRequest request(Input input) {
        return ApiRequest.get("/books/{id}")
                .path("id", input.id())
                .query("language", input.language())
                .build();
    }

    /**
     * The arguments of one call.
     *
     * @param id in the path: The number of the book.
     * @param language in the query: The language.
     */
    public record Input(
            long id,
            Optional<Language> language) {}

    /** {@code language}: The language. */
    public enum Language implements WireValue {
        DE("de"),
        EN("en");

        private final String wire;

        Language(String wire) {
            this.wire = wire;
        }

        @Override
        public String wire() {
            return wire;
        }
    }
}
