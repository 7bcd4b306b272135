package dev.mcptools.generator.schema;

import static dev.mcptools.generator.Given.operation;
import static dev.mcptools.generator.Given.outcome;
import static dev.mcptools.generator.Given.tool;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.mcptools.generator.GenerationOptions;
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
                        + " | {\"type\":\"object\",\"properties\":{\"a\":{\"type\":[\"string\",\"null\"]}}} | {\"type\":\"object\",\"properties\":{\"a\":{}}}",
                "{type: object, required: [a, b], properties: {a: {type: string, writeOnly: true}, b: {type: [string, 'null']}}}"
                        + " | {\"type\":\"object\",\"properties\":{\"b\":{\"type\":[\"string\",\"null\"]}}} | {\"type\":\"object\",\"properties\":{\"b\":{}}}",
                "{type: array, items: {type: string}} | {\"type\":\"object\",\"properties\":{\"result\":{\"type\":[\"array\",\"null\"],\"items\":{\"type\":[\"string\",\"null\"]}}}}"
                        + " | {\"type\":\"object\",\"properties\":{\"result\":{\"type\":[\"array\",\"null\"],\"items\":{}}}}",
                "{type: string} | {\"type\":\"object\",\"properties\":{\"result\":{\"type\":[\"string\",\"null\"]}}} | {\"type\":\"object\",\"properties\":{\"result\":{\"type\":[\"string\",\"null\"]}}}",
                "{oneOf: [{type: object, properties: {a: {type: string}}}, {type: object, properties: {a: {type: integer}, b: {type: string}}}]}"
                        + " | {\"type\":\"object\",\"properties\":{\"a\":{},\"b\":{\"type\":[\"string\",\"null\"]}}} | {\"type\":\"object\",\"properties\":{\"a\":{},\"b\":{}}}",
                "{allOf: [{type: object, properties: {a: {pattern: x}}}, {properties: {a: {pattern: y}, b: {}}}]} | {\"type\":\"object\",\"properties\":{\"a\":{},\"b\":{}}} | {\"type\":\"object\",\"properties\":{\"a\":{},\"b\":{}}}",
                "{type: object, properties: {data: {type: object, properties: {id: {type: integer}}}}}"
                        + " | {\"type\":\"object\",\"properties\":{\"data\":{\"type\":[\"object\",\"null\"],\"properties\":{\"id\":{\"type\":[\"integer\",\"null\"]}}}}}"
                        + " | {\"type\":\"object\",\"properties\":{\"data\":{\"properties\":{\"id\":{}}}}}",
                "{oneOf: [{type: object}, {type: array}]} | {\"type\":\"object\"} | {\"type\":\"object\"}",
                "{} | {\"type\":\"object\"} | {\"type\":\"object\"}"
            })
    void saysOnlyWhatHoldsForEveryAnswer(String schema, String full, String compact) throws JsonProcessingException {
        String document = answer("'200': {content: {application/json: {schema: " + schema + "}}}");
        assertThat(output(document, OutputSchemas.FULL)).isEqualTo(Optional.of(JSON.readTree(full)));
        assertThat(output(document, OutputSchemas.COMPACT)).isEqualTo(Optional.of(JSON.readTree(compact)));
        assertThat(output(document, OutputSchemas.NONE)).isEmpty();
    }

    private static Optional<ObjectNode> output(String document, OutputSchemas wanted) {
        GenerationOptions options =
                GenerationOptions.inPackage("pets").withSchemas(new SchemaOptions(wanted, 1_000, 0));
        return outcome(options, document).shaped().orElseThrow().tools().get(0).outputSchema();
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
                .hasToString("{\"created\":{}}");
    }

    @Test
    void secretsAreNotShownAndEmptyArraysAreObjects() {
        String document = answer("'200': {content: {application/json: {schema: {type: object, required: [code, user],"
                + " properties: {code: {type: string}, user: {type: object, required: [code], properties: {code: {type:"
                + " string}, fields: {type: [object, array]}}}}}}}}");
        String record = "api: pets\nresponses: {secret: [code], emptyArrayIsObject: [fields]}\n";
        assertThat(tool(document, record).outputSchema().orElseThrow())
                .hasToString("{\"type\":\"object\",\"properties\":{\"user\":{\"properties\":{\"fields\":{}}}}}");
    }

    private static String answer(String responses) {
        return operation("      responses: {" + responses + "}\n");
    }
}
