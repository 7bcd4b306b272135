package dev.mcptools.generator.schema;

import static dev.mcptools.generator.Given.body;
import static dev.mcptools.generator.Given.outcome;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.dialect.Dialects;
import dev.mcptools.generator.GenerationOptions;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A oneOf of which less is said. */
class LoosenedUnionsTest {
    private static final String EITHER = """
            {type: object, properties: {v: {oneOf: [
              {type: object, required: [a], properties: {a: {type: integer}, c: {type: string, maxLength: 3}}},
              {type: object, required: [b], properties: {b: {type: [string, 'null']}, d: {type: string}}, additionalProperties: false}
            ]}}}""".replace("\n", " ");

    /** What one branch alone accepted, several may accept when less is said of them. */
    @ParameterizedTest
    @ValueSource(ints = {1, 40, 60, 80, 90, 100, 2_000})
    void whatExactlyOneBranchAcceptedIsNotRefused(int tokens) throws Exception {
        JsonNode schema = schema(tokens);
        for (String value : List.of("{\"a\": 1}", "{\"b\": null}", "{\"a\": 1, \"b\": \"x\"}")) {
            JsonNode arguments = new JsonMapper().readTree("{\"v\": " + value + "}");
            assertThat(SchemaRegistry.withDialect(Dialects.getDraft202012())
                            .getSchema(schema)
                            .validate(arguments))
                    .as("%s by %s", value, schema)
                    .isEmpty();
        }
    }

    @Test
    void givingBothIsRefusedAsLongAsNothingIsCutOfThem() throws Exception {
        assertThat(schema(2_000).at("/properties/v").has("oneOf")).isTrue();
        assertThat(schema(1).at("/properties/v").has("oneOf")).isFalse();
    }

    private static JsonNode schema(int tokens) {
        GenerationOptions options =
                GenerationOptions.inPackage("pets").withSchemas(new SchemaOptions(OutputSchemas.COMPACT, tokens, 0));
        return outcome(options, body(EITHER))
                .shaped()
                .orElseThrow()
                .tools()
                .get(0)
                .inputSchema();
    }
}
