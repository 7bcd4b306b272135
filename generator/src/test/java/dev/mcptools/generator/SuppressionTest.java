package dev.mcptools.generator;

import static dev.mcptools.generator.Given.file;
import static dev.mcptools.generator.Given.outcome;
import static dev.mcptools.generator.Given.said;
import static org.assertj.core.api.Assertions.assertThat;

import dev.mcptools.generator.derive.OperationFilter;
import dev.mcptools.generator.diagnostic.RuleLevels;
import dev.mcptools.generator.diagnostic.Severity;
import dev.mcptools.generator.diagnostic.Silenced;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** What the user decides about rules: what they weigh, and where they are silent. */
class SuppressionTest {
    /** Two operations, each with a poor description and an argument that nobody describes. */
    private static final String PETS = Given.document("""
              /pets:
                get:
                  operationId: listPets
                  summary: Pets.
                  parameters:
                    - {name: colour, in: query, schema: {type: string}}
                  responses: {'204': {description: Nothing.}}
                post:
                  operationId: addPet
                  summary: Adds.
                  parameters:
                    - {name: name, in: query, schema: {type: string}}
                  responses: {'204': {description: Nothing.}}
            """);

    private static final List<String> WARNINGS = List.of("poor-description@5:5", "poor-description@11:5");

    @Test
    void withoutSuppressionsAllIsSaid() {
        Outcome outcome = outcome(PETS);
        assertThat(said(outcome, Severity.WARNING)).isEqualTo(WARNINGS);
        assertThat(said(outcome, Severity.NOTE))
                .containsExactly("argument-undescribed@9:11", "argument-undescribed@15:11");
        assertThat(silenced(outcome)).isEmpty();
    }

    @Test
    void anObjectOfTheDocumentSilencesWhatLiesInIt() {
        Outcome outcome = outcome(PETS.replace(
                "summary: Pets.", "x-mcp-lint-ignore: {poor-description: They are pets.}\n      summary: Pets."));
        assertThat(said(outcome, Severity.WARNING)).containsExactly("poor-description@12:5");
        assertThat(silenced(outcome)).containsExactly("poor-description: They are pets.");
    }

    @Test
    void theRootSilencesTheWholeFile() {
        Outcome outcome = outcome(PETS + "x-mcp-lint-ignore: {poor-description: It is a small API.}\n");
        assertThat(said(outcome, Severity.WARNING)).isEmpty();
        assertThat(silenced(outcome))
                .containsExactly("poor-description: It is a small API.", "poor-description: It is a small API.");
    }

    @Test
    void aRecordSilencesItsOperationAndWhatItSaysOfIt() {
        Outcome outcome = outcome(PETS, """
                resource: pets
                singular: pet
                methods:
                  list:
                    operation: listPets
                    description: Pets.
                    lintIgnore:
                      poor-description: They are pets.
                      argument-undescribed: Colours are known.
                  create: {operation: addPet, description: Adds.}
                """);
        assertThat(said(outcome, Severity.WARNING)).containsExactly("poor-description@10:31");
        assertThat(said(outcome, Severity.NOTE)).containsExactly("argument-undescribed@15:11");
        assertThat(silenced(outcome))
                .containsExactly("argument-undescribed: Colours are known.", "poor-description: They are pets.");
    }

    @Test
    void aFileSilencesAnOperationAnArgumentAPlaceOrAll() {
        assertThat(said(
                        suppressed("- {rule: poor-description, operation: addPet, reason: So be it.}"),
                        Severity.WARNING))
                .containsExactly("poor-description@5:5");
        assertThat(said(suppressed("- {rule: poor-description, reason: So be it.}"), Severity.WARNING))
                .isEmpty();
        assertThat(said(
                        suppressed("- {rule: poor-description, at: '#/paths/~1pets/get', reason: So be it.}"),
                        Severity.WARNING))
                .containsExactly("poor-description@11:5");
        assertThat(said(
                        suppressed(
                                "- {rule: argument-undescribed, operation: addPet, argument: name, reason: So be it.}"),
                        Severity.NOTE))
                .containsExactly("argument-undescribed@9:11");
    }

    @Test
    void aFileThatNamesWhatThereIsNotIsAnError() {
        assertThat(faults("- {rule: poor-description, operation: addPets, reason: So be it.}"))
                .containsExactly("1:28 The operation `addPets` is not in the document. Did you mean `addPet`?");
        assertThat(faults("- {rule: poor-description, operation: addPet, argument: nam, reason: So be it.}"))
                .containsExactly("1:47 The tool of `addPet` has no argument `nam`. Did you mean `name`?");
        assertThat(faults("- {rule: poor-description, at: '#/paths/~1cats', reason: So be it.}"))
                .hasSize(1);
        assertThat(faults("- {rule: poor-description, because: So be it.}")).hasSize(1);
        assertThat(faults("rule: poor-description")).hasSize(1);
        assertThat(faults("- {rule: [")).hasSize(1);
    }

    @Test
    void aSuppressionThatSilencesNothingIsSaid() {
        assertThat(said(suppressed("- {rule: cycle-cut, reason: So be it.}"), Severity.WARNING))
                .containsExactlyInAnyOrder("suppression-unused@1:3", WARNINGS.get(0), WARNINGS.get(1));
    }

    @Test
    void aRuleWeighsWhatTheUserDecides() {
        Outcome outcome = outcome(leveled("poor-description", Optional.of(Severity.ERROR), false), PETS);
        assertThat(said(outcome, Severity.ERROR)).isEqualTo(WARNINGS);
        assertThat(outcome.shaped()).isEmpty();

        Outcome off = outcome(leveled("poor-description", Optional.empty(), false), PETS);
        assertThat(said(off, Severity.WARNING)).isEmpty();
        assertThat(silenced(off)).hasSize(2);
    }

    @Test
    void whatIsDecidedOfOneRuleCountsMoreThanStrict() {
        String multipart =
                PETS.replace("summary: Adds.", "summary: Adds.\n      requestBody: {content: {nonsense: {}}}");
        assertThat(outcome(new GenerationOptions("pets", 0, true, OperationFilter.ALL), multipart)
                        .shaped())
                .isEmpty();
        assertThat(outcome(leveled("unsupported-media-type", Optional.of(Severity.WARNING), true), multipart)
                        .shaped())
                .isPresent();
    }

    @Test
    void anErrorByNatureIsNeverSilent() {
        String twice = PETS.replace("summary:", "x-mcp: {name: pets}\n      summary:");
        String silent = twice + "x-mcp-lint-ignore: {duplicate-tool-name: Never mind.}\n";
        assertThat(said(outcome(silent), Severity.ERROR))
                .isEqualTo(said(outcome(twice), Severity.ERROR))
                .isNotEmpty();
        assertThat(said(outcome(silent), Severity.WARNING)).contains("suppression-unused@19:21");
    }

    private static List<String> silenced(Outcome outcome) {
        return outcome.report().orElseThrow().verdict().silenced().stream()
                .map(SuppressionTest::brief)
                .toList();
    }

    private static String brief(Silenced silenced) {
        return silenced.diagnostic().rule() + ": " + silenced.reason();
    }

    private static Outcome suppressed(String file) {
        RuleSettings rules = new RuleSettings(RuleLevels.DEFAULT, Optional.of(file("suppressions.yaml", file + "\n")));
        return outcome(new GenerationOptions("pets", false, OperationFilter.ALL, GateLimits.NONE, rules), PETS);
    }

    private static List<String> faults(String file) {
        return suppressed(file).diagnostics().stream()
                .filter(each -> each.severity() == Severity.ERROR)
                .map(each -> each.at().line() + ":" + each.at().column() + " " + each.message() + " "
                        + each.hint().orElse(""))
                .toList();
    }

    private static GenerationOptions leveled(String rule, Optional<Severity> level, boolean strict) {
        TreeMap<String, Optional<Severity>> levels = new TreeMap<>();
        levels.put(rule, level);
        RuleSettings rules = new RuleSettings(new RuleLevels(levels), Optional.empty());
        return new GenerationOptions("pets", strict, OperationFilter.ALL, GateLimits.NONE, rules);
    }
}
