package dev.mcptools.octapipe.extension;

import com.fasterxml.jackson.databind.JsonNode;
import dev.mcptools.octapipe.tools.databases.OctapipeDatabaseRecordsExport;
import dev.mcptools.runtime.tools.ToolCall;
import dev.mcptools.runtime.tools.ToolExtension;
import dev.mcptools.runtime.tools.ToolResult;

/** Says under which URI an export can be read: the address that the API gives opens for those alone who have signed in. */
public final class ExportNamesItsResource implements ToolExtension<OctapipeDatabaseRecordsExport.Input> {

    @Override
    public ToolResult result(ToolResult result, OctapipeDatabaseRecordsExport.Input input, ToolCall call) {
        if (result instanceof ToolResult.Success success) {
            JsonNode export = success.content().tree().path("export_uuid");
            if (export.isTextual() && !export.textValue().isEmpty()) {
                call.remark("Once it is completed, the file can be read as the resource "
                        + FinishedExport.uri(input.databaseUuid(), export.textValue()) + ".");
            }
        }
        return result;
    }
}
