package com.example.tools;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.mcptools.runtime.tools.Access;
import dev.mcptools.runtime.tools.ArgumentReader;
import dev.mcptools.runtime.tools.ArgumentType;
import dev.mcptools.runtime.tools.OperationTool;
import dev.mcptools.runtime.tools.SchemaResource;
import dev.mcptools.runtime.tools.ToolDescriptor;
import dev.mcptools.runtime.tools.WireValue;
import dev.mcptools.runtime.upstream.ApiRequest;
import java.util.List;
import java.util.Optional;
import javax.annotation.processing.Generated;

/**
 * Adds a book.
 *
 * <p>Calls {@code POST /books}, operation {@code addBook}.
 */
@Generated("dev.mcptools.generator")
public final class AddBook implements OperationTool<AddBook.Input> {
    /** What {@code tools/list} shows of this tool. */
    public static final ToolDescriptor DESCRIPTOR = ToolDescriptor.named("add_book")
            .title("Adds a book.")
            .description("Adds a book. Required: title.")
            .inputSchema(SchemaResource.of(AddBook.class, "add_book.input.json"))
            .exactSchema(SchemaResource.of(AddBook.class, "add_book.exact.json"))
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
        return in.orReject(new Input(
                in.required("title", ArgumentType.STRING),
                in.optional("language", ArgumentType.oneOf(Language.class)),
                in.optional("translations", ArgumentType.listOf(ArgumentType.OBJECT))));
    }

    @Override
    public ApiRequest request(Input input) {
        return ApiRequest.post("/books")
                .body("title", input.title())
                .body("language", input.language())
                .body("translations", input.translations())
                .build();
    }

    /**
     * The arguments of one call.
     *
     * @param title in the body: The title.
     * @param language in the body: The language.
     * @param translations in the body: The translations.
     */
    public record Input(
            String title,
            Optional<Language> language,
            Optional<List<ObjectNode>> translations) {}

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
