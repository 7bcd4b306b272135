package com.example.tools.repos;

import dev.mcptools.runtime.tools.Access;
import dev.mcptools.runtime.tools.ArgumentReader;
import dev.mcptools.runtime.tools.OperationTool;
import dev.mcptools.runtime.tools.SchemaResource;
import dev.mcptools.runtime.tools.ToolDescriptor;
import dev.mcptools.runtime.upstream.ApiRequest;
import javax.annotation.processing.Generated;

/**
 * Creates a repository.
 *
 * <p>Calls {@code POST /repos}, operation {@code createRepo}.
 */
@Generated("dev.mcptools.generator")
public final class CreateRepo implements OperationTool<CreateRepo.Input> {
    /** What {@code tools/list} shows of this tool. */
    public static final ToolDescriptor DESCRIPTOR = ToolDescriptor.named("create_repo")
            .title("Creates a repository.")
            .description("Creates a repository.")
            .inputSchema(SchemaResource.of(CreateRepo.class, "create_repo.input.json"))
            .outputSchema(SchemaResource.of(CreateRepo.class, "create_repo.output.json"))
            .access(Access.WRITE)
            .idempotent(false)
            .resource("repos")
            .method("create")
            .tags("repos")
            .build();

    @Override
    public ToolDescriptor descriptor() {
        return DESCRIPTOR;
    }

    @Override
    public Input read(ArgumentReader in) {
        return in.orReject(new Input());
    }

    @Override
    public ApiRequest request(Input input) {
        return ApiRequest.post("/repos").build();
    }

    /** The arguments of one call. */
    public record Input() {}
}
