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
 * Adds rows, one JSON object in a line.
 *
 * <p>Calls {@code POST /rows}, operation {@code addRows}.
 */
@Generated("dev.mcptools.generator")
public final class AddRows implements OperationTool<AddRows.Input> {
    /** What {@code tools/list} shows of this tool. */
    public static final ToolDescriptor DESCRIPTOR = ToolDescriptor.named("add_rows")
            .title("Adds rows, one JSON object in a line.")
            .description("Adds rows, one JSON object in a line. Required: body.")
            .inputSchema(SchemaResource.of(AddRows.class, "add_rows.input.json"))
            .outputSchema(SchemaResource.of(AddRows.class, "add_rows.output.json"))
            .access(Access.WRITE)
            .idempotent(false)
            .resource("rows")
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
        return ApiRequest.post("/rows")
                .text(input.body(), "application/jsonl")
                .build();
    }

    /**
     * The arguments of one call.
     *
     * @param body the body: The rows.
     */
    public record Input(String body) {}
}
