package dev.mcptools.generator.report;

import dev.mcptools.generator.diagnostic.Diagnostic;
import dev.mcptools.generator.diagnostic.Severity;
import dev.mcptools.generator.model.ShapedTool;
import dev.mcptools.generator.model.Toolset;
import dev.mcptools.generator.model.WithoutTool;
import dev.mcptools.generator.model.WithoutTool.Cause;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What became of the operations of a document, and what the tools cost those who list them.
 *
 * @param operations the operations that were looked at, filtered ones not counted
 * @param tools how many of them are tools
 * @param withoutTool the others, in the order of the document
 * @param filtered how many operations the user's filters left out
 * @param decisions how often a decision was taken for the user or something was left out, by rule id, sorted
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
    private static final int LARGEST = 10;

    public Report {
        withoutTool = List.copyOf(withoutTool);
        decisions = Collections.unmodifiableMap(new TreeMap<>(decisions));
        largest = List.copyOf(largest);
    }

    /**
     * Sums up a run.
     *
     * @param toolset the API as tools
     * @param shaped the tools as clients are shown them; empty if the run ended before
     * @param diagnostics what was said on the way
     * @return the report
     */
    public static Report of(Toolset toolset, List<ShapedTool> shaped, List<Diagnostic> diagnostics) {
        List<WithoutTool> withoutTool = toolset.withoutTool().stream()
                .filter(each -> each.cause() != Cause.FILTERED)
                .toList();
        Map<String, Integer> decisions = new TreeMap<>();
        diagnostics.stream()
                .filter(diagnostic -> diagnostic.severity() != Severity.ERROR)
                .forEach(diagnostic -> decisions.merge(diagnostic.rule(), 1, Integer::sum));
        List<ToolSize> sizes = shaped.stream().map(ToolSize::of).toList();
        return new Report(
                toolset.tools().size() + withoutTool.size(),
                toolset.tools().size(),
                withoutTool,
                toolset.withoutTool().size() - withoutTool.size(),
                decisions,
                sizes.stream().mapToInt(ToolSize::tokens).sum(),
                sizes.stream()
                        .sorted(Comparator.comparingInt(ToolSize::tokens)
                                .reversed()
                                .thenComparing(ToolSize::name))
                        .limit(LARGEST)
                        .toList());
    }

    /** {@return the share of the operations that are tools, in percent, rounded down; 100 where there are none} */
    public int documentedPercent() {
        return operations == 0 ? 100 : tools * 100 / operations;
    }

    /** {@return the report as lines of text} */
    public String render() {
        return ReportText.of(this);
    }
}
