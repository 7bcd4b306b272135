package dev.mcptools.generator.schema;

import static dev.mcptools.generator.Given.body;
import static dev.mcptools.generator.Given.tool;
import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
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

    private static boolean accepts(String schema, String value) {
        return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(schema, InputFormat.JSON)
                .validate(value, InputFormat.JSON)
                .isEmpty();
    }
}
