package dev.mcptools.octapipe.extension;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.mcptools.octapipe.tools.files.ListAllOctapipeFiles;
import dev.mcptools.runtime.tools.Access;
import dev.mcptools.runtime.tools.ArgumentReader;
import dev.mcptools.runtime.tools.ArgumentType;
import dev.mcptools.runtime.tools.FileLink;
import dev.mcptools.runtime.tools.HandwrittenTool;
import dev.mcptools.runtime.tools.SchemaResource;
import dev.mcptools.runtime.tools.ToolCall;
import dev.mcptools.runtime.tools.ToolDescriptor;
import dev.mcptools.runtime.tools.ToolResult;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Stream;

/**
 * Brings the content of a file, for which the API has no operation but an address in the file's description.
 *
 * <p>That address may be anything: {@code octapipe_files_copy} lets whoever can write attach any. It is fetched only from
 * the API itself.
 */
public final class DownloadOctapipeFile implements HandwrittenTool {

    /** What {@code tools/list} shows of this tool. */
    public static final ToolDescriptor DESCRIPTOR = ToolDescriptor.named("octapipe_files_download")
            .title("Download a file")
            .description("Brings the content of one file of a user, pipeline card, task or database record: an image,"
                    + " text or bytes, up to 4 MiB. A file that is larger, or that lies elsewhere than at Octapipe, is"
                    + " answered as a link. list_all_octapipe_files gives the id. Required: entity, record_uuid, id.")
            .inputSchema(SchemaResource.of(DownloadOctapipeFile.class, "octapipe_files_download.input.json"))
            .access(Access.READ)
            .openWorld(false)
            .idempotent(true)
            .resource("files")
            .method("download")
            .tags("files")
            .build();

    @Override
    public ToolDescriptor descriptor() {
        return DESCRIPTOR;
    }

    @Override
    public ToolResult call(ObjectNode arguments, ToolCall call) {
        ArgumentReader in = call.reader(arguments);
        String id = in.required("id", ArgumentType.STRING);
        ListAllOctapipeFiles.Input files = in.orReject(new ListAllOctapipeFiles.Input(
                in.required("entity", ArgumentType.oneOf(ListAllOctapipeFiles.Entity.class)),
                in.required("record_uuid", ArgumentType.STRING),
                Optional.empty()));
        try (Stream<JsonNode> items = call.items(ListAllOctapipeFiles.class, files)) {
            return items.filter(file -> file.path("uuid").asText().equalsIgnoreCase(id))
                    .findFirst()
                    .map(file -> call.download(link(file), ListAllOctapipeFiles.DESCRIPTOR))
                    .orElseGet(() -> ToolResult.failure(
                            "not_found",
                            "This record has no file " + id + ". list_all_octapipe_files names those that it has."));
        }
    }

    private static FileLink link(JsonNode file) {
        JsonNode size = file.path("size");
        return new FileLink(
                file.path("url").asText(),
                file.path("name").asText("file"),
                file.path("mime").asText(),
                size.canConvertToLong() ? OptionalLong.of(size.longValue()) : OptionalLong.empty());
    }
}
