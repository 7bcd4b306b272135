package com.example.tools.repos;

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
 * Watches an issue.
 *
 * <p>Calls {@code POST /watch/{issue}}, operation {@code watch}.
 */
@Generated("dev.mcptools.generator")
public final class Watch implements OperationTool<Watch.Input> {
    /** What {@code tools/list} shows of this tool. */
    public static final ToolDescriptor DESCRIPTOR = ToolDescriptor.named("watch")
            .title("Watches an issue.")
            .description("Watches an issue. Required: issue.")
            .inputSchema(SchemaResource.of(Watch.class, "watch.input.json"))
            .outputSchema(SchemaResource.of(Watch.class, "watch.output.json"))
            .access(Access.WRITE)
            .idempotent(false)
            .resource("repos")
            .method("create")
            .tags("repos")
            .from("issue", "list_issues")
            .from("token", "create_repo")
            .build();

    @Override
    public ToolDescriptor descriptor() {
        return DESCRIPTOR;
    }

    @Override
    public Input read(ArgumentReader in) {
        return in.orReject(new Input(
                in.required("issue", ArgumentType.STRING),
                in.optional("token", ArgumentType.STRING),
                in.optional("reason", ArgumentType.STRING)));
    }

    @Override
    public ApiRequest request(Input input) {
        return ApiRequest.post("/watch/{issue}")
                .path("issue", input.issue())
                .query("token", input.token())
                .query("reason", input.reason())
                .build();
    }

    /**
     * The arguments of one call.
     *
     * @param issue in the path: The issue.
     * @param token in the query: A token.
     * @param reason in the query: Why.
     */
    public record Input(
            String issue,
            Optional<String> token,
            Optional<String> reason) {}
}
