package dev.mcptools.runtime.protocol;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.mcptools.runtime.tools.Access;
import dev.mcptools.runtime.tools.FieldListing;
import dev.mcptools.runtime.tools.FieldSnapshot;
import dev.mcptools.runtime.tools.Json;
import dev.mcptools.runtime.tools.SchemaForm;
import dev.mcptools.runtime.tools.SchemaResource;
import dev.mcptools.runtime.tools.ToolDescriptor;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;

/** What {@code tools/list} shows of a tool: MCP's {@code Tool}. */
public final class ListedTool {
    private ListedTool() {}

    /**
     * {@return a new tree of name, title, description, schemas and annotations}
     *
     * @param form the form of the schema of its arguments
     */
    public static ObjectNode of(ToolDescriptor descriptor, SchemaForm form) {
        return of(descriptor, form, FieldListing.of(List.of(descriptor), FieldSnapshot.NOTHING));
    }

    /**
     * {@return a new tree of name, title, description, schemas and annotations}
     *
     * @param form the form of the schema of its arguments
     * @param fields what is said in it of the fields of an account
     */
    public static ObjectNode of(ToolDescriptor descriptor, SchemaForm form, FieldListing fields) {
        ObjectNode tool = Json.object()
                .put("name", descriptor.name())
                .put("title", descriptor.title())
                .put("description", descriptor.description());
        JsonNode input = input(descriptor, form);
        if (input instanceof ObjectNode schema) {
            fields.describe(descriptor, schema);
        }
        tool.set("inputSchema", input);
        output(descriptor, form).ifPresent(output -> tool.set("outputSchema", schema(output)));
        tool.putObject("annotations")
                .put("title", descriptor.title())
                .put("readOnlyHint", descriptor.access() == Access.READ)
                .put("destructiveHint", descriptor.access() == Access.DESTRUCTIVE)
                .put("idempotentHint", descriptor.idempotent() || descriptor.access() == Access.READ)
                .put("openWorldHint", descriptor.openWorld());
        return tool;
    }

    private static JsonNode input(ToolDescriptor descriptor, SchemaForm form) {
        return switch (form) {
            case INLINE -> schema(descriptor.inputSchema());
            case DEFS ->
                descriptor.exactSchema().map(ListedTool::exact).orElseGet(() -> input(descriptor, SchemaForm.INLINE));
        };
    }

    private static Optional<SchemaResource> output(ToolDescriptor descriptor, SchemaForm form) {
        return switch (form) {
            case INLINE -> descriptor.outputSchema();
            case DEFS -> descriptor.exactOutput().or(descriptor::outputSchema);
        };
    }

    /** What a call is checked against, but for the forms of a body: clients refuse a schema with a union at its root. */
    private static JsonNode exact(SchemaResource resource) {
        JsonNode schema = schema(resource);
        return schema instanceof ObjectNode root ? root.without("allOf") : schema;
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
