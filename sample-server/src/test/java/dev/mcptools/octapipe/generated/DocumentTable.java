package dev.mcptools.octapipe.generated;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mcptools.generator.Outcome;
import dev.mcptools.generator.diagnostic.Diagnostic;
import dev.mcptools.generator.model.WithoutTool.Cause;
import dev.mcptools.generator.report.Report;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;

/** Real documents become tools that compile and load, or errors to act on; says in a table what came of each. */
class DocumentTable {
    private int tools;
    private int operations;
    private int served;

    @Test
    void everyDocumentBecomesToolsOrErrorsToActOn() throws IOException {
        Optional<Documents> documents = Documents.present();
        Assumptions.assumeTrue(documents.isPresent(), "SKIPPED: no documents; name their folder with -Ddocuments=DIR");
        Map<Path, Trial> trials = new TreeMap<>();
        for (Path path : documents.orElseThrow().paths()) {
            trials.put(path, Trial.of(documents.orElseThrow().folder(), path));
        }
        write(documents.orElseThrow(), trials);
        assertThat(trials)
                .allSatisfy((path, trial) ->
                        assertThat(trial.faults()).as(path.toString()).isEmpty());
    }

    private void write(Documents documents, Map<Path, Trial> trials) throws IOException {
        List<String> rows = new ArrayList<>();
        for (Map.Entry<Path, Trial> each : trials.entrySet()) {
            String version = documents.version(each.getKey());
            rows.add("| " + each.getKey() + " | " + version + " | " + row(each.getValue()) + " |");
        }
        List<String> page = new ArrayList<>(List.of(
                "# Real documents",
                "",
                "What `.ci/documents FOLDER` last made of a collection of " + trials.size()
                        + " public OpenAPI documents, some of them broken on purpose. No records, no options: an operation"
                        + " is a tool if the document describes it. Everything that was generated compiled with `-Xlint:all"
                        + " -Werror` and loaded, every schema is valid by the 2020-12 meta-schema, every name is within its"
                        + " limits, operations are tools or rows of the report, and another locale, time zone and JDK"
                        + " made the same bytes; the command fails otherwise.",
                "",
                served + " of " + trials.size() + " documents became " + tools + " tools of " + operations
                        + " operations; the others ended in the errors in their rows.",
                "",
                "| document | version | operations | tools | undocumented | cannot be served | tokens | what ended the run |",
                "| --- | --- | --- | --- | --- | --- | --- | --- |"));
        page.addAll(rows);
        Path target = Files.createDirectories(Path.of("target/documents"));
        Files.write(target.resolve("documents.md"), page);
        Files.write(
                target.resolve("names"),
                trials.keySet().stream().map(Path::toString).toList());
        Files.writeString(target.resolve("java-home"), System.getProperty("java.home"));
    }

    private String row(Trial trial) {
        Outcome outcome = trial.outcome();
        String errors = Trial.errors(outcome).stream()
                .findFirst()
                .map(first -> told(first) + others(Trial.errors(outcome).size() - 1))
                .orElse("");
        if (outcome.report().isEmpty()) {
            return " | | | | | " + errors;
        }
        Report report = outcome.report().orElseThrow();
        if (outcome.shaped().isPresent()) {
            served++;
            tools += report.tools();
            operations += report.operations();
        }
        return String.join(
                " | ",
                String.valueOf(report.operations()),
                String.valueOf(report.tools()),
                String.valueOf(count(report, Cause.UNDOCUMENTED)),
                String.valueOf(count(report, Cause.UNSERVED)),
                outcome.shaped().isPresent() ? String.valueOf(report.tokens()) : "",
                errors);
    }

    private static long count(Report report, Cause cause) {
        return report.withoutTool().stream()
                .filter(each -> each.cause() == cause)
                .count();
    }

    private static String others(int count) {
        return count == 0 ? "" : " (and " + count + " more)";
    }

    private static String told(Diagnostic error) {
        String text = "`" + error.rule() + "` " + error.message();
        return (text.length() > 160 ? text.substring(0, 157) + "..." : text)
                .replace("|", "\\|")
                .replace("<", "&lt;")
                .replaceAll("\\s+", " ");
    }
}
