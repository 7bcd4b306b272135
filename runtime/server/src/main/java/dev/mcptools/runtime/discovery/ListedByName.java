package dev.mcptools.runtime.discovery;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.mcptools.runtime.tools.HandwrittenTool;
import dev.mcptools.runtime.tools.ToolCall;
import dev.mcptools.runtime.tools.ToolDescriptor;
import dev.mcptools.runtime.tools.ToolResult;
import dev.mcptools.runtime.tools.Toolbox;

/**
 * A tool that is listed beside {@code search_tools}, because clients look for its name.
 *
 * @param tool the tool
 * @param tools the tools that it belongs to: what it may read is decided there
 */
record ListedByName(HandwrittenTool tool, Toolbox tools) implements HandwrittenTool {

    @Override
    public ToolDescriptor descriptor() {
        return tool.descriptor();
    }

    @Override
    public ToolResult call(ObjectNode arguments, ToolCall call) {
        return call.call(tools, tool, arguments);
    }
}
