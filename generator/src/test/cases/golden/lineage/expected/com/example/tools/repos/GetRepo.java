package com.example.tools.repos;

import dev.mcptools.runtime.tools.Access;
import dev.mcptools.runtime.tools.ArgumentReader;
import dev.mcptools.runtime.tools.ArgumentType;
import dev.mcptools.runtime.tools.OperationTool;
import dev.mcptools.runtime.tools.SchemaResource;
import dev.mcptools.runtime.tools.ToolDescriptor;
import dev.mcptools.runtime.upstream.ApiRequest;
import javax.annotation.processing.Generated;

/**
 * Gets a repository.
 *
 * <p>Calls {@code GET /repos/{owner}/{repo}}, operation {@code getRepo}.
 */
@Generated("dev.mcptools.generator")
public final class GetRepo implements OperationTool<GetRepo.Input> {
    /** What {@code tools/list} shows of this tool. */
    public static final ToolDescriptor DESCRIPTOR = ToolDescriptor.named("get_repo")
            .title("Gets a repository.")
            .description("Gets a repository. Required: owner, repo.")
            .inputSchema(SchemaResource.of(GetRepo.class, "get_repo.input.json"))
            .outputSchema(SchemaResource.of(GetRepo.class, "get_repo.output.json"))
            .access(Access.READ)
            .idempotent(true)
            .resource("repos")
            .method("get")
            .tags("repos")
            .from("owner", "list_repos")
            .from("repo", "list_repos")
            .build();

    @Override
    public ToolDescriptor descriptor() {
        return DESCRIPTOR;
    }

    @Override
    public Input read(ArgumentReader in) {
        return in.orReject(new Input(
                in.required("owner", ArgumentType.STRING),
                in.required("repo", ArgumentType.STRING)));
    }

    @Override
    public ApiRequest request(Input input) {
        return ApiRequest.get("/repos/{owner}/{repo}")
                .path("owner", input.owner())
                .path("repo", input.repo())
                .build();
    }

    /**
     * The arguments of one call.
     *
     * @param owner in the path: The owner.
     * @param repo in the path: The repository.
     */
    public record Input(
            String owner,
            String repo) {}
}
