package dev.mcptools.maven.init;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.SpecificationVersion;
import java.util.Optional;
import java.util.stream.Stream;

/** A value that a schema accepts, if a plain one is. */
final class SampleValue {
    // Servers hold some formats against arguments, so a sample keeps to all of them.
    private static final SchemaRegistry SCHEMAS = SchemaRegistry.withDefaultDialect(
            SpecificationVersion.DRAFT_2020_12,
            registry -> registry.schemaRegistryConfig(
                    SchemaRegistryConfig.builder().formatAssertionsEnabled(true).build()));
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private SampleValue() {}

    /** {@return what the schema itself names as a value, or else the first plain value that it accepts} */
    static Optional<JsonNode> of(JsonNode schema) {
        return Stream.concat(named(schema), plain())
                .filter(JsonNode::isValueNode)
                .filter(value -> !value.isNull() && !value.asText().isEmpty())
                .filter(value -> accepts(schema, value))
                .findFirst();
    }

    static boolean accepts(JsonNode schema, JsonNode value) {
        return SCHEMAS.getSchema(schema).validate(value).isEmpty();
    }

    private static Stream<JsonNode> named(JsonNode schema) {
        return Stream.of(
                        schema.path("examples").path(0),
                        schema.path("default"),
                        schema.path("const"),
                        schema.path("enum").path(0))
                .filter(value -> !value.isMissingNode());
    }

    private static Stream<JsonNode> plain() {
        return Stream.of(
                JSON.numberNode(1),
                JSON.textNode("sample"),
                JSON.booleanNode(true),
                JSON.numberNode(100),
                JSON.textNode("00000000-0000-4000-8000-000000000000"),
                JSON.textNode("2026-01-31"),
                JSON.textNode("2026-01-31T12:00:00Z"),
                JSON.textNode("user@example.com"),
                JSON.textNode("https://example.com"));
    }
}
