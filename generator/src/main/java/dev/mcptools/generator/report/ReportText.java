package dev.mcptools.generator.report;

import dev.mcptools.generator.model.WithoutTool;
import dev.mcptools.generator.text.VisibleText;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Writes a report for people. */
final class ReportText {
    private static final int LONGEST = 1_000;

    private ReportText() {}

    static String of(Report report) {
        List<String> lines = new ArrayList<>();
        List<WithoutTool> without = report.withoutTool();
        lines.add("%s, %d documented, %d without a tool%s"
                .formatted(report.counted(), report.tools(), without.size(), without.isEmpty() ? "." : ":"));
        for (WithoutTool each : without) {
            lines.add("  " + VisibleText.of(each.operation().id(), LONGEST) + " (" + each.declaredAt() + "): "
                    + VisibleText.of(each.reason(), LONGEST));
        }
        if (report.filtered() > 0) {
            lines.add(report.filtered() + " more " + (report.filtered() == 1 ? "operation is" : "operations are")
                    + " left out by the filters.");
        }
        if (!report.decisions().isEmpty()) {
            lines.add("Decided, left out or in doubt:");
            report.decisions().forEach((rule, count) -> lines.add("  %5d %s".formatted(count, rule)));
        }
        if (!report.verdict().silenced().isEmpty()) {
            lines.add("  %5d silenced by suppressions and rules that are off"
                    .formatted(report.verdict().silenced().size()));
        }
        if (!report.largest().isEmpty()) {
            lines.add(new Savings(report.asWritten(), report.listed()).inWords());
            lines.add(String.format(
                    Locale.ROOT,
                    "About %,d tokens in the list of tools (characters / 4); the largest:",
                    report.tokens()));
            report.largest()
                    .forEach(cost -> lines.add("  %5d %s"
                                    .formatted(cost.size().tokens(), cost.size().name())
                            + (cost.levers().isEmpty() ? "" : ": " + VisibleText.of(cost.inWords(), LONGEST))));
        }
        return String.join("\n", lines);
    }

    static String counted(int count, String thing) {
        return count + " " + thing + (count == 1 ? "" : "s");
    }
}
