package dev.mcptools.generator.report;

import dev.mcptools.generator.model.WithoutTool;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Writes a report for people. */
final class ReportText {
    private ReportText() {}

    static String of(Report report) {
        List<String> lines = new ArrayList<>();
        int without = report.withoutTool().size();
        lines.add("%d operations, %d documented, %d without a tool%s"
                .formatted(report.operations(), report.tools(), without, without == 0 ? "." : ":"));
        for (WithoutTool each : report.withoutTool()) {
            lines.add("  " + each.operation().id() + " (" + each.declaredAt() + "): " + each.reason());
        }
        if (report.filtered() > 0) {
            lines.add(report.filtered() + " more operations are left out by the filters.");
        }
        if (!report.decisions().isEmpty()) {
            lines.add("Decided, left out or in doubt:");
            report.decisions().forEach((rule, count) -> lines.add("  %5d %s".formatted(count, rule)));
        }
        if (!report.largest().isEmpty()) {
            lines.add(String.format(
                    Locale.ROOT,
                    "About %,d tokens in the list of tools (characters / 4); the largest:",
                    report.tokens()));
            report.largest().forEach(size -> lines.add("  %5d %s".formatted(size.tokens(), size.name())));
        }
        return String.join("\n", lines);
    }
}
