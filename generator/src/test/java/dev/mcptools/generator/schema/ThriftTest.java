package dev.mcptools.generator.schema;

import static dev.mcptools.generator.Given.body;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.mcptools.generator.GenerationOptions;
import dev.mcptools.generator.Given;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** However small a tool has to be, it names everything that it takes. */
class ThriftTest {
    private static final String STORY =
            "It is a long story, told from its beginning to its end, by many people. ".repeat(4);

    private static JsonNode arguments(int maxToolTokens, String schema) {
        var options = GenerationOptions.inPackage("pets")
                .withSchemas(new SchemaOptions(OutputSchemas.NONE, maxToolTokens, 0));
        return Given.outcome(options, body(schema))
                .shaped()
                .orElseThrow()
                .tools()
                .get(0)
                .inputSchema()
                .path("properties");
    }

    private static String object(String prefix) {
        return IntStream.range(0, 12)
                .mapToObj(i -> prefix + i + ": {type: string, description: '" + STORY + "'}")
                .collect(Collectors.joining(", ", "{type: object, description: '" + STORY + "', properties: {", "}}"));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 100, 200, 300, 400, 600, 900, 1_500, 3_000})
    void everyMemberStaysNamed(int maxToolTokens) {
        String arguments = arguments(
                        maxToolTokens,
                        "{type: object, properties: {one: " + object("a") + ", two: {type: array, items: " + object("b")
                                + "}, three: {type: object, properties: {inside: " + object("c") + "}}}}")
                .toString();
        for (String prefix : List.of("a", "b", "c")) {
            for (int i = 0; i < 12; i++) {
                assertThat(arguments).containsPattern("\\b" + prefix + i + "\\b");
            }
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 100, 300, 500, 700})
    void whatIsSaidOnceIsPointedToEverywhereElse(int maxToolTokens) {
        JsonNode arguments = arguments(
                maxToolTokens,
                "{type: object, properties: {one: " + object("a") + ", two: {type: object, properties: {inside: "
                        + object("a") + "}}}}");
        assertThat(arguments.path("two").toString()).containsPattern("(?i)as one\\b");
    }

    @Test
    void aLongChoiceIsShownByItsFirstValues() {
        String values = IntStream.range(0, 200).mapToObj(i -> "value" + i).collect(Collectors.joining(", "));
        assertThat(arguments(
                                1,
                                "{type: object, properties: {one: {type: string, description: '" + STORY + "', enum: ["
                                        + values + "]}}}")
                        .at("/one/description")
                        .asText())
                .startsWith("It is a long story")
                .endsWith(" One of 200 values: value0, value1, value2, value3, value4, value5, value6, value7, value8,"
                        + " value9, value10, value11 and more; a wrong one is answered with the right ones.");
    }
}
