package dev.mcptools.generator.schema;

import static dev.mcptools.generator.Given.body;
import static dev.mcptools.generator.Given.tool;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import dev.mcptools.generator.GenerationOptions;
import dev.mcptools.generator.Given;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ExactSchemaTest {
    private static final String FORMS = "{oneOf: [{type: object, required: [mail], properties: {mail: {type: string}}},"
            + " {type: object, required: [phone], properties: {phone: {type: string}}}]}";

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{\"mail\":\"a\"} | true",
                "{\"phone\":\"1\"} | true",
                "{\"mail\":\"a\",\"phone\":\"1\"} | false",
                "{} | false",
                "{\"fax\":\"1\"} | false"
            })
    void formsOfABodyAreHeldApart(String arguments, boolean accepted) {
        var tool = tool(body(FORMS));
        assertThat(tool.inputSchema().has("oneOf")).isFalse();
        assertThat(accepts(tool.exactSchema().orElseThrow().toString(), arguments))
                .isEqualTo(accepted);
    }

    @Test
    void anOptionalBodyHasNoFormAtAll() {
        var tool = tool(body(FORMS).replace("required: true, content", "content"));
        assertThat(accepts(tool.exactSchema().orElseThrow().toString(), "{}")).isTrue();
        assertThat(accepts(tool.exactSchema().orElseThrow().toString(), "{\"mail\":\"a\",\"phone\":\"1\"}"))
                .isFalse();
    }

    @Test
    void aFormOfMembersThatCannotBeSentIsLeftToTheApi() {
        var tool = tool(body("{properties: {id: {type: string, readOnly: true}, mail: {type: string}},"
                + " oneOf: [{required: [id]}, {required: [mail]}]}"));
        assertThat(tool.exactSchema()).isEmpty();
    }

    @Test
    void membersOfOtherFormsAreRefusedWhereAFormIsClosed() {
        var tool = tool(body("{anyOf: [{type: object, required: [mail], additionalProperties: false,"
                + " properties: {mail: {type: string}}}, {type: object, required: [phone], additionalProperties: false,"
                + " properties: {phone: {type: string}, prefix: {type: string}}}]}"));
        String exact = tool.exactSchema().orElseThrow().toString();
        assertThat(accepts(exact, "{\"phone\":\"1\",\"prefix\":\"2\"}")).isTrue();
        assertThat(accepts(exact, "{\"mail\":\"a\",\"prefix\":\"2\"}")).isFalse();
    }

    @Test
    void aFormThatHoldsItselfIsCheckedAtAnyDepth() {
        var tool = tool(body("{oneOf: [{type: object, required: [tree], properties: {tree: {$ref:"
                        + " '#/components/schemas/Tree'}}}, {type: object, required: [name], properties: {name: {type:"
                        + " string}}}]}")
                + "components: {schemas: {Tree: {type: object, required: [n], properties: {n: {type: string},"
                + " kids: {type: array, items: {$ref: '#/components/schemas/Tree'}}}}}}\n");
        String exact = tool.exactSchema().orElseThrow().toString();
        assertThat(accepts(exact, "{\"tree\":{\"n\":\"a\",\"kids\":[{\"n\":\"b\",\"kids\":[{\"n\":\"c\"}]}]}}"))
                .isTrue();
        assertThat(accepts(exact, "{\"tree\":{\"n\":\"a\",\"kids\":[{\"n\":\"b\",\"kids\":[{\"n\":1}]}]}}"))
                .isFalse();
    }

    @Test
    void aBodyOfOneFormHasNone() {
        assertThat(tool(body("{properties: {a: {type: string}}}")).exactSchema())
                .isEmpty();
    }

    @Test
    void whatHoldsItselfIsNotCut() {
        var tool = tool(body("{type: object, properties: {filter: {$ref: '#/components/schemas/Filter'}}}")
                + components(
                        "Filter: {type: object, properties: {op: {type: string, enum: [and, or]}, of: {type: array,"
                                + " items: {$ref: '#/components/schemas/Filter'}}}}"));
        assertThat(tool.exactSchema().orElseThrow())
                .hasToString("{\"type\":\"object\",\"properties\":{\"filter\":{\"description\":\"The filter.\","
                        + "\"$ref\":\"#/$defs/Filter\"}},\"additionalProperties\":false,\"$defs\":{\"Filter\":{"
                        + "\"type\":\"object\",\"properties\":{\"op\":{\"type\":\"string\",\"enum\":[\"and\",\"or\"]},"
                        + "\"of\":{\"type\":\"array\",\"items\":{\"$ref\":\"#/$defs/Filter\"}}}}}}");
        assertThat(tool.inputSchema().findValue("$ref")).isNull();
    }

    @Test
    void whatIsUsedOnceOrIsShortStandsWhereItIsUsed() {
        String once =
                "Once: {type: object, properties: {" + members(8) + ", size: {$ref: '#/components/schemas/Size'}}}";
        String twice = "Twice: {type: object, properties: {" + members(8) + "}}";
        var tool = tool(body("{type: object, properties: {a: {$ref: '#/components/schemas/Once'}, b: {$ref:"
                        + " '#/components/schemas/Twice'}, c: {$ref: '#/components/schemas/Twice'}, d: {$ref:"
                        + " '#/components/schemas/Size'}}}")
                + components(once, twice, "Size: {type: integer, minimum: 1}"));
        ObjectNode exact = tool.exactSchema().orElseThrow();
        assertThat(exact.path("$defs").properties())
                .extracting(Map.Entry::getKey)
                .containsExactly("Twice");
        assertThat(exact.at("/properties/a/properties/size/minimum").asInt()).isEqualTo(1);
        assertThat(exact.at("/properties/d/minimum").asInt()).isEqualTo(1);
    }

    @Test
    void aToolThatSaysAllHasNoSecondSchema() {
        assertThat(tool(body("{type: object, properties: {a: {$ref: '#/components/schemas/Size'}, b: {$ref:"
                                        + " '#/components/schemas/Size'}}}")
                                + components("Size: {type: integer, minimum: 1}"))
                        .exactSchema())
                .isEmpty();
    }

    @Test
    void whatWasShortenedIsWhole() {
        var whole = tool(body("{type: object, properties: {a: {type: object, properties: {" + members(8) + "}}}}"));
        var options = GenerationOptions.inPackage("pets").withSchemas(new SchemaOptions(OutputSchemas.NONE, 20, 0));
        var tool = Given.outcome(
                        options,
                        body("{type: object, properties: {a: {type: object, properties: {" + members(8) + "}}}}"))
                .shaped()
                .orElseThrow()
                .tools()
                .get(0);
        assertThat(tool.inputSchema()).isNotEqualTo(whole.inputSchema());
        assertThat(tool.exactSchema()).contains(whole.inputSchema());
    }

    @Test
    void aGraphOfAnyDepthIsWrittenWithoutCuts() {
        List<String> schemas = new ArrayList<>();
        for (int i = 0; i < 1_500; i++) {
            schemas.add(
                    "S" + i + ": {type: object, properties: {next: {$ref: '#/components/schemas/S" + (i + 1) + "'}}}");
        }
        schemas.add(
                "S1500: {type: object, properties: {end: {type: integer}, first: {$ref: '#/components/schemas/S0'}}}");
        var exact = tool(body("{type: object, properties: {a: {$ref: '#/components/schemas/S0'}}}")
                        + components(schemas.toArray(String[]::new)))
                .exactSchema()
                .orElseThrow();
        assertThat(exact.findValue("end")).hasToString("{\"type\":\"integer\"}");
    }

    @Test
    void whatOnlyTheApiSetsIsNoDefinition() {
        String list = "type: object, properties: {" + members(8) + "}";
        assertThat(tool(body(
                                        "{type: object, properties: {a: {$ref: '#/components/schemas/List'}, b: {type: object,"
                                                + " properties: {c: {readOnly: true, allOf: [{$ref: '#/components/schemas/List'}]}, d: {readOnly:"
                                                + " true, type: object, properties: {e: {$ref: '#/components/schemas/List'}}}}}}}")
                                + components("List: {" + list + "}"))
                        .exactSchema())
                .isEmpty();
    }

    /** By the letter, one branch of a union would be refused for what the other one's definition accepts too much. */
    @Test
    void aUnionAroundWhatIsLooseRefusesNothingMore() {
        var exact = tool(body("{type: object, properties: {a: {$ref: '#/components/schemas/Node'}}}")
                        + components("Node: {type: object, properties: {child: {oneOf: [{type: object, required: [x],"
                                + " properties: {x: {$ref: '#/components/schemas/Node'}}}, {type: object, required:"
                                + " [y], properties: {y: {type: string}, x: {type: object, required: [n]}}}]},"
                                + " n: {oneOf: [{type: integer}, {type: number}]}}}"))
                .exactSchema()
                .orElseThrow();
        assertThat(exact.at("/$defs/Node/properties/child").has("anyOf")).isTrue();
    }

    @Test
    void aUnionAroundWhatHoldsItselfStaysOne() {
        var exact = tool(body("{type: object, properties: {a: {$ref: '#/components/schemas/Node'}}}")
                        + components(
                                "Node: {type: object, properties: {child: {oneOf: [{type: object, required: [x],"
                                        + " properties: {x: {$ref: '#/components/schemas/Node'}}}, {type: object, required: [y]}]}}}"))
                .exactSchema()
                .orElseThrow();
        assertThat(exact.at("/$defs/Node/properties/child").has("oneOf")).isTrue();
    }

    /** In a URI reference, as which {@code $ref} is read, other characters would have to be escaped. */
    @Test
    void namesAreOfLettersThatAReferenceMayHave() {
        String list = "type: object, properties: {" + members(8) + "}";
        var exact = tool(body("{type: object, properties: {a: {$ref: '#/components/schemas/A%20B'}, b: {$ref:"
                                + " '#/components/schemas/A%20B'}, c: {$ref: '#/components/schemas/A%7E1B'}, d: {$ref:"
                                + " '#/components/schemas/A~1B'}, e: {$ref: '#/components/schemas/Größe'}, f: {$ref:"
                                + " '#/components/schemas/Größe'}}}")
                        + components("'A B': {" + list + "}", "'A/B': {" + list + "}", "Größe: {" + list + "}"))
                .exactSchema()
                .orElseThrow();
        assertThat(exact.path("$defs").properties())
                .extracting(Map.Entry::getKey)
                .containsExactly("A_B_" + hash("A B"), "A_B_" + hash("A/B"), "Gr__e");
    }

    private static String hash(String name) {
        return Integer.toHexString(("api.yaml#/components/schemas/" + name.replace("/", "~1")).hashCode());
    }

    private static String members(int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> "member" + i + ": {type: string, minLength: 1}")
                .collect(Collectors.joining(", "));
    }

    private static String components(String... schemas) {
        return "components: {schemas: {" + String.join(", ", schemas) + "}}\n";
    }

    private static boolean accepts(String schema, String value) {
        return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(schema, InputFormat.JSON)
                .validate(value, InputFormat.JSON)
                .isEmpty();
    }
}
