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

    private static List<JsonNode> arguments(String schema) {
        return ExampleCalls.of(shaped(body("{type: object, properties: {a: " + schema + "}}"))
                        .tools())
                .calls()
                .stream()
                .<JsonNode>map(ExampleCall::arguments)
                .toList();
    }
}
