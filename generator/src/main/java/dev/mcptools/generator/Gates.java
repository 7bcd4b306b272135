package dev.mcptools.generator;

import dev.mcptools.generator.diagnostic.Diagnostics;
import dev.mcptools.generator.diagnostic.SourceLocation;
import dev.mcptools.generator.model.ShapedTool;
import dev.mcptools.generator.report.Report;
import dev.mcptools.generator.report.ToolSize;
import java.util.List;
import java.util.Locale;

/** The gates that a run passes by its numbers: that there is a tool at all, enough of them, not too many or too large. */
final class Gates {
    private final GateLimits limits;
    private final SourceLocation start;
    private final Diagnostics diagnostics;

    Gates(GenerationRequest request, Diagnostics diagnostics) {
        this.limits = request.options().limits();
        this.start = new SourceLocation(request.document().name(), 1, 1);
        this.diagnostics = diagnostics;
    }

    void check(Report report, List<ShapedTool> tools) {
        share(report);
        if (tools.size() > limits.maxTools()) {
            diagnostics.warning(
                    "too-many-tools",
                    start,
                    "The documents give " + tools.size() + " tools; many clients take no more than " + limits.maxTools()
                            + " from all their servers together.",
                    "Take those that are needed by includes and excludes, or set maxTools to what your clients take.");
        }
        if (exceeds(report.tokens(), limits.tokenBudget())) {
            diagnostics.error(
                    "token-budget",
                    start,
                    String.format(
                            Locale.ROOT,
                            "The list of tools has about %,d tokens; the budget is %,d.",
                            report.tokens(),
                            limits.tokenBudget()),
                    "The token report names the largest tools and what would shrink them. Or raise tokenBudget.");
        }
        tools.forEach(this::budget);
    }

    private void share(Report report) {
        if (report.tools() == 0) {
            diagnostics.error(
                    "no-tools",
                    start,
                    "The documents give no tool: of " + report.counted() + " none is documented and served.",
                    "Document an operation, by a record or by its summary, or widen the filters.");
        } else if (report.documentedPercent() < limits.failUnder()) {
            diagnostics.error(
                    "too-few-documented",
                    start,
                    "The documents give tools for " + report.documentedPercent() + " % of the operations; "
                            + limits.failUnder() + " % are asked for.",
                    "Document more of them, or lower failUnder.");
        }
    }

    private void budget(ShapedTool shaped) {
        int tokens = ToolSize.of(shaped).tokens();
        if (exceeds(tokens, limits.toolTokenBudget())) {
            diagnostics.error(
                    "tool-token-budget",
                    shaped.tool().declaredAt(),
                    String.format(
                            Locale.ROOT,
                            "%s has about %,d tokens; the budget of a tool is %,d.",
                            shaped.tool().name(),
                            tokens,
                            limits.toolTokenBudget()),
                    "The token report says what would shrink it. Or raise toolTokenBudget.");
        }
    }

    private static boolean exceeds(int tokens, int budget) {
        return budget > 0 && tokens > budget;
    }
}
