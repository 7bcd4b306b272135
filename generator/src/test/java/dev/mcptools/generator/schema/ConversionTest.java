package dev.mcptools.generator.schema;

import static dev.mcptools.generator.Given.body;
import static dev.mcptools.generator.Given.outcome;
import static dev.mcptools.generator.Given.said;
import static dev.mcptools.generator.Given.tool;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import dev.mcptools.generator.GenerationOptions;
import dev.mcptools.generator.diagnostic.Severity;
import dev.mcptools.generator.document.DocumentFault;
import dev.mcptools.generator.document.ReadLimits;
import dev.mcptools.generator.document.SourceFile;
import dev.mcptools.generator.document.TreeReader;
import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ConversionTest {
    private static final ObjectMapper JSON = new ObjectMapper();

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{type: string, minLength: 2} | [\"ab\"] | [\"a\", 1, null]",
                "{type: [string, 'null']} | [\"a\", null] | [1]",
                "{enum: [1, a, null, 1]} | [1, \"a\", null] | [2]",
                "{const: null} | [null] | [1]",
                "{allOf: [{type: [string, integer, 'null']}, {maxLength: 1}]} | [\"a\", 1, null] | [\"ab\", true]",
                "{const: fixed} | [\"fixed\"] | [\"other\"]",
                "{required: [a, b], properties: {a: {type: string}}} | [{\"a\":\"x\",\"b\":1}] | [{\"a\":\"x\"}]",
                "{allOf: [{required: [a]}, {properties: {a: {type: integer}}}]} | [{\"a\":1}] | [{}, {\"a\":\"x\"}]",
                "{allOf: [{type: number, minimum: 2}, {type: integer, maximum: 9, minimum: 1}]} | [2, 9] | [1, 10, 2.5]",
                "{allOf: [{enum: [a, b]}, {enum: [b, c]}]} | [\"b\"] | [\"a\", \"c\"]",
                "{allOf: [{pattern: ^a}, {pattern: z$}]} | [\"az\"] | [\"a\", \"z\"]",
                "{allOf: [{not: {const: a}}, {not: {const: b}}]} | [\"c\"] | [\"a\", \"b\"]",
                "{oneOf: [{type: string}, {type: 'null'}]} | [\"a\", null] | [1]",
                "{oneOf: [{const: a}, {const: b}]} | [\"a\", \"b\"] | [\"c\"]",
                "{anyOf: [{type: string, maxLength: 1}, {type: integer}]} | [\"a\", 1] | [\"ab\", 1.5]",
                "{type: array, prefixItems: [{type: string}], items: {type: integer}} | [[\"a\", 1]] | [[1]]",
                "{type: array, contains: {const: 1}, uniqueItems: true} | [[1, 2]] | [[2], [1, 1]]",
                "{type: object, additionalProperties: {type: integer}} | [{\"a\":1}] | [{\"a\":\"x\"}]",
                "{type: object, additionalProperties: false, properties: {a: true}} | [{\"a\":{}}] | [{\"b\":1}]",
                "{type: object, properties: {a: false}} | [{}] | [{\"a\":1}]",
                "{type: object, patternProperties: {^x: {type: integer}}, propertyNames: {maxLength: 2}} | [{\"x\":1}] | [{\"x\":\"a\"}, {\"abc\":1}]",
                "{type: object, dependentRequired: {a: [b]}} | [{}, {\"a\":1,\"b\":1}] | [{\"a\":1}]",
                "{if: {properties: {a: {const: 1}}, required: [a]}, then: {required: [b]}} | [{}, {\"a\":1,\"b\":2}] | [{\"a\":1}]",
                "{type: number, exclusiveMinimum: 0, multipleOf: 0.5} | [0.5] | [0, 0.3]",
                "{$ref: '#/components/schemas/Tree'} | [{\"name\":\"a\"}, {\"name\":\"a\",\"kids\":[{\"name\":\"b\"}]}] | [{}, {\"name\":1}]"
            })
    void accepts31ValuesAsTheOriginalDoes(String schema, String accepted, String refused)
            throws DocumentFault, JsonProcessingException {
        String document = body("{properties: {v: " + schema + "}}") + "components: {schemas: {Tree: {type: object,"
                + " required: [name], properties: {name: {type: string},"
                + " kids: {type: array, items: {$ref: '#/components/schemas/Tree'}}}}}}\n";
        String original = "{allOf: [" + schema + "], " + document.substring(document.indexOf("components:")) + "}";
        String ours = tool(document).inputSchema().at("/properties/v").toString();
        for (JsonNode value : JSON.readTree(accepted)) {
            assertThat(accepts(json(original), value)).as("original %s", value).isTrue();
            assertThat(accepts(ours, value)).as("%s by %s", value, ours).isTrue();
        }
        for (JsonNode value : JSON.readTree(refused)) {
            if (!schema.contains("Tree")) {
                assertThat(accepts(json(original), value))
                        .as("original %s", value)
                        .isFalse();
            }
            assertThat(accepts(ours, value)).as("%s by %s", value, ours).isFalse();
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{type: string, nullable: true} | {\"type\":[\"string\",\"null\"]}",
                "{type: string, nullable: true, enum: [a]} | {\"type\":[\"string\",\"null\"],\"enum\":[\"a\",null]}",
                "{nullable: true, allOf: [{$ref: '#/components/schemas/Id'}]} | {\"type\":[\"string\",\"null\"]}",
                "{type: integer, minimum: 1, exclusiveMinimum: true} | {\"type\":\"integer\",\"exclusiveMinimum\":1}",
                "{type: integer, minimum: 1, exclusiveMinimum: false} | {\"type\":\"integer\",\"minimum\":1}",
                "{type: string, example: abc, xml: {}, x-a: 1, externalDocs: {}} | {\"type\":\"string\",\"examples\":[\"abc\"]}",
                "{type: integer, format: int64} | {\"type\":\"integer\"}",
                "{type: array} | {\"type\":\"array\",\"items\":{}}",
                "{type: object} | {\"type\":\"object\"}",
                "{type: object, additionalProperties: {}} | {\"type\":\"object\",\"additionalProperties\":true}",
                "{type: file} | {}",
                "{type: string, minLength: -1, maxLength: 1.5, enum: []} | {\"type\":\"string\"}",
                "{type: object, required: [a, a]} | {\"type\":\"object\",\"required\":[\"a\"]}",
                "{$ref: '#/components/schemas/Id', description: Mine., nullable: true} | {\"type\":[\"string\",\"null\"]}",
                "{type: object, properties: {a: {readOnly: true}, b: {writeOnly: true, type: string}}, required: [a, b]} | {\"type\":\"object\",\"properties\":{\"b\":{\"type\":\"string\"}},\"required\":[\"b\"]}",
                "{allOf: [{type: object, properties: {a: {type: string}}, additionalProperties: false}, {properties: {b: {type: string}}}]} | {\"type\":\"object\",\"properties\":{\"a\":{\"type\":\"string\"},\"b\":{\"type\":\"string\"}}}"
            })
    void writes30SchemasAs202012(String schema, String converted) throws JsonProcessingException {
        String document = (body("{type: object, properties: {v: " + schema + "}}")
                        + "components: {schemas: {Id: {type: string}}}\n")
                .replace("3.1.0", "3.0.3");
        ObjectNode ours = (ObjectNode) tool(document).inputSchema().at("/properties/v");
        ours.remove("description");
        assertThat(ours).isEqualTo(JSON.readTree(converted));
    }

    @Test
    void aDescriptionBesideAReferenceIsTheOneThatIsMeant() {
        String document = body("{properties: {v: {$ref: '#/components/schemas/Id', description: Mine.}}}")
                + "components: {schemas: {Id: {type: string, description: Its own.}}}\n";
        for (String version : new String[] {"3.0.3", "3.1.0"}) {
            assertThat(tool(document.replace("3.1.0", version))
                            .inputSchema()
                            .at("/properties/v/description")
                            .asText())
                    .isEqualTo("Mine.");
        }
    }

    @Test
    void referencesThatDoubleAtEachLevelAreCutInTime() {
        String levels = IntStream.range(0, 26)
                .mapToObj(i -> "L" + i + ": {type: object, properties: {a: {$ref: '#/components/schemas/L" + (i + 1)
                        + "'}, b: {$ref: '#/components/schemas/L" + (i + 1) + "'}}}, ")
                .collect(Collectors.joining());
        var tool = tool(body("{$ref: '#/components/schemas/L0'}") + "components: {schemas: {" + levels
                + "L26: {type: string}}}\n");
        assertThat(tool.inputSchema().toString()).hasSizeLessThan(300_000);
    }

    @Test
    void schemasInsideSchemasAreCutInTime() {
        String chain = IntStream.range(0, 9)
                .mapToObj(i -> "L" + i + ": " + "{type: array, items: ".repeat(400) + "{$ref: '#/components/schemas/L"
                        + (i + 1) + "'}" + "}".repeat(400) + ", ")
                .collect(Collectors.joining());
        var tool = tool(body("{properties: {v: {$ref: '#/components/schemas/L0'}}}") + "components: {schemas: {" + chain
                + "L9: {type: string}}}\n");
        assertThat(tool.inputSchema().toString()).contains("What stands here.").hasSizeLessThan(10_000);
    }

    @Test
    void descriptionsAreCleanAndOfBoundedLength() {
        String description = "ab\u200b\u202e\u001b[31m" + "word ".repeat(20_000);
        String document = body("{properties: {v: {type: object, description: X, properties: {w: {description: '"
                + description.replace("\u001b", "") + "'}}}}}");
        String text = tool(document)
                .inputSchema()
                .at("/properties/v/properties/w/description")
                .asText();
        assertThat(text).startsWith("ab[31mword word").hasSizeLessThanOrEqualTo(600);
    }

    @Test
    void aToolMayBeAsLargeAsANumberCanSay() {
        GenerationOptions options = GenerationOptions.inPackage("pets")
                .withSchemas(new SchemaOptions(OutputSchemas.COMPACT, Integer.MAX_VALUE, 0));
        assertThat(said(outcome(options, body("{properties: {v: {type: string}}}")), Severity.NOTE))
                .noneMatch(note -> note.startsWith("schema-shortened"));
    }

    private static boolean accepts(String schema, JsonNode value) {
        return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(schema, InputFormat.JSON)
                .validate(value.toString(), InputFormat.JSON)
                .isEmpty();
    }

    private static String json(String yaml) throws DocumentFault {
        return TreeReader.read(new SourceFile("f", yaml.getBytes(StandardCharsets.UTF_8)), ReadLimits.DEFAULT)
                .root()
                .toString();
    }
}
