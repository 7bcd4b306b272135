package dev.mcptools.generator.example;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.dialect.Dialect;
import com.networknt.schema.dialect.Dialects;
import java.util.Set;

/** Whether a schema accepts a value, asked as the runtime asks it: formats are part of the answer. */
final class JsonSchemas {
    private static final Dialect DIALECT = Dialect.builder(Dialects.getDraft202012())
            .formats(formats -> formats.keySet().retainAll(Set.of("uuid", "date", "date-time", "email", "uri")))
            .build();

    private static final SchemaRegistry REGISTRY = SchemaRegistry.withDialect(
            DIALECT,
            builder -> builder.schemaRegistryConfig(SchemaRegistryConfig.builder()
                            .formatAssertionsEnabled(true)
                            .losslessNarrowing(true)
                            .build())
                    .schemaLoader(loader -> loader.block(iri -> true)));

    private JsonSchemas() {}

    static boolean accepts(JsonNode schema, JsonNode value) {
        return REGISTRY.getSchema(schema).validate(value).isEmpty();
    }
}
