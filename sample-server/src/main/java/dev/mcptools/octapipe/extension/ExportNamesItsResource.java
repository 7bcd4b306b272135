package dev.mcptools.octapipe.extension;

import dev.mcptools.octapipe.tools.databases.OctapipeDatabaseRecordsExport;
import dev.mcptools.runtime.tools.ToolCall;
import dev.mcptools.runtime.tools.ToolExtension;
import dev.mcptools.runtime.tools.ToolResult;

/** Says under which URI an export can be read: the address that the API gives opens for those alone who have signed in. */
public final class ExportNamesItsResource implements ToolExtension<OctapipeDatabaseRecordsExport.Input> {

    @Override
    public ToolResult result(ToolResult result, OctapipeDatabaseRecordsExport.Input input, ToolCall call) {
        if (result instanceof ToolResult.Success success) {
            String export = success.content().tree().path("export_uuid").asText();
            if (!export.isEmpty()) {
                call.remark("When its status is completed, the file can be read as the resource "
                        + FinishedExport.uri(input.databaseUuid(), export) + ".");
            }
        }
        return result;
    }
}
