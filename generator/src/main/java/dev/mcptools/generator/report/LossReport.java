package dev.mcptools.generator.report;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.mcptools.generator.diagnostic.Diagnostic;
import dev.mcptools.generator.diagnostic.Silenced;
import dev.mcptools.generator.model.WithoutTool;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** What was skipped or simplified, why and where: every operation without a tool, and every decision, by its rule. */
public final class LossReport {
    private final Report report;
    private final SortedMap<String, List<Decision>> decisions = new TreeMap<>();

    private record Decision(Diagnostic diagnostic, Optional<String> silenced) {}

    private LossReport(Report report) {
        this.report = report;
        report.verdict().said().forEach(each -> add(each, Optional.empty()));
        for (Silenced each : report.verdict().silenced()) {
            add(each.diagnostic(), Optional.of(each.reason()));
        }
    }

    private void add(Diagnostic diagnostic, Optional<String> silenced) {
        decisions.computeIfAbsent(diagnostic.rule(), rule -> new ArrayList<>()).add(new Decision(diagnostic, silenced));
    }

    /** {@return the report for people, as Markdown} */
    public static String markdown(Report report) {
        return new LossReport(report).markdown();
    }

    /** {@return the report for programs, as JSON} */
    public static String json(Report report) {
        return new LossReport(report).json();
    }

    /** {@return the report in a line} */
    public static String summary(Report report) {
        return sum(report) + "; " + ReportText.counted(decisions(report), "decision") + " on the way.";
    }

    private static int decisions(Report report) {
        return report.verdict().said().size() + report.verdict().silenced().size();
    }

    private static String sum(Report report) {
        return ReportText.counted(report.tools() + report.skipped().size(), "operation") + " = "
                + ReportText.counted(report.tools(), "tool") + " + "
                + report.skipped().size() + " skipped";
    }

    private String markdown() {
        StringBuilder text = new StringBuilder("# What was skipped or simplified\n\n");
        text.append(sum(report)).append(".\n\n## Skipped operations\n\n");
        if (report.skipped().isEmpty()) {
            text.append("None.\n");
        } else {
            text.append(Markdown.table(
                    List.of("operation", "request", "cause", "why", "place"),
                    report.skipped().stream().map(LossReport::row).toList()));
        }
        text.append("\n## Decided, left out or in doubt\n");
        if (decisions.isEmpty()) {
            text.append("\nNothing.\n");
        }
        decisions.forEach((rule, each) -> text.append("\n### ")
                .append(rule)
                .append(" (")
                .append(each.size())
                .append(")\n\n")
                .append(Markdown.table(
                        List.of("place", "severity", "what"),
                        each.stream().map(LossReport::row).toList())));
        return text.toString();
    }

    private static List<String> row(WithoutTool each) {
        return List.of(
                each.operation().id(),
                each.operation().httpMethod() + " " + each.operation().path(),
                lower(each.cause()),
                each.reason(),
                each.declaredAt().toString());
    }

    private static List<String> row(Decision decision) {
        Diagnostic diagnostic = decision.diagnostic();
        return List.of(
                diagnostic.at().toString(),
                decision.silenced().isPresent() ? "silenced" : lower(diagnostic.severity()),
                diagnostic.message()
                        + decision.silenced()
                                .map(reason -> " Silenced: " + reason)
                                .orElse(""));
    }

    private String json() {
        ObjectNode root = JsonText.object();
        root.put("operations", report.tools() + report.skipped().size())
                .put("tools", report.tools())
                .put("skipped", report.skipped().size());
        ArrayNode skipped = root.putArray("skippedOperations");
        for (WithoutTool each : report.skipped()) {
            ObjectNode operation = skipped.addObject()
                    .put("operation", each.operation().id())
                    .put("method", each.operation().httpMethod())
                    .put("path", each.operation().path())
                    .put("cause", lower(each.cause()))
                    .put("reason", each.reason());
            JsonText.place(operation, each.declaredAt());
        }
        ObjectNode rules = root.putObject("decisions");
        decisions.forEach((rule, each) -> {
            ArrayNode list = rules.putArray(rule);
            each.forEach(decision -> add(list.addObject(), decision));
        });
        return JsonText.of(root);
    }

    private static void add(ObjectNode object, Decision decision) {
        Diagnostic diagnostic = decision.diagnostic();
        object.put("severity", lower(diagnostic.severity()));
        JsonText.place(object, diagnostic.at());
        object.put("message", diagnostic.message());
        diagnostic.hint().ifPresent(hint -> object.put("hint", hint));
        decision.silenced().ifPresent(reason -> object.put("silenced", reason));
    }

    private static String lower(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }
}
