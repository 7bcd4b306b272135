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
 * Replaces the feed.
 *
 * <p>Calls {@code PUT /feeds}, operation {@code putFeed}.
 */
@Generated("dev.mcptools.generator")
public final class PutFeed implements OperationTool<PutFeed.Input> {
    /** What {@code tools/list} shows of this tool. */
    public static final ToolDescriptor DESCRIPTOR = ToolDescriptor.named("put_feed")
            .title("Replaces the feed.")
            .description("Replaces the feed.")
            .inputSchema(SchemaResource.of(PutFeed.class, "put_feed.input.json"))
            .outputSchema(SchemaResource.of(PutFeed.class, "put_feed.output.json"))
            .access(Access.WRITE)
            .idempotent(true)
            .resource("feeds")
            .method("update")
            .build();

    @Override
    public ToolDescriptor descriptor() {
        return DESCRIPTOR;
    }

    @Override
    public Input read(ArgumentReader in) {
        return in.orReject(new Input(in.optional("body", ArgumentType.STRING)));
    }

    @Override
    public ApiRequest request(Input input) {
        return ApiRequest.put("/feeds")
                .text(input.body(), "application/xml")
                .build();
    }

    /**
     * The arguments of one call.
     *
     * @param body the body: The feed. The text is application/xml.
     */
    public record Input(Optional<String> body) {}
}
