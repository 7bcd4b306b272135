package dev.mcptools.octapipe.extension.workflow;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.mcptools.runtime.fields.FieldSchema;
import dev.mcptools.runtime.fields.FieldSource;
import dev.mcptools.runtime.tools.Json;
import java.util.List;

/** The custom fields of a database or pipeline as a JSON Schema of {@code custom_fields_values}. */
final class ValuesSchema {
    private static final String DIALECT = "https://json-schema.org/draft/2020-12/schema";

    private ValuesSchema() {}

    /**
     * {@return the schema}
     *
     * @param source how the API writes definitions down
     * @param holder the database or pipeline, with its definitions
     */
    static ObjectNode of(FieldSource source, JsonNode holder) {
        ObjectNode schema = Json.object().put("$schema", DIALECT).put("title", Named.name(holder));
        source.read(List.of(holder)).owners().forEach(fields -> schema.setAll(FieldSchema.of(fields)));
        return schema;
    }
}
