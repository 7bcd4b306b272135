package dev.mcptools.octapipe.generated;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.mcptools.generator.Generator;
import dev.mcptools.generator.Outcome;
import dev.mcptools.generator.diagnostic.Diagnostic;
import dev.mcptools.generator.diagnostic.Severity;
import dev.mcptools.generator.diagnostic.Verdict;
import dev.mcptools.generator.model.ListParts;
import dev.mcptools.generator.model.ShapedTool;
import dev.mcptools.generator.report.LintReport;
import dev.mcptools.generator.report.LossReport;
import dev.mcptools.generator.report.Report;
import dev.mcptools.generator.report.ToolTable;
import dev.mcptools.runtime.tools.Json;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Texts that try to be lines of a log, rows and headings, or members, in every text field of documents, overlays and
 * records: what is said about the documents has the form that it has without them.
 */
class ForeignReportsTest {
    private static final int LONGEST = 5_000;
    private static final ListParts UNKNOWN = new ListParts(0, 0, 0);

    private static final Pattern ESCAPED = Pattern.compile("\\\\[\\\\|<>\\[\\]`*&_~]");

    private static final Pattern BESIDE_TABLES = Pattern.compile(
            "|#{1,3} [A-Z][a-z ,]+|### [a-z-]+ \\(\\d+\\)|None\\.|Nothing\\.|In tokens, and as written: .*|\\d[\\w ,=+()/~.]*");

    static Stream<ForeignCase> cases() throws Exception {
        return Stream.concat(ForeignCase.all(), ForeignCase.faulty());
    }

    static Stream<ForeignCase> faulty() throws Exception {
        return ForeignCase.faulty();
    }

    @ParameterizedTest
    @MethodSource("cases")
    void linesOfTheLogStayLines(ForeignCase documents) throws Exception {
        for (ForeignText text : ForeignText.all().toList()) {
            Outcome outcome = outcome(documents, text);
            for (Diagnostic diagnostic : outcome.diagnostics()) {
                assertThatIsALine(diagnostic.at().toString());
                assertThatIsALine(diagnostic.message());
                diagnostic.hint().ifPresent(ForeignReportsTest::assertThatIsALine);
            }
            outcome.report().map(Report::render).stream()
                    .flatMap(String::lines)
                    .peek(ForeignReportsTest::assertThatIsALine)
                    .forEach(line -> assertThat(text.furtherLines()).noneMatch(line.strip()::startsWith));
            ToolTable.lines(tools(outcome)).forEach(ForeignReportsTest::assertThatIsALine);
        }
    }

    @ParameterizedTest
    @MethodSource("cases")
    void tablesStayTables(ForeignCase documents) throws Exception {
        for (ForeignText text : ForeignText.all().toList()) {
            Outcome outcome = outcome(documents, text);
            outcome.report().map(LossReport::markdown).ifPresent(ForeignReportsTest::assertThatTablesAreWhole);
            assertThatTablesAreWhole(ToolTable.markdown(tools(outcome), UNKNOWN));
        }
    }

    @ParameterizedTest
    @MethodSource("cases")
    void membersStayMembers(ForeignCase documents) throws Exception {
        for (ForeignText text : ForeignText.all().toList()) {
            Outcome outcome = outcome(documents, text);
            Verdict verdict = outcome.report()
                    .map(Report::verdict)
                    .orElseGet(() -> new Verdict(outcome.diagnostics(), List.of()));
            int findings = verdict.said().size() + verdict.silenced().size();
            assertThat(json(LintReport.json(verdict)).path("findings")).hasSize(findings);
            assertThat(json(LintReport.sarif(verdict)).at("/runs/0/results")).hasSize(findings);
            assertThat(json(ToolTable.json(tools(outcome), UNKNOWN)).path("tools"))
                    .hasSameSizeAs(tools(outcome))
                    .allMatch(tool -> tool.size() == 11);
            if (outcome.report().isPresent()) {
                Report report = outcome.report().orElseThrow();
                assertThat(json(LossReport.json(report)).path("skippedOperations"))
                        .hasSameSizeAs(report.skipped())
                        .allMatch(skipped -> skipped.size() == 8);
            }
        }
    }

    /** Whoever has to act on an error sees which text it is about. */
    @ParameterizedTest
    @MethodSource("faulty")
    void faultsAreNamed(ForeignCase documents) throws Exception {
        Sightings sightings = new Sightings(documents.names());
        for (ForeignText text : ForeignText.all().toList()) {
            Outcome outcome = outcome(documents, text);
            assertThat(outcome.shaped()).isEmpty();
            sightings.look(
                    "errors",
                    outcome.diagnostics().stream()
                            .filter(diagnostic -> diagnostic.severity() == Severity.ERROR)
                            .map(Diagnostic::message)
                            .collect(Collectors.joining("\n")));
        }
        sightings.compare(documents);
    }

    private static Outcome outcome(ForeignCase documents, ForeignText text) throws Exception {
        return Generator.shape(documents.request(text, GeneratedApi.PACKAGE));
    }

    private static List<ShapedTool> tools(Outcome outcome) {
        return outcome.shaped().stream()
                .flatMap(shaped -> shaped.tools().stream())
                .toList();
    }

    private static JsonNode json(String text) throws Exception {
        return Json.MAPPER.readTree(text);
    }

    private static void assertThatIsALine(String line) {
        assertThat(line).doesNotContainPattern("[\\p{Cc}\\p{Cf}\\p{Cs}\\p{Co}\\p{Cn}\\p{Zl}\\p{Zp}]");
        assertThat(line.length()).isLessThan(LONGEST);
    }

    private static void assertThatTablesAreWhole(String markdown) {
        int bars = 0;
        for (String line : markdown.split("\n", -1)) {
            assertThat(line).doesNotContainPattern("[\\p{Cc}\\p{Cf}\\p{Cs}\\p{Co}\\p{Cn}\\p{Zl}\\p{Zp}]");
            if (!line.startsWith("|")) {
                assertThat(line).matches(BESIDE_TABLES);
                bars = 0;
                continue;
            }
            String bare = ESCAPED.matcher(line).replaceAll("");
            int here = (int) bare.chars().filter(c -> c == '|').count();
            assertThat(here).as(line).isEqualTo(bars == 0 ? here : bars);
            assertThat(bare).doesNotContainPattern("[<>\\[\\]`*~]");
            bars = here;
        }
    }
}
