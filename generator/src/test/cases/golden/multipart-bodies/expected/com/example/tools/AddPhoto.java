package com.example.tools;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.mcptools.runtime.tools.Access;
import dev.mcptools.runtime.tools.ArgumentReader;
import dev.mcptools.runtime.tools.ArgumentType;
import dev.mcptools.runtime.tools.OperationTool;
import dev.mcptools.runtime.tools.SchemaResource;
import dev.mcptools.runtime.tools.ToolDescriptor;
import dev.mcptools.runtime.upstream.ApiRequest;
import dev.mcptools.runtime.upstream.ContentStyle;
import dev.mcptools.runtime.upstream.ParameterStyle;
import dev.mcptools.runtime.upstream.Upload;
import java.math.BigInteger;
import java.util.List;
import java.util.Optional;
import javax.annotation.processing.Generated;

/**
 * Adds a photo with what is known of it.
 *
 * <p>Calls {@code POST /photos}, operation {@code addPhoto}.
 */
@Generated("dev.mcptools.generator")
public final class AddPhoto implements OperationTool<AddPhoto.Input> {
    /** What {@code tools/list} shows of this tool. */
    public static final ToolDescriptor DESCRIPTOR = ToolDescriptor.named("add_photo")
            .title("Adds a photo with what is known of it.")
            .description("Adds a photo with what is known of it. Required: photo.")
            .inputSchema(SchemaResource.of(AddPhoto.class, "add_photo.input.json"))
            .outputSchema(SchemaResource.of(AddPhoto.class, "add_photo.output.json"))
            .access(Access.WRITE)
            .idempotent(false)
            .resource("photos")
            .method("create")
            .build();

    @Override
    public ToolDescriptor descriptor() {
        return DESCRIPTOR;
    }

    @Override
    public Input read(ArgumentReader in) {
        return in.orReject(new Input(
                in.required("photo", ArgumentType.FILE),
                in.optional("thumbnail", ArgumentType.FILE),
                in.optional("raw", ArgumentType.FILE),
                in.optional("more", ArgumentType.listOf(ArgumentType.FILE)),
                in.optional("title", ArgumentType.STRING),
                in.optional("taken", ArgumentType.INTEGER),
                in.optional("tags", ArgumentType.listOf(ArgumentType.STRING)),
                in.optional("place", ArgumentType.OBJECT),
                in.optional("people", ArgumentType.listOf(ArgumentType.OBJECT)),
                in.optional("options", ArgumentType.OBJECT),
                in.optional("rights", ArgumentType.STRING)));
    }

    @Override
    public ApiRequest request(Input input) {
        return ApiRequest.post("/photos")
                .part("photo", input.photo(), ContentStyle.of("image/png", "image/jpeg").header("X-Origin", "camera"))
                .part("thumbnail", input.thumbnail(), ContentStyle.of("image/png").base64())
                .part("raw", input.raw())
                .part("more", input.more())
                .part("title", input.title())
                .part("taken", input.taken())
                .part("tags", input.tags())
                .part("place", input.place())
                .part("people", input.people())
                .part("options", input.options(), ParameterStyle.FORM)
                .part("rights", input.rights(), ContentStyle.of("application/xml"))
                .mediaType("multipart/form-data")
                .build();
    }

    /**
     * The arguments of one call.
     *
     * @param photo in the body: The photo.
     * @param thumbnail in the body: The photo in small.
     * @param raw in the body: What the camera wrote.
     * @param more in the body: Further photos.
     * @param title in the body: What is to be seen.
     * @param taken in the body: The year.
     * @param tags in the body: A part each.
     * @param place in the body: Sent as JSON.
     * @param people in the body: Each as JSON.
     * @param options in the body: A part for each option.
     * @param rights in the body: The rights.
     */
    public record Input(
            Upload photo,
            Optional<Upload> thumbnail,
            Optional<Upload> raw,
            Optional<List<Upload>> more,
            Optional<String> title,
            Optional<BigInteger> taken,
            Optional<List<String>> tags,
            Optional<ObjectNode> place,
            Optional<List<ObjectNode>> people,
            Optional<ObjectNode> options,
            Optional<String> rights) {}
}
