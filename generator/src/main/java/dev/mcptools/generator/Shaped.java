package dev.mcptools.generator;

import dev.mcptools.generator.model.ShapedTool;
import dev.mcptools.generator.model.Toolset;
import java.util.List;

/**
 * Documents that passed every check, as tools.
 *
 * @param toolset the API as tools
 * @param tools each tool of the toolset with what clients are shown of it, in the same order
 */
public record Shaped(Toolset toolset, List<ShapedTool> tools) {
    public Shaped {
        tools = List.copyOf(tools);
    }

    /** {@return the tools that call an operation} */
    public List<ShapedTool> operations() {
        return tools.stream()
                .filter(shaped -> toolset.fieldsDescribedBy(shaped.tool()).isEmpty())
                .toList();
    }
}
