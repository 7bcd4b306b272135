package dev.mcptools.generator.report;

import dev.mcptools.generator.model.WithoutTool;
import java.util.List;
import java.util.Map;

/**
 * What became of the operations of a document, and what the tools cost those who list them.
 *
 * @param operations the operations that were looked at, filtered ones not counted
 * @param tools how many of them are tools
 * @param withoutTool the others, in the order of the document
 * @param filtered how many operations the user's filters left out
 * @param decisions how often a decision was taken for the user, by rule id, sorted
 * @param tokens the estimated size of the whole list of tools, four characters to a token
 * @param largest the largest tools, at most ten, largest first
 */
public record Report(
        int operations,
        int tools,
        List<WithoutTool> withoutTool,
        int filtered,
        Map<String, Integer> decisions,
        int tokens,
        List<ToolSize> largest) {
    public Report {
        withoutTool = List.copyOf(withoutTool);
        largest = List.copyOf(largest);
    }

    /**
     * The size of one tool in the list of tools.
     *
     * @param name the tool's name
     * @param tokens its name, description and schemas, four characters to a token
     */
    public record ToolSize(String name, int tokens) {}
}
