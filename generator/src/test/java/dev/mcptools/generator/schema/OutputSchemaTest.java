package dev.mcptools.generator.schema;

import static dev.mcptools.generator.Given.operation;
import static dev.mcptools.generator.Given.tool;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OutputSchemaTest {
    private static final ObjectMapper JSON = new ObjectMapper();

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{type: object, additionalProperties: false, required: [a], properties: {a: {type: string, enum: [x], format: uuid, description: A.}}}"
                        + " | {\"type\":\"object\",\"required\":[\"a\"],\"properties\":{\"a\":{\"type\":\"string\"}}}",
                "{type: object, required: [a, b], properties: {a: {type: string, writeOnly: true}, b: {type: [string, 'null']}}}"
                        + " | {\"type\":\"object\",\"required\":[\"b\"],\"properties\":{\"b\":{\"type\":[\"string\",\"null\"]}}}",
                "{type: array, items: {type: string}} | {\"type\":\"object\",\"properties\":{\"result\":{\"type\":\"array\",\"items\":{\"type\":\"string\"}}},\"required\":[\"result\"]}",
                "{type: string} | {\"type\":\"object\",\"properties\":{\"result\":{\"type\":\"string\"}},\"required\":[\"result\"]}",
                "{oneOf: [{type: object, properties: {a: {}}}, {type: object}]} | {\"type\":\"object\"}",
                "{oneOf: [{type: object}, {type: array}]} | {\"type\":\"object\"}",
                "{} | {\"type\":\"object\"}"
            })
    void saysOnlyWhatHoldsForEveryAnswer(String schema, String expected) throws JsonProcessingException {
        Optional<?> output = tool(answer("'200': {content: {application/json: {schema: " + schema + "}}}"))
                .outputSchema();
        assertThat(output.orElseThrow()).isEqualTo(JSON.readTree(expected));
    }

    @Test
    void noBodyIsAnObjectWithANote() {
        assertThat(tool(answer("'204': {description: Gone.}")).outputSchema().orElseThrow())
                .hasToString("{\"type\":\"object\",\"properties\":{\"note\":{\"type\":\"string\"}}}");
    }

    @Test
    void nothingIsPromisedOfWhatIsNoJson() {
        assertThat(tool(answer("'200': {content: {image/png: {}}}")).outputSchema())
                .isEmpty();
    }

    @Test
    void successIsReadBeforeErrors() {
        String schema = "{content: {application/json: {schema: {type: object, properties: {%s: {type: string}}}}}}";
        assertThat(tool(answer("'404': " + schema.formatted("error") + ", '201': " + schema.formatted("created")
                                + ", default: " + schema.formatted("other")))
                        .outputSchema()
                        .orElseThrow()
                        .at("/properties"))
                .hasToString("{\"created\":{\"type\":\"string\"}}");
    }

    @Test
    void secretsAreNotShownAndEmptyArraysAreObjects() {
        String document = answer("'200': {content: {application/json: {schema: {type: object, required: [code, user],"
                + " properties: {code: {type: string}, user: {type: object, required: [code], properties: {code: {type:"
                + " string}, fields: {type: [object, array]}}}}}}}}");
        String record = "api: pets\nresponses: {secret: [code], emptyArrayIsObject: [fields]}\n";
        assertThat(tool(document, record).outputSchema().orElseThrow())
                .hasToString(
                        "{\"type\":\"object\",\"required\":[\"user\"],\"properties\":{\"user\":{\"type\":\"object\","
                                + "\"properties\":{\"fields\":{\"type\":\"object\"}}}}}");
    }

    private static String answer(String responses) {
        return operation("      responses: {" + responses + "}\n");
    }
}
