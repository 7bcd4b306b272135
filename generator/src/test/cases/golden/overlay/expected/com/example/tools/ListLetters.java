package com.example.tools;

import dev.mcptools.runtime.tools.Access;
import dev.mcptools.runtime.tools.ArgumentReader;
import dev.mcptools.runtime.tools.ArgumentType;
import dev.mcptools.runtime.tools.OperationTool;
import dev.mcptools.runtime.tools.SchemaResource;
import dev.mcptools.runtime.tools.ToolDescriptor;
import dev.mcptools.runtime.upstream.ApiRequest;
import java.util.Optional;
import javax.annotation.processing.Generated;

/**
 * Lists the letters that were sent.
 *
 * <p>Calls {@code GET /letters}, operation {@code letters_get_v1}.
 */
@Generated("dev.mcptools.generator")
public final class ListLetters implements OperationTool<ListLetters.Input> {
    /** What {@code tools/list} shows of this tool. */
    public static final ToolDescriptor DESCRIPTOR = ToolDescriptor.named("list_letters")
            .title("List letters")
            .description("Lists the letters that were sent.")
            .inputSchema(SchemaResource.of(ListLetters.class, "list_letters.input.json"))
            .outputSchema(SchemaResource.of(ListLetters.class, "list_letters.output.json"))
            .access(Access.READ)
            .idempotent(true)
            .resource("letters")
            .method("list")
            .build();

    @Override
    public ToolDescriptor descriptor() {
        return DESCRIPTOR;
    }

    @Override
    public Input read(ArgumentReader in) {
        return in.orReject(new Input(in.optional("from", ArgumentType.STRING)));
    }

    @Override
    public ApiRequest request(Input input) {
        return ApiRequest.get("/letters")
                .query("from", input.from())
                .build();
    }

    /**
     * The arguments of one call.
     *
     * @param from in the query: Who sent them.
     */
    public record Input(Optional<String> from) {}
}
