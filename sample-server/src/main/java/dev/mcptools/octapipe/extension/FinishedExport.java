package dev.mcptools.octapipe.extension;

import com.fasterxml.jackson.databind.JsonNode;
import dev.mcptools.octapipe.tools.databases.GetSingleOctapipeDatabaseExportById;
import dev.mcptools.octapipe.tools.databases.OctapipeDatabaseRecordsExport;
import dev.mcptools.runtime.tools.ContentBlock;
import dev.mcptools.runtime.tools.FileLink;
import dev.mcptools.runtime.tools.ResourceResult;
import dev.mcptools.runtime.tools.ResourceTemplate;
import dev.mcptools.runtime.tools.ResourceTemplateDescriptor;
import dev.mcptools.runtime.tools.Tool;
import dev.mcptools.runtime.tools.ToolCall;
import dev.mcptools.runtime.tools.ToolFailedException;
import dev.mcptools.runtime.tools.ToolResult;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;

/** The file of a finished export as a resource: text for CSV and JSON, bytes for XLSX. */
public final class FinishedExport implements ResourceTemplate {
    private static final ResourceTemplateDescriptor DESCRIPTOR = new ResourceTemplateDescriptor(
            "octapipe://databases/{database_uuid}/exports/{id}",
            "database_export",
            "Finished export of a database",
            "The file that octapipe_database_records_export has made, once it is completed: up to 4 MiB.",
            "application/octet-stream");

    @Override
    public ResourceTemplateDescriptor descriptor() {
        return DESCRIPTOR;
    }

    /** Who may not export may not read exports either. */
    @Override
    public List<Class<? extends Tool>> needs() {
        return List.of(GetSingleOctapipeDatabaseExportById.class, OctapipeDatabaseRecordsExport.class);
    }

    /** {@return the URI of an export} */
    static String uri(String databaseUuid, String exportUuid) {
        return DESCRIPTOR.uriTemplate().expand(Map.of("database_uuid", databaseUuid, "id", exportUuid));
    }

    @Override
    public ResourceResult read(Map<String, String> variables, ToolCall call) {
        JsonNode export = answered(call.invoke(
                GetSingleOctapipeDatabaseExportById.class,
                new GetSingleOctapipeDatabaseExportById.Input(
                        variables.getOrDefault("database_uuid", ""), variables.getOrDefault("id", ""))));
        String status = export.path("status").asText();
        if (!status.equals("completed")) {
            throw failed("not_ready", "The export is " + status + ". It can be read once it is completed.");
        }
        FileLink file = new FileLink(export.path("url").asText(), "export", "", OptionalLong.empty());
        return content(call.download(file, GetSingleOctapipeDatabaseExportById.DESCRIPTOR));
    }

    private static JsonNode answered(ToolResult answer) {
        return switch (answer) {
            case ToolResult.Success success -> success.content().tree();
            case ToolResult.Failure failure -> throw new ToolFailedException(failure);
            case ToolResult.Page page -> throw new IllegalStateException("An export is no list.");
            case ToolResult.Blocks blocks -> throw new IllegalStateException("An export is described by an object.");
            case ToolResult.InputRequired asked -> throw new IllegalStateException("An export asks nothing.");
        };
    }

    private static ResourceResult content(ToolResult downloaded) {
        return switch (downloaded) {
            case ToolResult.Blocks blocks -> content(blocks.blocks());
            case ToolResult.Failure failure -> throw new ToolFailedException(failure);
            case ToolResult.Success success -> throw new IllegalStateException("A file is no object.");
            case ToolResult.Page page -> throw new IllegalStateException("A file is no list.");
            case ToolResult.InputRequired asked -> throw new IllegalStateException("A file asks nothing.");
        };
    }

    private static ResourceResult content(List<ContentBlock> blocks) {
        return switch (blocks.getFirst()) {
            case ContentBlock.EmbeddedText text -> ResourceResult.text(text.mimeType(), text.text());
            case ContentBlock.EmbeddedBlob blob -> ResourceResult.blob(blob.mimeType(), blob.data());
            case ContentBlock.Image image -> ResourceResult.blob(image.mimeType(), image.data());
            case ContentBlock.Audio audio -> ResourceResult.blob(audio.mimeType(), audio.data());
            case ContentBlock.Text text -> ResourceResult.text("text/plain", text.text());
            case ContentBlock.Link link ->
                throw failed(
                        "too_large",
                        "The export does not fit into an answer, or lies elsewhere: it is at " + link.uri()
                                + ". Export less of it, with filters or fewer fields.");
        };
    }

    private static ToolFailedException failed(String code, String message) {
        return new ToolFailedException(ToolResult.failure(code, message));
    }
}
