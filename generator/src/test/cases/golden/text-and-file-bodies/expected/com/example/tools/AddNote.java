package com.example.tools;

import dev.mcptools.runtime.tools.Access;
import dev.mcptools.runtime.tools.ArgumentReader;
import dev.mcptools.runtime.tools.ArgumentType;
import dev.mcptools.runtime.tools.OperationTool;
import dev.mcptools.runtime.tools.SchemaResource;
import dev.mcptools.runtime.tools.ToolDescriptor;
import dev.mcptools.runtime.upstream.ApiRequest;
import javax.annotation.processing.Generated;

/**
 * Adds a note.
 *
 * <p>Calls {@code POST /notes}, operation {@code addNote}.
 */
@Generated("dev.mcptools.generator")
public final class AddNote implements OperationTool<AddNote.Input> {
    /** What {@code tools/list} shows of this tool. */
    public static final ToolDescriptor DESCRIPTOR = ToolDescriptor.named("add_note")
            .title("Adds a note.")
            .description("Adds a note. Required: body.")
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
        return in.orReject(new Input(in.required("body", ArgumentType.STRING)));
    }

    @Override
    public ApiRequest request(Input input) {
        return ApiRequest.post("/notes")
                .text(input.body(), "text/plain")
                .build();
    }

    /**
     * The arguments of one call.
     *
     * @param body the body: The note.
     */
    public record Input(String body) {}
}
