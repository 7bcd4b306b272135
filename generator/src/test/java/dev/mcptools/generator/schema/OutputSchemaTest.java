package dev.mcptools.generator.schema;

import static dev.mcptools.generator.Given.operation;
import static dev.mcptools.generator.Given.outcome;
import static dev.mcptools.generator.Given.said;
import static dev.mcptools.generator.Given.tool;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.mcptools.generator.GenerationOptions;
import dev.mcptools.generator.diagnostic.Severity;
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

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{$ref: '#/components/schemas/Node'} | {\"type\":\"object\",\"properties\":{\"name\":{\"type\":[\"string\",\"null\"]},\"kids\":"
                        + "{\"type\":[\"array\",\"null\"],\"items\":{\"$ref\":\"#/$defs/Node\"}},\"next\":{\"$ref\":\"#/$defs/Node\"}},\"$defs\":{\"Node\":"
                        + "{\"type\":[\"object\",\"null\"],\"properties\":{\"name\":{\"type\":[\"string\",\"null\"]},\"kids\":"
                        + "{\"type\":[\"array\",\"null\"],\"items\":{\"$ref\":\"#/$defs/Node\"}},\"next\":{\"$ref\":\"#/$defs/Node\"}}}}}",
                "{type: object, properties: {a: {oneOf: [{type: string}, {$ref: '#/components/schemas/Either'}]}}} | ",
                "{type: object, properties: {a: {type: string}}} | "
            })
    void withDefinitionsNothingIsCut(String schema, String exact) throws JsonProcessingException {
        String document = answer("'200': {content: {application/json: {schema: " + schema + "}}}")
                + "components: {schemas: {Node: {type: object, required: [name], properties: {name: {type: string}, kids:"
                + " {type: array, items: {$ref: '#/components/schemas/Node'}}, next: {oneOf: [{type: 'null'}, {$ref:"
                + " '#/components/schemas/Node'}]}}}, Either: {oneOf: [{type: integer}, {type: array, items: {$ref:"
                + " '#/components/schemas/Either'}}]}}}\n";
        GenerationOptions options =
                GenerationOptions.inPackage("pets").withSchemas(new SchemaOptions(OutputSchemas.FULL, 1_000, 0));
        var tool = outcome(options, document).shaped().orElseThrow().tools().get(0);
        Optional<JsonNode> expected =
                exact == null || exact.contains("\"$defs\":{}") ? Optional.empty() : Optional.of(JSON.readTree(exact));
        assertThat(tool.exactOutput().map(JsonNode.class::cast)).isEqualTo(expected);
        assertThat(tool(document).exactOutput()).isEmpty();
    }

    @Test
    void whatIsDeeperThanShownTakesNoToolDown() {
        StringBuilder schemas = new StringBuilder("components: {schemas: {");
        for (int i = 0; i < 8; i++) {
            schemas.append("S" + i + ": {type: object, properties: {next: {$ref: '#/components/schemas/S" + (i + 1)
                    + "'}}}, ");
        }
        String document = answer("'200': {content: {application/json: {schema: {$ref: '#/components/schemas/S0'}}}}")
                + schemas + "}}\n";
        var outcome = outcome(
                GenerationOptions.inPackage("pets").withSchemas(new SchemaOptions(OutputSchemas.FULL, 1_000, 0)),
                document);
        assertThat(outcome.shaped().orElseThrow().tools().get(0).exactOutput()).isEmpty();
        assertThat(said(outcome, Severity.NOTE)).containsExactly("unresolvable-reference@9:588");
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
