package dev.mcptools.generator.example;

import static dev.mcptools.generator.Given.body;
import static dev.mcptools.generator.Given.shaped;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.mcptools.generator.model.ExampleCall;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Example calls of the tools of a document, for the tests that are generated. */
class ExampleCallsTest {

    @ParameterizedTest
    @ValueSource(strings = {"[a[b]c]", "[[a]b]", "[a&&[b]c]", "(?<x>a)\\\\k<x>", "a{99999}"})
    void aPatternThatIsNotUnderstoodHasNoExampleOfItsOwn(String pattern) {
        arguments("{type: string, pattern: \"" + pattern + "\"}");
    }

    @Test
    void aPatternOfAnyDepthIsRead() {
        arguments("{type: string, pattern: \"" + "(".repeat(2_000) + "a" + ")".repeat(2_000) + "\"}");
    }

    @Test
    void aPatternThatTriesEverythingEnds() {
        String example = "a".repeat(200);
        assertThat(arguments("{type: string, pattern: \"(.*a){12}b\", examples: [\"" + example + "\"]}"))
                .noneMatch(arguments -> arguments.toString().contains(example));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{type: string}",
                "{type: string, maxLength: 1}",
                "{type: string, minLength: 30, maxLength: 30}",
                "{type: string, format: uuid}",
                "{type: string, format: date}",
                "{type: string, format: date-time}",
                "{type: string, format: time}",
                "{type: string, format: email}",
                "{type: string, format: uri}",
                "{type: string, format: hostname}",
                "{type: string, format: ipv4}",
                "{type: string, format: ipv6}",
                "{type: string, format: byte}",
                "{type: string, pattern: '^[a-z]{3}-\\d{4}$'}",
                "{type: string, pattern: '^(red|green|blue)$'}",
                "{type: string, enum: [red, green, blue]}",
                "{type: string, format: date, example: '2020-02-02'}",
                "{type: string, default: red}",
                "{type: integer}",
                "{type: integer, minimum: 100, maximum: 200}",
                "{type: integer, multipleOf: 25}",
                "{type: number, minimum: 0.5, maximum: 2.5}",
                "{type: array, items: {type: string, format: uuid}}",
                "{type: array, items: {type: string, enum: [a, b, c, d, e, f]}}",
                "{type: object, properties: {street: {type: string}, since: {type: string, format: date}}}"
            })
    void argumentsOfTheSameSchemaDiffer(String schema) {
        String members = "one: " + schema + ", other: " + schema + ", third: " + schema;
        List<JsonNode> inBody = calls("{type: object, properties: {" + members + "}}");
        List<JsonNode> nested =
                calls("{type: object, properties: {inner: {type: object, properties: {" + members + "}}}}");

        assertThat(inBody).hasSize(1);
        assertThat(inBody.get(0)).hasSize(3).doesNotHaveDuplicates();
        assertThat(nested).hasSize(1);
        assertThat(nested.get(0).get("inner")).hasSize(3).doesNotHaveDuplicates();
    }

    @Test
    void twoBooleansDiffer() {
        assertThat(calls("{type: object, properties: {one: {type: boolean}, other: {type: boolean}}}"))
                .extracting(JsonNode::toString)
                .containsExactly("{\"one\":true,\"other\":false}");
    }

    @Test
    void valuesAreTheSameWhereOthersAreNotAcceptedTogether() {
        String both = "properties: {one: {type: string, enum: [a, b]}, other: {type: string, enum: [a, b]}}";
        assertThat(calls("{type: object, required: [one, other], " + both
                        + ", oneOf: [{properties: {one: {const: a}, other: {const: a}}}, {properties: {one: {const: b},"
                        + " other: {const: b}}}]}"))
                .extracting(JsonNode::toString)
                .containsExactly("{\"one\":\"a\",\"other\":\"a\"}");
    }

    @Test
    void aFormHasAFieldForEachMember() {
        String form =
                body("{type: object, properties: {name: {type: string}, tags: {type: array, items: {type: string}},"
                                + " home: {type: object, properties: {city: {type: string}}}, note: {type: string, example: a b}}}")
                        .replace("application/json", "application/x-www-form-urlencoded");
        ExampleCall call = ExampleCalls.of(shaped(form).tools()).calls().get(0);

        assertThat(call.headers()).containsEntry("Content-Type", "application/x-www-form-urlencoded");
        assertThat(call.body()).isEqualTo("name=name&tags=tags&tags=tags2&home=%7B%22city%22%3A%22city%22%7D&note=a+b");
    }

    private static List<JsonNode> arguments(String schema) {
        return calls("{type: object, properties: {a: " + schema + "}}");
    }

    private static List<JsonNode> calls(String body) {
        return ExampleCalls.of(shaped(body(body)).tools()).calls().stream()
                .<JsonNode>map(ExampleCall::arguments)
                .toList();
    }
}
