package dev.mcptools.generator.lock;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.mcptools.generator.model.Access;
import dev.mcptools.generator.model.Argument;
import dev.mcptools.generator.model.Operation;
import dev.mcptools.generator.model.ShapedTool;
import dev.mcptools.generator.model.Tool;
import dev.mcptools.generator.report.ToolSize;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What callers of a tool rely on.
 *
 * @param name what clients call
 * @param operation the operation it calls
 * @param access what a call can do
 * @param paged whether it is a list that goes on by {@code next_cursor}
 * @param arguments its arguments by name
 * @param fields the argument that chooses the members of the answer
 * @param forms which arguments go together: schemas of all arguments, without descriptions; if they are long, a hash of
 *     them, a text
 * @param inputSchema a hash of its input schema, descriptions included
 * @param shown a hash of what else clients are shown: title, description, exact and output schemas, a closed world
 * @param tokens its estimated size in the list of tools, four characters to a token
 */
public record LockedTool(
        String name,
        Operation operation,
        Access access,
        boolean paged,
        SortedMap<String, LockedArgument> arguments,
        Optional<LockedFields> fields,
        JsonNode forms,
        String inputSchema,
        String shown,
        int tokens) {

    /** {@return what callers of this tool rely on} */
    static LockedTool of(ShapedTool shaped) {
        Tool tool = shaped.tool();
        SortedMap<String, LockedArgument> arguments = new TreeMap<>();
        JsonNode checked = shaped.exactSchema().orElse(shaped.inputSchema());
        for (Argument argument : tool.arguments()) {
            arguments.put(argument.name(), LockedArgument.of(argument, checked));
        }
        return new LockedTool(
                tool.name(),
                tool.operation(),
                tool.access(),
                tool.pagination().isPresent(),
                arguments,
                tool.fields().map(fields -> new LockedFields(fields.argument(), fields.choice())),
                ConstraintReader.forms(checked),
                SchemaHash.of(shaped.inputSchema()),
                SchemaHash.of(shown(shaped)),
                ToolSize.of(shaped).tokens());
    }

    private static JsonNode shown(ShapedTool shaped) {
        ObjectNode shown = JsonNodeFactory.instance
                .objectNode()
                .put("title", shaped.tool().title())
                .put("description", shaped.description());
        shaped.exactSchema().ifPresent(schema -> shown.set("exactSchema", schema));
        shaped.outputSchema().ifPresent(schema -> shown.set("outputSchema", schema));
        shaped.exactOutput().ifPresent(schema -> shown.set("exactOutput", schema));
        if (!shaped.tool().openWorld()) {
            shown.put("openWorld", false);
        }
        return shown;
    }
}
