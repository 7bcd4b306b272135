package com.example.tools.parts;

import com.fasterxml.jackson.databind.node.ObjectNode;
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
 * Finds parts by conditions that may hold others.
 *
 * <p>Calls {@code POST /searches}, operation {@code searchParts}.
 */
@Generated("dev.mcptools.generator")
public final class SearchParts implements OperationTool<SearchParts.Input> {
    /** What {@code tools/list} shows of this tool. */
    public static final ToolDescriptor DESCRIPTOR = ToolDescriptor.named("search_parts")
            .title("Finds parts by conditions that may hold others.")
            .description("Finds parts by conditions that may hold others. Required: where.")
            .inputSchema(SchemaResource.of(SearchParts.class, "search_parts.input.json"))
            .exactSchema(SchemaResource.of(SearchParts.class, "search_parts.exact.json"))
            .outputSchema(SchemaResource.of(SearchParts.class, "search_parts.output.json"))
            .access(Access.WRITE)
            .idempotent(false)
            .resource("parts")
            .method("create")
            .tags("parts")
            .build();

    @Override
    public ToolDescriptor descriptor() {
        return DESCRIPTOR;
    }

    @Override
    public Input read(ArgumentReader in) {
        return in.orReject(new Input(
                in.required("where", ArgumentType.OBJECT),
                in.optional("limit", ArgumentType.INT)));
    }

    @Override
    public ApiRequest request(Input input) {
        return ApiRequest.post("/searches")
                .body("where", input.where())
                .body("limit", input.limit())
                .build();
    }

    /**
     * The arguments of one call.
     *
     * @param where in the body: Which parts to find.
     * @param limit in the body: How many at most.
     */
    public record Input(
            ObjectNode where,
            Optional<Integer> limit) {}
}
