package dev.mcptools.runtime.discovery;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.mcptools.runtime.tools.Access;
import dev.mcptools.runtime.tools.HandwrittenTool;
import dev.mcptools.runtime.tools.Json;
import dev.mcptools.runtime.tools.SchemaResource;
import dev.mcptools.runtime.tools.ToolCall;
import dev.mcptools.runtime.tools.ToolDescriptor;
import dev.mcptools.runtime.tools.ToolResult;
import java.util.Comparator;

/** {@code call_tool}: calls a tool that is not listed, as if it were. */
final class CallTool implements HandwrittenTool {
    private final KnownTools tools;
    private final ToolDescriptor descriptor;

    CallTool(KnownTools tools) {
        this.tools = tools;
        this.descriptor = ToolDescriptor.named("call_tool")
                .title("Call tool")
                .description("Calls one of the tools that search_tools finds, with arguments by the schema that"
                        + " get_tool_schema shows, and gives its answer as it is. What a call can do, the tool's own"
                        + " annotations say. Required: name.")
                .inputSchema(SchemaResource.of(CallTool.class, "call_tool.input.json"))
                .access(mostThatACallCanDo(tools))
                .idempotent(
                        tools.all().stream().allMatch(tool -> tool.descriptor().idempotent()))
                .resource("tools")
                .method("call")
                .build();
    }

    /** A client that asks before destructive calls has to ask before this one if any of the tools is destructive. */
    private static Access mostThatACallCanDo(KnownTools tools) {
        return tools.all().stream()
                .map(tool -> tool.descriptor().access())
                .max(Comparator.naturalOrder())
                .orElse(Access.READ);
    }

    @Override
    public ToolDescriptor descriptor() {
        return descriptor;
    }

    @Override
    public ToolResult call(ObjectNode arguments, ToolCall call) {
        ObjectNode given = arguments.get("arguments") instanceof ObjectNode object ? object : Json.object();
        return tools.with(arguments.path("name").asText(), tool -> call.call(tools.toolbox(), tool, given));
    }
}
