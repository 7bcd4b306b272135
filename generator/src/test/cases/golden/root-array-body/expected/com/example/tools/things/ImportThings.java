package com.example.tools.things;

import com.fasterxml.jackson.databind.node.ObjectNode;
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
 * Creates many things in one call.
 *
 * <p>Calls {@code POST /things/import}, operation {@code importThings}.
 */
@Generated("dev.mcptools.generator")
public final class ImportThings implements OperationTool<ImportThings.Input> {
    /** What {@code tools/list} shows of this tool. */
    public static final ToolDescriptor DESCRIPTOR = ToolDescriptor.named("import_things")
            .title("Creates many things in one call.")
            .description("Creates many things in one call. Required: body.")
            .inputSchema(SchemaResource.of(ImportThings.class, "import_things.input.json"))
            .outputSchema(SchemaResource.of(ImportThings.class, "import_things.output.json"))
            .access(Access.WRITE)
            .idempotent(false)
            .resource("things")
            .method("create")
            .tags("things")
            .build();

    @Override
    public ToolDescriptor descriptor() {
        return DESCRIPTOR;
    }

    @Override
    public Input read(ArgumentReader in) {
        return in.orReject(new Input(
                in.optional("dry_run", ArgumentType.BOOLEAN),
                in.required("body", ArgumentType.listOf(ArgumentType.OBJECT))));
    }

    @Override
    public ApiRequest request(Input input) {
        return ApiRequest.post("/things/import")
                .query("dry_run", input.dryRun())
                .body(input.body())
                .build();
    }

    /**
     * The arguments of one call.
     *
     * @param dryRun in the query: Whether to try only.
     * @param body the body: The things.
     */
    public record Input(
            Optional<Boolean> dryRun,
            List<ObjectNode> body) {}
}
