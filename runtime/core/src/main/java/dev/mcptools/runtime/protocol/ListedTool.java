package dev.mcptools.runtime.protocol;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.mcptools.runtime.tools.Access;
import dev.mcptools.runtime.tools.Json;
import dev.mcptools.runtime.tools.SchemaResource;
import dev.mcptools.runtime.tools.ToolDescriptor;
import java.io.IOException;
import java.io.UncheckedIOException;

/** What {@code tools/list} shows of a tool: MCP's {@code Tool}. */
public final class ListedTool {
    private ListedTool() {}

    /** {@return a new tree of name, title, description, schemas and annotations} */
    public static ObjectNode of(ToolDescriptor descriptor) {
        ObjectNode tool = Json.object()
                .put("name", descriptor.name())
                .put("title", descriptor.title())
                .put("description", descriptor.description());
        tool.set("inputSchema", schema(descriptor.inputSchema()));
        descriptor.outputSchema().ifPresent(output -> tool.set("outputSchema", schema(output)));
        tool.putObject("annotations")
                .put("title", descriptor.title())
                .put("readOnlyHint", descriptor.access() == Access.READ)
                .put("destructiveHint", descriptor.access() == Access.DESTRUCTIVE)
                .put("idempotentHint", descriptor.idempotent() || descriptor.access() == Access.READ)
                .put("openWorldHint", true);
        return tool;
    }

    private static JsonNode schema(SchemaResource resource) {
        try {
            return Json.MAPPER.readTree(resource.bytes());
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(
                    "Schema " + resource.name() + " of " + resource.owner().getName() + " is not JSON.", e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
