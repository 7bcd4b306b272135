package dev.mcptools.generator.report;

import static dev.mcptools.generator.Given.document;
import static dev.mcptools.generator.Given.outcome;
import static dev.mcptools.generator.Given.said;
import static dev.mcptools.generator.Given.shaped;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.mcptools.generator.GateLimits;
import dev.mcptools.generator.GenerationOptions;
import dev.mcptools.generator.Outcome;
import dev.mcptools.generator.RuleSettings;
import dev.mcptools.generator.derive.OperationFilter;
import dev.mcptools.generator.derive.OperationFilter.Selection;
import dev.mcptools.generator.diagnostic.Severity;
import dev.mcptools.generator.diagnostic.Verdict;
import dev.mcptools.generator.model.ListParts;
import dev.mcptools.generator.model.ShapedTool;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What the reports say of a document, and what the gates make of it. */
class ReportsTest {
    private static final String PETS = document("""
              /pets:
                get:
                  operationId: listPets
                  tags: [pets | animals]
                  summary: Lists all the <b>pets</b>.
                  parameters: [{name: colour, in: query, description: Of this colour., schema: {type: string}}]
                  responses: {'200': {description: Pets., content: {application/json: {schema: {type: array}}}}}
                post:
                  operationId: addPet
                  summary: Adds a pet to them.
                  requestBody: {content: {nonsense: {}}}
                delete: {operationId: deletePets}
                put: {operationId: replacePets, summary: Replaces all., x-mcp: false}
              /filtered:
                get: {operationId: filtered, summary: Is left out by the filters.}
            """);

    private static Report report() {
        OperationFilter filter = new OperationFilter(
                Selection.NONE, new Selection(List.of(), List.of(), List.of("filtered"), List.of()));
        return outcome(new GenerationOptions("pets", 0, false, filter), PETS)
                .report()
                .orElseThrow();
    }

    @Test
    void everyOperationIsAToolOrSkippedForAReason() throws Exception {
        Report report = report();
        JsonNode losses = new JsonMapper().readTree(LossReport.json(report));
        assertThat(losses.path("operations").asInt()).isEqualTo(5);
        assertThat(losses.path("tools").asInt()).isEqualTo(1);
        assertThat(losses.path("skippedOperations"))
                .extracting(each -> each.path("operation").asText() + " "
                        + each.path("cause").asText() + " "
                        + each.path("line").asInt())
                .containsExactly(
                        "addPet unserved 11",
                        "deletePets undocumented 15",
                        "replacePets declared 16",
                        "filtered filtered 18");
        assertThat(losses.path("decisions")
                        .path("unsupported-media-type")
                        .path(0)
                        .path("line")
                        .asInt())
                .isEqualTo(14);
        assertThat(LossReport.summary(report)).startsWith("5 operations = 1 tool + 4 skipped; ");
        assertThat(LossReport.markdown(report))
                .contains(
                        "| deletePets | DELETE /pets | undocumented | It has neither summary nor description. | api.yaml:15:5 |")
                .contains("### unsupported-media-type (1)");
    }

    @Test
    void anOperationThatIsForgottenIsAFaultOfTheGenerator() {
        var pets = shaped(PETS);
        assertThatThrownBy(() -> Report.of(
                        6, pets.toolset(), pets.tools(), new ListParts(0, 0, 0), new Verdict(List.of(), List.of())))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("Of 6 operations, 5");
    }

    @Test
    void toolsAreATable() throws Exception {
        List<ShapedTool> tools = shaped(PETS).tools();
        assertThat(ToolTable.markdown(tools, new ListParts(4, 400, 0)))
                .contains("| list_pets | listPets | GET /pets | read | pets \\| animals | colour |  | ")
                .contains("| arguments | 100 | ");
        JsonNode json = new JsonMapper()
                .readTree(ToolTable.json(tools, new ListParts(4, 400, 0)))
                .path("tools");
        assertThat(json)
                .extracting(tool -> tool.path("name").asText())
                .isSorted()
                .contains("list_pets");
        assertThat(ToolTable.lines(tools)).hasSameSizeAs(tools);
    }

    @Test
    void whatIsFoundIsSarifToo() throws Exception {
        Verdict verdict = outcome(PETS + "x-mcp-lint-ignore: {undocumented-operation: It goes soon.}\n")
                .report()
                .orElseThrow()
                .verdict();
        JsonNode run = new JsonMapper()
                .readTree(LintReport.sarif(verdict))
                .path("runs")
                .path(0);
        assertThat(run.path("tool").path("driver").path("rules"))
                .extracting(rule -> rule.path("id").asText())
                .contains("unsupported-media-type", "undocumented-operation");
        assertThat(run.path("results"))
                .filteredOn(result -> result.path("ruleId").asText().equals("undocumented-operation"))
                .singleElement()
                .satisfies(result -> {
                    assertThat(result.at("/suppressions/0/justification").asText())
                            .isEqualTo("It goes soon.");
                    assertThat(result.at("/locations/0/physicalLocation/region/startLine")
                                    .asInt())
                            .isEqualTo(15);
                });
        JsonNode json = new JsonMapper().readTree(LintReport.json(verdict));
        assertThat(json.path("silenced").asInt()).isEqualTo(1);
        assertThat(json.path("findings")).hasSize(verdict.said().size() + 1);
    }

    @Test
    void theLargestToolsSayWhatTakesTheRoom() {
        String values = IntStream.range(0, 60).mapToObj(i -> "value" + i).collect(Collectors.joining(", "));
        String text =
                "A filter in the language that the manual explains on its page about filters, with all operators.";
        String two = document("""
                  /pets:
                    get:
                      operationId: listPets
                      summary: Lists all the pets.
                      parameters:
                        - {name: kind, in: query, schema: {type: string, enum: [%1$s]}}
                        - {name: filter, in: query, description: "%2$s", schema: {type: string}}
                  /cats:
                    get:
                      operationId: listCats
                      summary: Lists all the cats.
                      parameters: [{name: filter, in: query, description: "%2$s", schema: {type: string}}]
                """.formatted(values, text));
        List<ToolCost> largest = outcome(two).report().orElseThrow().largest();
        assertThat(largest).extracting(cost -> cost.size().name()).containsExactly("list_pets", "list_cats");
        assertThat(largest.get(0).inWords()).contains("an enum of 60 values in `kind`");
        assertThat(largest.get(1).inWords()).contains("description of `filter`, said in 2 tools,");
        assertThat(largest.get(1).levers())
                .filteredOn(lever -> lever.what().startsWith("description of `filter`"))
                .singleElement()
                .extracting(Lever::tokens)
                .isEqualTo((text.length() + 3) / 4);
    }

    @Test
    void budgetsFail() {
        int tokens = outcome(PETS).report().orElseThrow().tokens();
        assertThat(said(budgeted(new GateLimits(0, 128, tokens, tokens)), Severity.ERROR))
                .isEmpty();
        assertThat(said(budgeted(new GateLimits(0, 128, tokens - 1, 0)), Severity.ERROR))
                .containsExactly("token-budget@1:1");
        assertThat(said(budgeted(new GateLimits(0, 128, 0, 10)), Severity.ERROR))
                .containsExactly("tool-token-budget@5:5", "tool-token-budget@18:5");
        assertThat(said(budgeted(new GateLimits(0, 1, 0, 0)), Severity.WARNING)).contains("too-many-tools@1:1");
        assertThat(said(budgeted(new GateLimits(0, 2, 0, 0)), Severity.WARNING)).doesNotContain("too-many-tools@1:1");
    }

    private static Outcome budgeted(GateLimits limits) {
        return outcome(new GenerationOptions("pets", false, OperationFilter.ALL, limits, RuleSettings.DEFAULT), PETS);
    }
}
