package dev.mcptools.generator.schema;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class SurelyValidTest {
    private static final List<String> VALUES = List.of(
            "null",
            "true",
            "0",
            "-1",
            "1.5",
            "100000000000000000000",
            "\"\"",
            "\"string\"",
            "\"#/$defs/a\"",
            "[]",
            "[1]",
            "[\"string\"]",
            "[\"string\", \"string\"]",
            "[\"string\", \"null\"]",
            "[{}]",
            "[{\"type\": \"text\"}]",
            "{}",
            "{\"a\": 1}",
            "{\"a\": []}",
            "{\"a\": [\"b\"]}",
            "{\"a\": {}}",
            "{\"a\": {\"type\": \"text\"}}",
            "{\"type\": \"string\"}",
            "{\"type\": [\"string\", \"string\"]}",
            "{\"minimum\": \"1\"}");

    static Stream<String> keywords() {
        return Stream.concat(
                Keywords.of(Direction.INPUT).keySet().stream().sorted(),
                Stream.of(
                        "type",
                        "enum",
                        "examples",
                        "title",
                        "description",
                        "allOf",
                        "anyOf",
                        "oneOf",
                        "$ref",
                        "$defs",
                        "$anchor",
                        "x-other"));
    }

    @ParameterizedTest
    @MethodSource("keywords")
    void vouchesForNothingThatTheMetaSchemaRefuses(String keyword) throws Exception {
        int vouched = 0;
        for (String value : VALUES) {
            ObjectNode schema = JsonNodeFactory.instance.objectNode();
            schema.set(keyword, new ObjectMapper().readTree(value));
            JsonNode inside = JsonNodeFactory.instance
                    .objectNode()
                    .set("properties", schema.objectNode().set("a", schema));
            for (JsonNode candidate : List.of(schema, inside)) {
                if (SurelyValid.is(candidate)) {
                    vouched++;
                    assertThat(MetaSchema.faults((ObjectNode) candidate))
                            .as(candidate.toString())
                            .isEmpty();
                }
            }
        }
        // Each keyword that is known is vouched for with some value; of one that is not, nothing is.
        assertThat(vouched > 0).isEqualTo(!keyword.equals("$anchor") && !keyword.equals("x-other"));
    }
}
