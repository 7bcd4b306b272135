package dev.mcptools.octapipe.console;

import com.fasterxml.jackson.databind.JsonNode;
import dev.mcptools.runtime.protocol.ListedTool;
import dev.mcptools.runtime.tools.SchemaForm;
import dev.mcptools.runtime.tools.ToolDescriptor;

/**
 * A tool with all that clients are shown of it.
 *
 * @param outputSchema empty if it has none
 */
record ToolView(ToolRow row, String description, boolean idempotent, String inputSchema, String outputSchema) {

    static ToolView of(ToolRow row, ToolDescriptor tool) {
        JsonNode listed = ListedTool.of(tool, SchemaForm.INLINE);
        return new ToolView(
                row,
                tool.description(),
                tool.idempotent(),
                ToolAnswer.pretty(listed.path("inputSchema")),
                listed.has("outputSchema") ? ToolAnswer.pretty(listed.path("outputSchema")) : "");
    }

    boolean isDestructive() {
        return row.access().equals("destructive");
    }
}
