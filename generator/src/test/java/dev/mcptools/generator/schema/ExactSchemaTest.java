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
    void whatHoldsItselfIsCheckedAtAnyDepth() {
        var tool = tool(body("{properties: {v: {$ref: '#/components/schemas/Tree'}}}")
                + "components: {schemas: {Tree: {type: object, required: [name], properties: {name: {type: string},"
                + " kids: {type: array, items: {$ref: '#/components/schemas/Tree'}}}}}}\n");
        String exact = tool.exactSchema().orElseThrow().toString();
        assertThat(accepts(exact, "{\"v\":{\"name\":\"a\",\"kids\":[{\"name\":\"b\",\"kids\":[{\"name\":\"c\"}]}]}}"))
                .isTrue();
        assertThat(accepts(exact, "{\"v\":{\"name\":\"a\",\"kids\":[{\"name\":\"b\",\"kids\":[{\"name\":1}]}]}}"))
                .isFalse();
        assertThat(accepts(
                        tool.inputSchema().toString(),
                        "{\"v\":{\"name\":\"a\",\"kids\":[{\"name\":\"b\",\"kids\":[{\"name\":\"c\"}]}]}}"))
                .isTrue();
    }

    @Test
    void aSchemaThatSaysEverythingIsTheExactOne() {
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
