package com.example.tools.pipelinecards;

import dev.mcptools.runtime.tools.Access;
import dev.mcptools.runtime.tools.ArgumentReader;
import dev.mcptools.runtime.tools.ArgumentType;
import dev.mcptools.runtime.tools.OperationTool;
import dev.mcptools.runtime.tools.SchemaResource;
import dev.mcptools.runtime.tools.ToolDescriptor;
import dev.mcptools.runtime.upstream.ApiRequest;
import java.util.List;
import java.util.Optional;
import javax.annotation.processing.Generated;

/**
 * Is called like a type that generated code uses.
 *
 * <p>Calls {@code GET /list}, operation {@code list}.
 */
@Generated("dev.mcptools.generator")
public final class ListTool implements OperationTool<ListTool.Input> {
    /** What {@code tools/list} shows of this tool. */
    public static final ToolDescriptor DESCRIPTOR = ToolDescriptor.named("list")
            .title("Is called like a type that generated code uses.")
            .description("Is called like a type that generated code uses.")
            .inputSchema(SchemaResource.of(ListTool.class, "list.input.json"))
            .outputSchema(SchemaResource.of(ListTool.class, "list.output.json"))
            .access(Access.READ)
            .idempotent(true)
            .resource("pipeline_cards")
            .method("list")
            .tags("pipeline-cards")
            .build();

    @Override
    public ToolDescriptor descriptor() {
        return DESCRIPTOR;
    }

    @Override
    public Input read(ArgumentReader in) {
        return in.orReject(new Input(in.optional("ids", ArgumentType.listOf(ArgumentType.STRING))));
    }

    @Override
    public ApiRequest request(Input input) {
        return ApiRequest.get("/list")
                .query("ids", input.ids())
                .build();
    }

    /**
     * The arguments of one call.
     *
     * @param ids in the query: Ids.
     */
    public record Input(Optional<List<String>> ids) {}
}
