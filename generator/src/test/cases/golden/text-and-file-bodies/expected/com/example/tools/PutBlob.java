package com.example.tools;

import dev.mcptools.runtime.tools.Access;
import dev.mcptools.runtime.tools.ArgumentReader;
import dev.mcptools.runtime.tools.ArgumentType;
import dev.mcptools.runtime.tools.OperationTool;
import dev.mcptools.runtime.tools.SchemaResource;
import dev.mcptools.runtime.tools.ToolDescriptor;
import dev.mcptools.runtime.upstream.ApiRequest;
import dev.mcptools.runtime.upstream.ContentStyle;
import dev.mcptools.runtime.upstream.Upload;
import java.util.Optional;
import javax.annotation.processing.Generated;

/**
 * Replaces the bytes of a blob.
 *
 * <p>Calls {@code PUT /blobs/{id}}, operation {@code putBlob}.
 */
@Generated("dev.mcptools.generator")
public final class PutBlob implements OperationTool<PutBlob.Input> {
    /** What {@code tools/list} shows of this tool. */
    public static final ToolDescriptor DESCRIPTOR = ToolDescriptor.named("put_blob")
            .title("Replaces the bytes of a blob.")
            .description("Replaces the bytes of a blob. Required: id, body_body.")
            .inputSchema(SchemaResource.of(PutBlob.class, "put_blob.input.json"))
            .outputSchema(SchemaResource.of(PutBlob.class, "put_blob.output.json"))
            .access(Access.WRITE)
            .idempotent(true)
            .resource("blobs")
            .method("update")
            .build();

    @Override
    public ToolDescriptor descriptor() {
        return DESCRIPTOR;
    }

    @Override
    public Input read(ArgumentReader in) {
        return in.orReject(new Input(
                in.required("id", ArgumentType.STRING),
                in.optional("body", ArgumentType.STRING),
                in.required("body_body", ArgumentType.FILE)));
    }

    @Override
    public ApiRequest request(Input input) {
        return ApiRequest.put("/blobs/{id}")
                .path("id", input.id())
                .query("body", input.body())
                .file(input.bodyBody(), ContentStyle.of("application/octet-stream"))
                .build();
    }

    /**
     * The arguments of one call.
     *
     * @param id in the path: The blob.
     * @param body in the query: Another body.
     * @param bodyBody the body: The new bytes.
     */
    public record Input(
            String id,
            Optional<String> body,
            Upload bodyBody) {}
}
