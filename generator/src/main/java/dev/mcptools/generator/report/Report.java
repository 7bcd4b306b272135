package dev.mcptools.generator.report;

import dev.mcptools.generator.diagnostic.Severity;
import dev.mcptools.generator.diagnostic.Verdict;
import dev.mcptools.generator.model.ListParts;
import dev.mcptools.generator.model.ShapedTool;
import dev.mcptools.generator.model.Toolset;
import dev.mcptools.generator.model.WithoutTool;
import dev.mcptools.generator.model.WithoutTool.Cause;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What became of the operations of a document, and what the tools cost those who list them.
 *
 * @param tools how many operations are tools
 * @param skipped all others, filtered ones too, in the order of the document
 * @param verdict all that was said of them
 * @param tokens the estimated size of the whole list of tools, four characters to a token; 0 if the run ended before
 * @param listed what the list is made of; nothing if the run ended before
 * @param asWritten what it would be made of with the schemas of the document, every reference written out
 * @param largest the largest tools, at most ten, largest first, with what would shrink them
 */
public record Report(
        int tools,
        List<WithoutTool> skipped,
        Verdict verdict,
        int tokens,
        ListParts listed,
        ListParts asWritten,
        List<ToolCost> largest) {

    public Report {
        skipped = List.copyOf(skipped);
        largest = List.copyOf(largest);
    }

    /**
     * Sums up a run.
     *
     * @param operations how many operations the document has
     * @param toolset the API as tools
     * @param shaped the tools as clients are shown them; empty if the run ended before
     * @param asWritten what a list of them would be made of with the schemas of the document, every reference written out
     * @param verdict what was said on the way
     * @return the report
     */
    public static Report of(
            int operations, Toolset toolset, List<ShapedTool> shaped, ListParts asWritten, Verdict verdict) {
        int accounted = toolset.tools().size() + toolset.withoutTool().size();
        if (operations != accounted) {
            throw new IllegalStateException("Of " + operations + " operations, " + accounted
                    + " are tools or said to be none. This is a fault of the generator.");
        }
        return new Report(
                toolset.tools().size(),
                toolset.withoutTool(),
                verdict,
                shaped.stream().map(ToolSize::of).mapToInt(ToolSize::tokens).sum(),
                ListParts.of(shaped),
                asWritten,
                TokenReport.largest(shaped));
    }

    /** {@return the same with another verdict} */
    public Report with(Verdict last) {
        return new Report(tools, skipped, last, tokens, listed, asWritten, largest);
    }

    /** {@return how many operations were looked at, filtered ones not counted} */
    public int operations() {
        return tools + withoutTool().size();
    }

    /** {@return how many operations the user's filters left out} */
    public int filtered() {
        return skipped.size() - withoutTool().size();
    }

    /** {@return the operations that were looked at and are no tools, in the order of the document} */
    public List<WithoutTool> withoutTool() {
        return skipped.stream().filter(each -> each.cause() != Cause.FILTERED).toList();
    }

    /** {@return how often a decision was taken for the user or something was left out, by rule id} */
    public SortedMap<String, Integer> decisions() {
        SortedMap<String, Integer> decisions = new TreeMap<>();
        verdict.said().stream()
                .filter(diagnostic -> diagnostic.severity() != Severity.ERROR)
                .forEach(diagnostic -> decisions.merge(diagnostic.rule(), 1, Integer::sum));
        return decisions;
    }

    /** {@return the share of the operations that are tools, in percent, rounded down; 100 where there are none} */
    public int documentedPercent() {
        return operations() == 0 ? 100 : (int) (tools * 100L / operations());
    }

    /** {@return the operations that were looked at, counted: {@code 1 operation}} */
    public String counted() {
        return ReportText.counted(operations(), "operation");
    }

    /** {@return the report as lines of text} */
    public String render() {
        return ReportText.of(this);
    }
}
