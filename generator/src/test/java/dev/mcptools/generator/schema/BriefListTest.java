package dev.mcptools.generator.schema;

import static dev.mcptools.generator.Given.body;
import static dev.mcptools.generator.Given.document;
import static dev.mcptools.generator.Given.outcome;
import static dev.mcptools.generator.Given.said;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.mcptools.generator.GenerationOptions;
import dev.mcptools.generator.Outcome;
import dev.mcptools.generator.diagnostic.Severity;
import dev.mcptools.generator.model.ShapedTool;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What is said of tools in a list that is too large for all of it. */
class BriefListTest {
    private static final String LONG = "It is the long story of this, told from its beginning to its end. ".repeat(3);
    private static final String PETS = document("""
              /pets:
                get:
                  operationId: listPets
                  summary: Lists pets.
                  description: "Shows the pets of the shop, e.g. cats. %1$s"
                  parameters:
                    - {name: pet_name, in: query, description: The name of the pet., schema: {type: string}}
                    - {name: name, in: query, description: Der ñame., schema: {type: string}}
                    - name: colour
                      in: query
                      description: "Of this colour. %1$s"
                      schema: {type: string, enum: [red, blue], default: red}
                  responses:
                    '200':
                      description: Pets.
                      content: {application/json: {schema: {type: object, properties: {pets: {type: array}}}}}
              /pets/{pet_id}:
                get:
                  operationId: getPet
                  summary: Shows one pet.
                  description: "This pet, %2$s."
                  parameters:
                    - name: pet_id
                      in: path
                      required: true
                      description: "The id of the pet. %1$s"
                      schema: {type: integer, minimum: 1, example: 7}
                  responses: {'204': {description: Nothing.}}
                post:
                  operationId: feedPet
                  summary: Feeds it.
                  description: "%1$s"
                  parameters: [{name: pet_id, in: path, required: true, schema: {type: integer}}]
                  requestBody:
                    required: true
                    content:
                      application/json:
                        schema:
                          oneOf:
                            - {type: object, required: [food], properties: {food: {type: string}}}
                            - {type: object, required: [water], properties: {water: {type: integer}}}
                  responses: {'204': {description: Nothing.}}
            """.formatted(LONG, "which is described without an end ".repeat(10)));

    private static Outcome limited(int maxListTokens) {
        return outcome(
                GenerationOptions.inPackage("pets")
                        .withSchemas(new SchemaOptions(OutputSchemas.COMPACT, 2_000, maxListTokens)),
                PETS);
    }

    private static List<ShapedTool> tools(Outcome outcome) {
        return outcome.shaped().orElseThrow().tools();
    }

    private static ShapedTool tool(List<ShapedTool> tools, String name) {
        return tools.stream()
                .filter(shaped -> shaped.tool().name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private static int tokens(List<ShapedTool> tools) {
        return tools.stream().mapToInt(ShapedTool::tokens).sum();
    }

    @Test
    void allIsSaidWhereThereIsRoom() {
        List<ShapedTool> whole = tools(limited(0));
        Outcome fits = limited(tokens(whole));
        assertThat(tools(fits)).isEqualTo(whole);
        assertThat(fits.diagnostics())
                .extracting(diagnostic -> diagnostic.rule())
                .doesNotContain("list-shortened");
    }

    @Test
    void answersGoFirst() {
        List<ShapedTool> whole = tools(limited(0));
        Outcome outcome = limited(tokens(whole) - 1);
        assertThat(said(outcome, Severity.NOTE)).contains("list-shortened@1:1");
        assertThat(tools(outcome))
                .allSatisfy(tool -> assertThat(tool.outputSchema()).isEmpty());
        assertThat(tools(outcome))
                .extracting(ShapedTool::inputSchema)
                .isEqualTo(whole.stream().map(ShapedTool::inputSchema).toList());
        assertThat(tools(outcome))
                .extracting(ShapedTool::description)
                .isEqualTo(whole.stream().map(ShapedTool::description).toList());
    }

    @Test
    void thenFirstSentencesRemain() {
        List<ShapedTool> tools = tools(limited(1));
        ShapedTool list = tool(tools, "list_pets");
        assertThat(list.description())
                .isEqualTo("Shows the pets of the shop, e.g. cats."
                        + " It is the long story of this, told from its beginning to its end.");
        assertThat(described(list, "colour"))
                .isEqualTo("Of this colour. It is the long story of this, told from its beginning to its end.");
    }

    @Test
    void theTitleStandsForASentenceThatIsTooLong() {
        assertThat(tool(tools(limited(1)), "get_pet").description()).isEqualTo("Shows one pet.");
    }

    @Test
    void whatNoSchemaSaysStays() {
        assertThat(tool(tools(limited(1)), "feed_pet").description())
                .endsWith(" Give the arguments of one of these forms: food; or water.");
        assertThat(described(tool(tools(limited(1)), "get_pet"), "pet_id"))
                .isEqualTo("The id of the pet. It is the long story of this, told from its beginning to its end."
                        + " Get it from list_pets.");
    }

    @Test
    void whatTheNameSaysAlreadyIsNotSaidAgain() {
        ShapedTool list = tool(tools(limited(1)), "list_pets");
        assertThat(list.inputSchema().at("/properties/pet_name").has("description"))
                .isFalse();
        assertThat(described(list, "name")).isEqualTo("Der ñame.");
    }

    @Test
    void namesTypesChoicesAndLimitsStay() {
        List<ShapedTool> whole = tools(limited(0));
        List<ShapedTool> brief = tools(limited(1));
        for (int i = 0; i < whole.size(); i++) {
            assertThat(withoutTexts(brief.get(i).inputSchema()))
                    .isEqualTo(withoutTexts(whole.get(i).inputSchema()));
            assertThat(brief.get(i).exactSchema()).isEqualTo(whole.get(i).exactSchema());
        }
    }

    @Test
    void whatStandsInADescriptionForMembersStays() {
        String document = body("{type: object, properties: {one: {type: object, description: '" + LONG
                + "', properties: {first: {type: string}, second: {type: integer}}}}}");
        Outcome outcome = outcome(
                GenerationOptions.inPackage("pets").withSchemas(new SchemaOptions(OutputSchemas.NONE, 1, 1)), document);
        assertThat(described(tools(outcome).get(0), "one")).endsWith(" Members: {first, second: integer}");
    }

    private static String described(ShapedTool tool, String argument) {
        return tool.inputSchema().at("/properties/" + argument + "/description").asText();
    }

    private static JsonNode withoutTexts(ObjectNode schema) {
        ObjectNode without = schema.deepCopy();
        without.path("properties").forEach(argument -> {
            ((ObjectNode) argument).remove("description");
            ((ObjectNode) argument).remove("examples");
        });
        return without;
    }
}
