package dev.mcptools.generator;

import static dev.mcptools.generator.Given.document;
import static dev.mcptools.generator.Given.operation;
import static dev.mcptools.generator.Given.outcome;
import static dev.mcptools.generator.Given.said;
import static dev.mcptools.generator.Given.shaped;
import static dev.mcptools.generator.Given.tool;
import static org.assertj.core.api.Assertions.assertThat;

import dev.mcptools.generator.derive.OperationFilter;
import dev.mcptools.generator.derive.OperationFilter.Selection;
import dev.mcptools.generator.diagnostic.Severity;
import dev.mcptools.generator.model.Access;
import dev.mcptools.generator.model.ApiServer;
import dev.mcptools.generator.model.Tool;
import dev.mcptools.generator.report.Report;
import java.util.List;
import org.junit.jupiter.api.Test;

class GeneratorTest {
    private static final String PETS = document("""
              /pets:
                get: {operationId: listPets, tags: [pets], summary: Lists all the pets.}
                post:
                  operationId: addPet
                  tags: [pets]
                  summary: Adds a pet to them.
                  requestBody: {content: {nonsense: {}}}
              /pets/{id}:
                delete:
                  operationId: deletePet
                  tags: [pets, admin]
                  parameters: [{name: id, in: path, required: true, schema: {type: string}}]
            """);

    @Test
    void withoutRecordsTheDocumentsOwnWordsAreTheDocumentation() {
        Tool tool = tool(operation("      description: Lists the pets that are for sale.\n      tags: [Pet shop]\n"))
                .tool();
        assertThat(tool.name()).isEqualTo("list_pets");
        assertThat(tool.title()).isEqualTo("Lists all the pets.");
        assertThat(tool.description()).isEqualTo("Lists the pets that are for sale.");
        assertThat(tool.resource()).isEqualTo("pet_shop");
        assertThat(tool.method()).isEqualTo("list");
        assertThat(tool.tags()).containsExactly("Pet shop");
        assertThat(tool.access()).isEqualTo(Access.READ);
        assertThat(tool.idempotent()).isTrue();
    }

    @Test
    void aRecordStandsBeforeTheExtensionAndThatBeforeTheDocument() {
        String document = operation(
                "      x-mcp: {name: pets, title: The pets, description: Pets of the extension., access: write}\n");
        Tool byExtension = tool(document).tool();
        assertThat(byExtension.name()).isEqualTo("pets");
        assertThat(byExtension.title()).isEqualTo("The pets");
        assertThat(byExtension.description()).isEqualTo("Pets of the extension.");
        assertThat(byExtension.access()).isEqualTo(Access.WRITE);

        Tool byRecord = tool(document, """
                resource: pets
                singular: pet
                tags: [animals]
                methods:
                  list: {operation: listPets, description: Pets of the record., tags: [public], access: destructive}
                """).tool();
        assertThat(byRecord.name()).isEqualTo("pets");
        assertThat(byRecord.title()).isEqualTo("The pets");
        assertThat(byRecord.description()).isEqualTo("Pets of the record.");
        assertThat(byRecord.tags()).containsExactly("animals", "public");
        assertThat(byRecord.access()).isEqualTo(Access.DESTRUCTIVE);
    }

    @Test
    void anOperationWithoutDocumentationGetsNoTool() {
        Report report = outcome(PETS).report().orElseThrow();
        assertThat(report.render()).startsWith("""
                3 operations, 1 documented, 2 without a tool:
                  addPet (api.yaml:6:5): The body is nonsense, which is no media type.
                  deletePet (api.yaml:12:5): It has neither summary nor description.
                """);
        assertThat(report.documentedPercent()).isEqualTo(33);
        assertThat(report.decisions()).containsEntry("unsupported-media-type", 1);
        assertThat(report.largest()).singleElement().satisfies(size -> {
            assertThat(size.size().name()).isEqualTo("list_pets");
            assertThat(size.size().tokens()).isEqualTo(report.tokens()).isPositive();
        });
    }

    @Test
    void recordsAndTheDocumentCanSayThatThereShallBeNoTool() {
        Report report = outcome(
                        PETS.replace("operationId: deletePet", "operationId: deletePet\n      x-mcp: false"),
                        "api: pets\nwithoutTool: {addPet: Pets are added by hand.}\n")
                .report()
                .orElseThrow();
        assertThat(report.withoutTool())
                .extracting(each -> each.cause() + " " + each.reason())
                .containsExactly("DECLARED Pets are added by hand.", "DECLARED The document says `x-mcp: false`.");
    }

    @Test
    void strictTakesWhatCannotBeServedForAnError() {
        GenerationOptions strict = new GenerationOptions("pets", 0, true, OperationFilter.ALL);
        assertThat(said(outcome(PETS), Severity.ERROR)).isEmpty();
        Outcome outcome = outcome(strict, PETS);
        assertThat(said(outcome, Severity.ERROR)).containsExactly("unsupported-media-type@10:21");
        assertThat(outcome.shaped()).isEmpty();
        assertThat(outcome.report()).isPresent();
    }

    @Test
    void aShareOfDocumentedOperationsCanBeAskedFor() {
        assertThat(said(outcome(new GenerationOptions("pets", 33, false, OperationFilter.ALL), PETS), Severity.ERROR))
                .isEmpty();
        assertThat(said(outcome(new GenerationOptions("pets", 34, false, OperationFilter.ALL), PETS), Severity.ERROR))
                .containsExactly("too-few-documented@1:1");
    }

    @Test
    void filtersTakeAndLeaveOut() {
        assertThat(looked(new Selection(List.of("pets"), List.of(), List.of(), List.of()), Selection.NONE))
                .isEqualTo(3);
        assertThat(looked(
                        new Selection(List.of("pets"), List.of(), List.of(), List.of()),
                        new Selection(List.of("admin"), List.of(), List.of(), List.of())))
                .isEqualTo(2);
        assertThat(looked(new Selection(List.of(), List.of("/pets"), List.of(), List.of()), Selection.NONE))
                .isEqualTo(2);
        assertThat(looked(new Selection(List.of(), List.of("/*/*"), List.of(), List.of()), Selection.NONE))
                .isEqualTo(1);
        assertThat(looked(new Selection(List.of(), List.of("/**"), List.of(), List.of()), Selection.NONE))
                .isEqualTo(3);
        assertThat(looked(new Selection(List.of(), List.of(), List.of("addPet"), List.of("get")), Selection.NONE))
                .isEqualTo(2);
    }

    private static int looked(Selection include, Selection exclude) {
        GenerationOptions options = new GenerationOptions("pets", 0, false, new OperationFilter(include, exclude));
        Report report = outcome(options, PETS).report().orElseThrow();
        assertThat(report.operations() + report.filtered()).isEqualTo(3);
        return report.operations();
    }

    @Test
    void theApiIsNamedByItsRecordOrItsTitle() {
        String servers = "servers: [{url: 'https://{region}.example.com', variables: {region: {default: eu}}}]\n";
        assertThat(shaped(operation("") + servers).toolset().api()).satisfies(api -> {
            assertThat(api.id()).isEqualTo("pets");
            assertThat(api.title()).isEqualTo("Pets");
            assertThat(api.version()).isEqualTo("1");
            assertThat(api.servers()).extracting(ApiServer::withDefaults).containsExactly("https://eu.example.com");
        });
        assertThat(shaped(operation(""), "api: shop\ntitle: Pet shop\n")
                        .toolset()
                        .api())
                .satisfies(api -> {
                    assertThat(api.id()).isEqualTo("shop");
                    assertThat(api.title()).isEqualTo("Pet shop");
                });
    }

    @Test
    void theDescriptionEndsWithWhatTheCallNeeds() {
        assertThat(tool(operation("      parameters: [{name: a, in: query, required: true, schema: {}}]\n"))
                        .description())
                .isEqualTo("Lists all the pets. Required: a.");
    }
}
