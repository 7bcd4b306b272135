package com.example.tools.repos;

import dev.mcptools.runtime.tools.Access;
import dev.mcptools.runtime.tools.ArgumentReader;
import dev.mcptools.runtime.tools.ArgumentType;
import dev.mcptools.runtime.tools.OperationTool;
import dev.mcptools.runtime.tools.SchemaResource;
import dev.mcptools.runtime.tools.ToolDescriptor;
import dev.mcptools.runtime.upstream.ApiRequest;
import java.math.BigInteger;
import javax.annotation.processing.Generated;

/**
 * Gets a comment.
 *
 * <p>Calls {@code GET /repos/{owner}/{repo}/issues/{number}/comments/{id}}, operation {@code getComment}.
 */
@Generated("dev.mcptools.generator")
public final class GetComment implements OperationTool<GetComment.Input> {
    /** What {@code tools/list} shows of this tool. */
    public static final ToolDescriptor DESCRIPTOR = ToolDescriptor.named("get_comment")
            .title("Gets a comment.")
            .description("Gets a comment. Required: owner, repo, number, id.")
            .inputSchema(SchemaResource.of(GetComment.class, "get_comment.input.json"))
            .outputSchema(SchemaResource.of(GetComment.class, "get_comment.output.json"))
            .access(Access.READ)
            .idempotent(true)
            .resource("repos")
            .method("get")
            .tags("repos")
            .from("owner", "list_repos")
            .from("repo", "list_repos")
            .from("number", "list_issues")
            .build();

    @Override
    public ToolDescriptor descriptor() {
        return DESCRIPTOR;
    }

    @Override
    public Input read(ArgumentReader in) {
        return in.orReject(new Input(
                in.required("owner", ArgumentType.STRING),
                in.required("repo", ArgumentType.STRING),
                in.required("number", ArgumentType.INTEGER),
                in.required("id", ArgumentType.STRING)));
    }

    @Override
    public ApiRequest request(Input input) {
        return ApiRequest.get("/repos/{owner}/{repo}/issues/{number}/comments/{id}")
                .path("owner", input.owner())
                .path("repo", input.repo())
                .path("number", input.number())
                .path("id", input.id())
                .build();
    }

    /**
     * The arguments of one call.
     *
     * @param owner in the path: The owner.
     * @param repo in the path: The repository.
     * @param number in the path: The issue.
     * @param id in the path: The comment.
     */
    public record Input(
            String owner,
            String repo,
            BigInteger number,
            String id) {}
}
