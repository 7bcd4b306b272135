package com.example.tools.repos;

import dev.mcptools.runtime.tools.Access;
import dev.mcptools.runtime.tools.ArgumentReader;
import dev.mcptools.runtime.tools.OperationTool;
import dev.mcptools.runtime.tools.SchemaResource;
import dev.mcptools.runtime.tools.ToolDescriptor;
import dev.mcptools.runtime.upstream.ApiRequest;
import javax.annotation.processing.Generated;

/**
 * Lists the repositories.
 *
 * <p>Calls {@code GET /repos}, operation {@code listRepos}.
 */
@Generated("dev.mcptools.generator")
public final class ListRepos implements OperationTool<ListRepos.Input> {
    /** What {@code tools/list} shows of this tool. */
    public static final ToolDescriptor DESCRIPTOR = ToolDescriptor.named("list_repos")
            .title("Lists the repositories.")
            .description("Lists the repositories.")
            .inputSchema(SchemaResource.of(ListRepos.class, "list_repos.input.json"))
            .outputSchema(SchemaResource.of(ListRepos.class, "list_repos.output.json"))
            .access(Access.READ)
            .idempotent(true)
            .resource("repos")
            .method("list")
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
        return ApiRequest.get("/repos").build();
    }

    /** The arguments of one call. */
    public record Input() {}
}
