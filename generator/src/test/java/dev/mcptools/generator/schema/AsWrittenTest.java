package dev.mcptools.generator.schema;

import static dev.mcptools.generator.Given.document;
import static dev.mcptools.generator.Given.outcome;
import static org.assertj.core.api.Assertions.assertThat;

import dev.mcptools.generator.model.ListParts;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What a list of tools would cost with every reference written out. */
class AsWrittenTest {
    private static final String STRING = "{\"type\":\"string\"}";

    private static ListParts parts(String answer, String schemas) {
        return outcome(document("  /pets:\n    get:\n      operationId: listPets\n      summary: Lists pets.\n"
                        + "      parameters: [{name: pet, in: query, description: One., schema: " + STRING + "}]\n"
                        + "      responses: {'200': {description: Pets., content: {application/json: {schema: "
                        + answer + "}}}}\ncomponents: {schemas: {" + schemas + "}}\n"))
                .report()
                .orElseThrow()
                .asWritten();
    }

    private static long answers(String answer, String schemas) {
        return parts(answer, schemas).answers();
    }

    private static String ref(String name) {
        return "{$ref: '#/components/schemas/" + name + "'}";
    }

    @Test
    void textsAndArgumentsAreThoseOfTheTool() {
        ListParts parts = parts(STRING, "");
        assertThat(parts.texts()).isEqualTo("list_pets".length() + "Lists pets.".length() * 2L);
        assertThat(parts.arguments())
                .isEqualTo(
                        ("{'type':'object','properties':{'pet':{'type':'string','description':'One.'}},'required':[]}"
                                        + ",")
                                .length());
        assertThat(parts.answers()).isEqualTo(STRING.length());
        assertThat(parts.all()).isEqualTo(parts.texts() + parts.arguments() + parts.answers());
    }

    @Test
    void whatIsUsedTwiceCountsTwice() {
        String pair = "{\"properties\":{\"a\":,\"b\":}}";
        assertThat(answers("{properties: {a: " + ref("A") + ", b: " + ref("A") + "}}", "A: " + STRING))
                .isBetween(2L * STRING.length() + pair.length() - 2, 2L * STRING.length() + pair.length() + 2);
    }

    @Test
    void whatHoldsItselfIsNotWrittenOutInItself() {
        String person = "Person: {properties: {name: " + STRING + ", pets: {items: " + ref("Pet") + "}}}";
        String pet = "Pet: {properties: {owner: " + ref("Person") + "}}";
        long people = answers(ref("Person"), person + ", " + pet);
        assertThat(people)
                .isEqualTo("{\"properties\":{\"name\":{\"type\":\"string\"},\"pets\":{\"items\":}}}".length());
        assertThat(answers(ref("Person"), pet + ", " + person)).isEqualTo(people);
        String both = "{properties: {a: %s, b: %s}}";
        assertThat(answers(both.formatted(ref("Person"), ref("Pet")), person + ", " + pet))
                .isEqualTo(answers(both.formatted(ref("Pet"), ref("Person")), person + ", " + pet));
    }

    @Test
    void whatIsTooMuchToBeCountedIsNotWrong() {
        String schemas = IntStream.range(0, 80)
                .mapToObj(
                        i -> "S" + i + ": {properties: {a: " + ref("S" + (i + 1)) + ", b: " + ref("S" + (i + 1)) + "}}")
                .collect(Collectors.joining(", "));
        assertThat(answers(ref("S0"), schemas + ", S80: " + STRING)).isEqualTo(Long.MAX_VALUE);
    }

    @Test
    void chainsAreOfAnyLength() {
        String schemas = IntStream.range(0, 20_000)
                .mapToObj(i -> "S" + i + ": {items: " + ref("S" + (i + 1)) + "}")
                .collect(Collectors.joining(", "));
        assertThat(answers(ref("S0"), schemas + ", S20000: " + STRING)).isGreaterThan(20_000);
    }

    @Test
    void whatNoToolLooksAtMayLeadNowhere() {
        assertThat(answers("{items: ".repeat(10) + ref("None") + "}".repeat(10), ""))
                .isGreaterThan(130);
    }
}
