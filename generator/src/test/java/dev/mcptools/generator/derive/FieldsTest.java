package dev.mcptools.generator.derive;

import static dev.mcptools.generator.Given.document;
import static dev.mcptools.generator.Given.outcome;
import static dev.mcptools.generator.Given.said;
import static dev.mcptools.generator.Given.tool;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.mcptools.generator.GenerationOptions;
import dev.mcptools.generator.diagnostic.Severity;
import dev.mcptools.generator.model.FieldPath;
import dev.mcptools.generator.model.Fields;
import dev.mcptools.generator.model.ShapedTool;
import dev.mcptools.generator.schema.OutputSchemas;
import dev.mcptools.generator.schema.SchemaOptions;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

/** What a document and its records make of the choice of fields. */
class FieldsTest {
    private static final String ON = "api: pets\nresponses: {fields: true}\n";

    @Test
    void withoutTheKeyThereIsNoChoice() {
        ShapedTool tool = tool(list("{id: {}, name: {}, age: {}, owner: {}}"), "api: pets\n");

        assertThat(tool.tool().fields()).isEmpty();
        assertThat(tool.inputSchema().at("/properties/fields").isMissingNode()).isTrue();
    }

    @Test
    void allOuterMembersAreNamedAndEverything() {
        assertThat(fields("{id: {}, name: {}, age: {}, owner: {type: object, properties: {name: {}}}}")
                        .choice())
                .containsExactly("id", "name", "age", "owner", "*");
    }

    @Test
    void nextToNothingIsNoChoice() {
        assertThat(tool(list("{id: {}, name: {}, age: {}}"), ON).tool().fields())
                .isEmpty();
    }

    @Test
    void membersOfLargeObjectsAreNamedWhileThereAreFew() {
        String large = "{type: object, properties: {a: {}, b: {}, c: {}, d: {}, e: {}, f: {}, g: {}, h: {}}}";

        assertThat(fields("{id: {}, large: " + large + ", more: " + large + "}").choice())
                .contains("large.a", "large.h", "more.a");
        assertThat(fields("{id: {}, a: " + large + ", b: " + large + ", c: " + large + ", d: " + large + ", e: " + large
                                + "}")
                        .choice())
                .contains("a.a", "d.h")
                .doesNotContain("e.a");
    }

    @Test
    void whatNamesTheObjectIsAnIdentifier() {
        assertThat(fields("{a: {}, petId: {}, ID: {}, owner_id: {}, name: {}}").identifiers())
                .containsExactly("petId", "ID");
        String byName = list("{a: {}, name: {}, b: {}, c: {}}") + "  /pets/{name}:\n    get: {operationId: getPet,"
                + " parameters: [{name: name, in: path, required: true, schema: {type: string}}]}\n";
        assertThat(tool(byName, ON).tool().fields().orElseThrow().identifiers()).containsExactly("name");
    }

    @Test
    void namesWithDotsAreToldFromPaths() {
        assertThat(fields("{id: {}, a.b: {}, '*': {}, 'c\\d': {}}").choice())
                .containsExactly("id", "a\\.b", "\\*", "c\\\\d", "*");
    }

    @Test
    void whatHoldsItselfEndsSomewhere() {
        String document = list("{id: {}, a: {}, b: {}, parent: {$ref: '#/components/schemas/Pet'}}")
                + "components: {schemas: {Pet: {allOf: [{$ref: '#/components/schemas/Pet'}, {properties: {parent:"
                + " {$ref: '#/components/schemas/Pet'}}}]}}}\n";

        assertThat(tool(document, ON).tool().fields().orElseThrow().choice())
                .containsExactly("id", "a", "b", "parent", "*");
    }

    @Test
    void aSecretCannotBeAskedFor() {
        String secret = "api: pets\nresponses: {fields: true, secret: [pin]}\n";

        assertThat(tool(list("{id: {}, pin: {}, a: {}, b: {}, d: {}, c: {writeOnly: true}}"), secret)
                        .inputSchema()
                        .at("/properties/fields/items/enum")
                        .toString())
                .isEqualTo("[\"id\",\"a\",\"b\",\"d\",\"*\"]");
    }

    @Test
    void nothingIsRequiredOfAnAnswerThatHasAChoice() {
        GenerationOptions full =
                GenerationOptions.inPackage("pets").withSchemas(new SchemaOptions(OutputSchemas.FULL, 1_000, 0));
        String document = list("{id: {type: string}, a: {type: string}, b: {}, c: {}}, required: [id, a, b]");

        JsonNode output = outcome(full, document, ON)
                .shaped()
                .orElseThrow()
                .tools()
                .get(0)
                .outputSchema()
                .orElseThrow();

        assertThat(output.findValues("required")).isEmpty();
        assertThat(output.at("/properties/result/items/properties/a/type").toString())
                .isEqualTo("[\"string\",\"null\"]");
    }

    @Test
    void whatFiltersLeaveOutIsNoMistake() {
        String records = "api: pets\nresponses: {fields: true, leaveOut: [loans]}\n";

        String document = list("{id: {}, a: {}}")
                + "  /loans:\n    get: {operationId: listLoans, summary: Lists all the loans.}\n";

        assertThat(said(outcome(document, records), Severity.ERROR)).containsExactly("invalid-fields@2:38");
        OperationFilter filter = new OperationFilter(
                OperationFilter.Selection.NONE,
                new OperationFilter.Selection(List.of(), List.of("/loans"), List.of(), List.of()));
        assertThat(said(outcome(new GenerationOptions("pets", 0, false, filter), document, records), Severity.ERROR))
                .isEmpty();
    }

    @Test
    void whoLeavesOutSaysWhetherThereIsAChoice() {
        assertThat(said(outcome(list("{id: {}, a: {}}"), "api: pets\nresponses: {leaveOut: [a]}\n"), Severity.ERROR))
                .containsExactly("invalid-record@2:1");
    }

    @Property
    void aPathIsReadAsItWasWritten(@ForAll List<String> names) {
        if (!names.isEmpty()) {
            assertThat(FieldPath.names(FieldPath.of(names))).isEqualTo(names);
        }
    }

    private static Fields fields(String properties) {
        return tool(list(properties), ON).tool().fields().orElseThrow();
    }

    private static String list(String properties) {
        return document("  /pets:\n    get:\n      operationId: listPets\n      summary: Lists all the pets.\n"
                + "      responses: {'200': {description: Pets., content: {application/json: {schema: {type: array,"
                + " items: {type: object, properties: " + properties + "}}}}}}\n");
    }
}
