package dev.mcptools.generator.model;

import java.util.List;

/**
 * An API as tools.
 *
 * @param api what the documents say of the API as a whole
 * @param tools the tools, ordered by name
 * @param withoutTool the operations that get no tool, in the order of the document
 */
public record Toolset(Api api, List<Tool> tools, List<WithoutTool> withoutTool) {
    public Toolset {
        tools = List.copyOf(tools);
        withoutTool = List.copyOf(withoutTool);
    }
}
