package dev.mcptools.generator.schema;

import static dev.mcptools.generator.Given.body;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.dialect.Dialects;
import dev.mcptools.generator.GenerationOptions;
import dev.mcptools.generator.Given;
import dev.mcptools.generator.diagnostic.Severity;
import dev.mcptools.generator.model.Argument;
import dev.mcptools.generator.model.ShapedTool;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.statistics.Statistics;

/**
 * What the document's schema takes, both schemas of the tool take. All are judged by JSON Schema 2020-12, which OpenAPI 3.1 has; what 3.0
 * says is said in it by {@link OpenApi30}. Each schema that was made is judged by the meta-schema.
 */
class ConversionPropertyTest {
    private static final SchemaRegistry DRAFT_2020_12 = SchemaRegistry.withDialect(Dialects.getDraft202012());
    private static final int VALUES = 12;
    private static final int FEW_TOKENS = 100;

    @Property(tries = 300, shrinking = ShrinkingMode.OFF, seed = "20261122")
    void whatASchemaAcceptsTheToolAccepts(@ForAll Random random, @ForAll boolean is30, @ForAll boolean isShort) {
        RandomSchemas schemas = new RandomSchemas(random, is30);
        ObjectNode components = schemas.components();
        String name = RandomSchemas.MEMBERS.get(0);
        JsonNode member = schemas.schema(3);
        ObjectNode whole = JsonNodeFactory.instance.objectNode().put("type", "object");
        whole.putObject("properties").set(name, member);
        whole.putArray("required").add(name);
        law(whole, components, random, is30, isShort);
    }

    @Property(tries = 300, shrinking = ShrinkingMode.OFF, seed = "20261122")
    void whatABodyOfMembersAcceptsTheArgumentsAccept(
            @ForAll Random random, @ForAll boolean is30, @ForAll boolean isShort) {
        RandomSchemas schemas = new RandomSchemas(random, is30);
        ObjectNode components = schemas.components();
        ObjectNode body = schemas.body();
        withoutOpenForms(body);
        law(body, components, random, is30, isShort);
    }

    /** A form that names members by a pattern is one of the exceptions in docs/schemas.md. */
    private static void withoutOpenForms(ObjectNode body) {
        body.remove("patternProperties");
        for (String forms : List.of("allOf", "oneOf", "anyOf")) {
            for (JsonNode form : body.path(forms)) {
                if (form instanceof ObjectNode object) {
                    object.remove("patternProperties");
                }
            }
        }
    }

    private static void law(ObjectNode body, ObjectNode components, Random random, boolean is30, boolean isShort) {
        ShapedTool tool = tool(body, components, is30, isShort);
        Schema original = original(body, components, is30);
        Schema shown = made(tool.inputSchema());
        Schema exact = made(tool.exactSchema().orElse(tool.inputSchema()));
        Statistics.label("there is an exact schema").collect(tool.exactSchema().isPresent());
        RandomValues values = new RandomValues(random, components);
        for (int i = 0; i < VALUES; i++) {
            JsonNode value = values.of(body);
            boolean accepted = value.isObject() && original.validate(value).isEmpty();
            Statistics.label("accepted by the original").collect(accepted);
            if (accepted) {
                ObjectNode arguments = arguments(tool, value);
                assertThat(shown.validate(arguments))
                        .as("%s by %s made of %s with %s", arguments, tool.inputSchema(), body, components)
                        .isEmpty();
                assertThat(exact.validate(arguments))
                        .as("%s by %s made of %s with %s", arguments, tool.exactSchema(), body, components)
                        .isEmpty();
            }
        }
        Statistics.label("accepted by the original")
                .coverage(shares -> shares.check(true).percentage(share -> share > 20));
    }

    private static Schema made(ObjectNode schema) {
        assertThat(MetaSchema.faults(schema)).isEmpty();
        return DRAFT_2020_12.getSchema(schema);
    }

    private static Schema original(ObjectNode body, ObjectNode components, boolean is30) {
        ObjectNode root = JsonNodeFactory.instance.objectNode();
        root.putArray("allOf").add(body);
        root.set("components", components);
        return DRAFT_2020_12.getSchema(is30 ? OpenApi30.in202012(root) : root);
    }

    private static ShapedTool tool(ObjectNode body, ObjectNode components, boolean is30, boolean isShort) {
        String document = body(body.toString()) + "components: " + components + "\n";
        GenerationOptions options = GenerationOptions.inPackage("pets");
        var outcome = Given.outcome(
                isShort ? options.withSchemas(new SchemaOptions(OutputSchemas.COMPACT, FEW_TOKENS, 1)) : options,
                is30 ? document.replace("3.1.0", "3.0.3") : document);
        assertThat(Given.said(outcome, Severity.ERROR)).as(document).isEmpty();
        List<ShapedTool> tools = outcome.shaped().orElseThrow().tools();
        assertThat(tools).as(document).hasSize(1);
        return tools.get(0);
    }

    /** The arguments of a call that sends these members; those that the document does not name cannot be sent. */
    private static ObjectNode arguments(ShapedTool tool, JsonNode value) {
        ObjectNode arguments = JsonNodeFactory.instance.objectNode();
        for (Argument argument : tool.tool().arguments()) {
            JsonNode member = value.get(argument.place().wireName());
            if (member != null) {
                arguments.set(argument.name(), member);
            }
        }
        return arguments;
    }
}
