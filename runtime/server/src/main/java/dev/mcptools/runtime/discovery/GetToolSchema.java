package dev.mcptools.runtime.discovery;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.mcptools.runtime.protocol.ListedTool;
import dev.mcptools.runtime.tools.Access;
import dev.mcptools.runtime.tools.FieldListing;
import dev.mcptools.runtime.tools.HandwrittenTool;
import dev.mcptools.runtime.tools.Json;
import dev.mcptools.runtime.tools.SchemaForm;
import dev.mcptools.runtime.tools.SchemaResource;
import dev.mcptools.runtime.tools.Tool;
import dev.mcptools.runtime.tools.ToolCall;
import dev.mcptools.runtime.tools.ToolDescriptor;
import dev.mcptools.runtime.tools.ToolResult;
import java.util.List;
import java.util.Locale;

/** {@code get_tool_schema}: what {@code tools/list} would show of one tool. */
final class GetToolSchema implements HandwrittenTool {
    private static final ToolDescriptor DESCRIPTOR = ToolDescriptor.named("get_tool_schema")
            .title("Get tool schema")
            .description("Shows one tool: its description, the JSON Schema of its arguments and of its answer, and its"
                    + " annotations. Find names with search_tools. Where the schema only names members, or says"
                    + " that something is as above, ask with schema_form defs. Required: name.")
            .inputSchema(SchemaResource.of(GetToolSchema.class, "get_tool_schema.input.json"))
            .access(Access.READ)
            .openWorld(false)
            .idempotent(true)
            .resource("tools")
            .method("get")
            .build();

    private final KnownTools tools;

    GetToolSchema(KnownTools tools) {
        this.tools = tools;
    }

    @Override
    public ToolDescriptor descriptor() {
        return DESCRIPTOR;
    }

    @Override
    public ToolResult call(ObjectNode arguments, ToolCall call) {
        SchemaForm form = arguments.has("schema_form")
                ? SchemaForm.valueOf(arguments.get("schema_form").asText().toUpperCase(Locale.ROOT))
                : tools.toolbox().schemaForm();
        return tools.with(
                arguments.path("name").asText(),
                tool -> new ToolResult.Success(Json.of(ListedTool.of(tool.descriptor(), form, fields(tool)))));
    }

    private FieldListing fields(Tool tool) {
        List<ToolDescriptor> all = tools.all().stream().map(Tool::descriptor).toList();
        return FieldListing.of(List.of(tool.descriptor()), all, tools.toolbox().fields());
    }
}
