package dev.mcptools.octapipe.spec;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.SpecificationVersion;
import java.util.List;

/**
 * The schemas of an OpenAPI 3.1 document as JSON Schema 2020-12, formats included.
 *
 * <p>Read strictly: a member that an object's schema does not name is a fault, as long as the schema does not expressly
 * allow others. So a sample cannot carry what the document has never heard of.
 */
final class DocumentSchemas {

    private final SchemaRegistry registry = SchemaRegistry.withDefaultDialect(
            SpecificationVersion.DRAFT_2020_12,
            builder -> builder.schemaRegistryConfig(
                    SchemaRegistryConfig.builder().formatAssertionsEnabled(true).build()));
    private final JsonNode document;

    DocumentSchemas(JsonNode document) {
        this.document = document.deepCopy();
        closeObjects(this.document);
    }

    /** Why the body does not match a schema that stands in the document; empty if it does. */
    List<String> faults(JsonNode schema, String body, InputFormat format) {
        ObjectNode root = schema.deepCopy();
        closeObjects(root);
        root.put("$schema", "https://json-schema.org/draft/2020-12/schema");
        root.set("components", document.path("components"));
        Schema compiled = registry.getSchema(root.toString(), InputFormat.JSON);
        return compiled.validate(body, format).stream().map(Object::toString).toList();
    }

    private static void closeObjects(JsonNode node) {
        if (node instanceof ObjectNode schema && schema.path("properties").isObject() && schema.has("type")) {
            schema.putIfAbsent("additionalProperties", schema.booleanNode(false));
        }
        node.forEach(DocumentSchemas::closeObjects);
    }
}
