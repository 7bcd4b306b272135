package dev.mcptools.generator;

import dev.mcptools.generator.diagnostic.Diagnostics;
import dev.mcptools.generator.diagnostic.SourceLocation;
import dev.mcptools.generator.report.Report;

/** The gates that a run passes by its numbers: that there is a tool at all, and enough of them. */
final class DocumentedShare {
    private DocumentedShare() {}

    static void check(Report report, GenerationRequest request, Diagnostics diagnostics) {
        SourceLocation start = new SourceLocation(request.document().name(), 1, 1);
        int failUnder = request.options().failUnder();
        if (report.tools() == 0) {
            diagnostics.error(
                    "no-tools",
                    start,
                    "The documents give no tool: of " + report.operations()
                            + " operations none is documented and served.",
                    "Document an operation, by a record or by its summary, or widen the filters.");
        } else if (report.documentedPercent() < failUnder) {
            diagnostics.error(
                    "too-few-documented",
                    start,
                    "The documents give tools for " + report.documentedPercent() + " % of the operations; " + failUnder
                            + " % are asked for.",
                    "Document more of them, or lower failUnder.");
        }
    }
}
