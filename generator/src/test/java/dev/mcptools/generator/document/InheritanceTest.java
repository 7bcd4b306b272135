package dev.mcptools.generator.document;

import static dev.mcptools.generator.Given.body;
import static dev.mcptools.generator.Given.tool;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.mcptools.generator.model.Argument;
import dev.mcptools.generator.model.ShapedTool;
import java.util.List;
import org.junit.jupiter.api.Test;

/** OpenAPI 3.1, section 4.8.25: what is made of a schema with a discriminator may stand in its place. */
class InheritanceTest {
    private static final String CHILDREN = ", Cat: {allOf: [{$ref: '#/components/schemas/Pet'}, {type: object,"
            + " properties: {lives: {type: integer}, friend: {$ref: '#/components/schemas/Pet'}}}]},"
            + " Dog: {allOf: [{$ref: '#/components/schemas/Pet'}, {type: object, required: [bark], properties: {bark:"
            + " {type: string}}}]}";
    private static final String PET = "Pet: {type: object, description: A pet., required: [kind], properties: {kind:"
            + " {type: string}, name: {type: string}}, discriminator: {propertyName: kind";
    private static final String MAPPED = PET + ", mapping: {cat: Cat, dog: '#/components/schemas/Dog'}}}";
    private static final String UNMAPPED = PET + "}}";

    @Test
    void anArgumentMayBeWhatIsMadeOfItsSchema() {
        JsonNode pet = schemaOfPet(MAPPED + CHILDREN);
        assertThat(pet.path("anyOf")).hasSize(2);
        assertThat(pet.at("/anyOf/0/properties/kind/const").asText()).isEqualTo("cat");
        assertThat(pet.at("/anyOf/0/properties/name/type").asText()).isEqualTo("string");
        assertThat(pet.at("/anyOf/0/properties/lives/type").asText()).isEqualTo("integer");
        assertThat(pet.at("/anyOf/1/properties/kind/const").asText()).isEqualTo("dog");
        assertThat(pet.at("/anyOf/1/properties/bark/type").asText()).isEqualTo("string");
        assertThat(pet.path("description").asText()).isEqualTo("A pet.");
    }

    @Test
    void withoutAMappingItMayBeItselfAsWell() {
        JsonNode pet = schemaOfPet(UNMAPPED + CHILDREN);
        assertThat(pet.path("anyOf"))
                .extracting(branch -> List.copyOf(names(branch.path("properties"))))
                .containsExactly(
                        List.of("kind", "name", "lives", "friend"),
                        List.of("kind", "name", "bark"),
                        List.of("kind", "name"));
    }

    @Test
    void whatIsMadeOfWhatIsMadeOfItCountsToo() {
        JsonNode pet = schemaOfPet(UNMAPPED + CHILDREN
                + ", Lion: {allOf: [{$ref: '#/components/schemas/Cat'}, {properties: {mane: {type: boolean}}}]}");
        assertThat(pet.path("anyOf"))
                .extracting(branch -> branch.path("properties").has("mane"))
                .containsExactly(false, false, true, false);
    }

    @Test
    void aBodyTakesTheMembersOfAll() {
        ShapedTool tool = tool(body("{$ref: '#/components/schemas/Pet'}") + components(MAPPED + CHILDREN));
        assertThat(tool.tool().arguments())
                .extracting(Argument::name)
                .containsExactly("kind", "name", "lives", "friend", "bark");
        assertThat(tool.exactSchema().orElseThrow().at("/allOf/0/anyOf")).hasSize(2);
    }

    @Test
    void whatIsMadeOfItAloneIsItself() {
        ShapedTool tool = tool(body("{$ref: '#/components/schemas/Dog'}") + components(MAPPED + CHILDREN));
        assertThat(tool.tool().arguments()).extracting(Argument::name).containsExactly("kind", "name", "bark");
    }

    @Test
    void aDiscriminatorWithoutChildrenChangesNothing() {
        assertThat(schemaOfPet(UNMAPPED).path("properties").has("name")).isTrue();
    }

    @Test
    void swagger2KnowsNoOtherUnions() {
        ShapedTool tool = tool("""
                swagger: '2.0'
                info: {title: Pets, version: '1'}
                paths:
                  /pets:
                    post:
                      operationId: addPet
                      summary: Adds a pet.
                      parameters: [{name: body, in: body, required: true, schema: {$ref: '#/definitions/Pet'}}]
                definitions:
                  Pet: {type: object, discriminator: kind, required: [kind], properties: {kind: {type: string}}}
                  Cat: {allOf: [{$ref: '#/definitions/Pet'}, {type: object, properties: {lives: {type: integer}}}]}
                """);
        assertThat(tool.tool().arguments()).extracting(Argument::name).containsExactly("kind", "lives");
    }

    private static JsonNode schemaOfPet(String schemas) {
        return tool(body("{type: object, properties: {pet: {$ref: '#/components/schemas/Pet'}}}") + components(schemas))
                .inputSchema()
                .at("/properties/pet");
    }

    private static List<String> names(JsonNode object) {
        return object.properties().stream().map(member -> member.getKey()).toList();
    }

    private static String components(String schemas) {
        return "components: {schemas: {" + schemas + "}}\n";
    }
}
