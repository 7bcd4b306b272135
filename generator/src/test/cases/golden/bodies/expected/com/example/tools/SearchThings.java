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
 * Finds things by what is given, and all of them by an empty object.
 *
 * <p>Calls {@code POST /things/search}, operation {@code searchThings}.
 */
@Generated("dev.mcptools.generator")
public final class SearchThings implements OperationTool<SearchThings.Input> {
    /** What {@code tools/list} shows of this tool. */
    public static final ToolDescriptor DESCRIPTOR = ToolDescriptor.named("search_things")
            .title("Finds things by what is given, and all of them by an empty object.")
            .description("Finds things by what is given, and all of them by an empty object.")
            .inputSchema(SchemaResource.of(SearchThings.class, "search_things.input.json"))
            .outputSchema(SchemaResource.of(SearchThings.class, "search_things.output.json"))
            .access(Access.WRITE)
            .idempotent(false)
            .resource("search")
            .method("create")
            .build();

    @Override
    public ToolDescriptor descriptor() {
        return DESCRIPTOR;
    }

    @Override
    public Input read(ArgumentReader in) {
        return in.orReject(new Input(in.optional("name", ArgumentType.STRING)));
    }

    @Override
    public ApiRequest request(Input input) {
        return ApiRequest.post("/things/search")
                .body("name", input.name())
                .mediaType("application/vnd.things+json")
                .bodyRequired()
                .build();
    }

    /**
     * The arguments of one call.
     *
     * @param name in the body: A name.
     */
    public record Input(Optional<String> name) {}
}
