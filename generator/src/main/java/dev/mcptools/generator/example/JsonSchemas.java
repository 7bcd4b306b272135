package dev.mcptools.generator.example;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.dialect.Dialect;
import com.networknt.schema.dialect.Dialects;
import java.util.Set;

/** Whether a schema accepts a value, asked as the runtime asks it: formats are part of the answer. */
final class JsonSchemas {
    private static final String DEFINITIONS = "$defs";

    private static final Dialect DIALECT = Dialect.builder(Dialects.getDraft202012())
            .formats(formats -> formats.keySet().retainAll(Set.of("uuid", "date", "date-time", "email", "uri")))
            .build();

    private static final SchemaRegistry REGISTRY = SchemaRegistry.withDialect(
            DIALECT,
            builder -> builder.schemaRegistryConfig(SchemaRegistryConfig.builder()
                            .formatAssertionsEnabled(true)
                            .losslessNarrowing(true)
                            .regularExpressionFactory(BoundedRegex::compile)
                            .build())
                    .schemaLoader(loader -> loader.block(iri -> true)));

    private JsonSchemas() {}

    /**
     * Whether a schema accepts a value.
     *
     * @param definitions what the schema refers to, if it is a part of another one
     */
    static boolean accepts(JsonNode schema, JsonNode definitions, JsonNode value) {
        return REGISTRY.getSchema(whole(schema, definitions)).validate(value).isEmpty();
    }

    private static JsonNode whole(JsonNode schema, JsonNode definitions) {
        return schema instanceof ObjectNode part && !definitions.isEmpty()
                ? part.objectNode().<ObjectNode>setAll(part).set(DEFINITIONS, definitions)
                : schema;
    }

    /** {@return the definitions of a schema} */
    static JsonNode definitions(JsonNode schema) {
        return schema.path(DEFINITIONS);
    }

    /** {@return what a schema refers to; missing if it is no reference} */
    static JsonNode referred(JsonNode schema, JsonNode definitions) {
        String reference = schema.path("$ref").asText();
        return definitions.path(reference.substring(reference.lastIndexOf('/') + 1));
    }
}
