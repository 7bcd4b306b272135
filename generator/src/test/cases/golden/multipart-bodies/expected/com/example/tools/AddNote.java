package com.example.tools;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.mcptools.runtime.tools.Access;
import dev.mcptools.runtime.tools.ArgumentReader;
import dev.mcptools.runtime.tools.ArgumentType;
import dev.mcptools.runtime.tools.OperationTool;
import dev.mcptools.runtime.tools.SchemaResource;
import dev.mcptools.runtime.tools.ToolDescriptor;
import dev.mcptools.runtime.upstream.ApiRequest;
import dev.mcptools.runtime.upstream.ContentStyle;
import java.util.Optional;
import javax.annotation.processing.Generated;

/**
 * Adds a note and what belongs to it.
 *
 * <p>Calls {@code POST /notes}, operation {@code addNote}.
 */
@Generated("dev.mcptools.generator")
public final class AddNote implements OperationTool<AddNote.Input> {
    /** What {@code tools/list} shows of this tool. */
    public static final ToolDescriptor DESCRIPTOR = ToolDescriptor.named("add_note")
            .title("Adds a note and what belongs to it.")
            .description("Adds a note and what belongs to it.")
            .inputSchema(SchemaResource.of(AddNote.class, "add_note.input.json"))
            .outputSchema(SchemaResource.of(AddNote.class, "add_note.output.json"))
            .access(Access.WRITE)
            .idempotent(false)
            .resource("notes")
            .method("create")
            .build();

    @Override
    public ToolDescriptor descriptor() {
        return DESCRIPTOR;
    }

    @Override
    public Input read(ArgumentReader in) {
        return in.orReject(new Input(
                in.optional("text", ArgumentType.STRING),
                in.optional("meta", ArgumentType.OBJECT)));
    }

    @Override
    public ApiRequest request(Input input) {
        return ApiRequest.post("/notes")
                .part("text", input.text())
                .part("meta", input.meta(), ContentStyle.of("application/vnd.meta+json"))
                .mediaType("multipart/mixed")
                .build();
    }

    /**
     * The arguments of one call.
     *
     * @param text in the body: The note.
     * @param meta in the body: What is known of it.
     */
    public record Input(
            Optional<String> text,
            Optional<ObjectNode> meta) {}
}
