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
 * Lists the issues of a repository.
 *
 * <p>Calls {@code GET /repos/{o}/{r}/issues}, operation {@code listIssues}.
 */
@Generated("dev.mcptools.generator")
public final class ListIssues implements OperationTool<ListIssues.Input> {
    /** What {@code tools/list} shows of this tool. */
    public static final ToolDescriptor DESCRIPTOR = ToolDescriptor.named("list_issues")
            .title("Lists the issues of a repository.")
            .description("Lists the issues of a repository. Required: o, r.")
            .inputSchema(SchemaResource.of(ListIssues.class, "list_issues.input.json"))
            .outputSchema(SchemaResource.of(ListIssues.class, "list_issues.output.json"))
            .access(Access.READ)
            .idempotent(true)
            .resource("repos")
            .method("list")
            .tags("repos")
            .from("o", "list_repos")
            .from("r", "list_repos")
            .build();

    @Override
    public ToolDescriptor descriptor() {
        return DESCRIPTOR;
    }

    @Override
    public Input read(ArgumentReader in) {
        return in.orReject(new Input(
                in.required("o", ArgumentType.STRING),
                in.required("r", ArgumentType.STRING)));
    }

    @Override
    public ApiRequest request(Input input) {
        return ApiRequest.get("/repos/{o}/{r}/issues")
                .path("o", input.o())
                .path("r", input.r())
                .build();
    }

    /**
     * The arguments of one call.
     *
     * @param o in the path: The owner.
     * @param r in the path: The repository.
     */
    public record Input(
            String o,
            String r) {}
}
