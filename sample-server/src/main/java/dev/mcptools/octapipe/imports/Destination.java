package dev.mcptools.octapipe.imports;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.mcptools.runtime.tools.ToolCall;
import dev.mcptools.runtime.tools.ToolResult;
import java.util.List;
import java.util.Map;

/** Where imported rows go: a database or a pipeline. */
interface Destination {

    /** {@return the members of an item beside its custom fields, with the types of their values} */
    Map<String, CellType> members();

    /** {@return those of the members without which no item is created} */
    List<String> required();

    /**
     * {@return the definitions of its custom fields}
     *
     * @throws dev.mcptools.runtime.tools.ToolFailedException if they cannot be read
     */
    List<JsonNode> customFields(ToolCall call);

    /** {@return what the API answers to these items: it creates all of them or none} */
    ToolResult create(List<ObjectNode> items, ToolCall call);
}
