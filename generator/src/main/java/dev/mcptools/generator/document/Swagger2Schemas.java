package dev.mcptools.generator.document;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;
import java.util.Set;

/**
 * Makes the schemas of a Swagger 2.0 file those of OpenAPI 3.0, where they stand: references lead to them from anywhere.
 * What differs is a discriminator that is a name, and {@code x-nullable}, which generators agreed upon.
 */
final class Swagger2Schemas {
    /** Values, not schemas. */
    private static final Set<String> VALUES = Set.of("example", "examples", "default", "enum");

    private Swagger2Schemas() {}

    static void upgrade(SourceTree tree) {
        upgrade(tree.root(), tree.index());
    }

    private static void upgrade(JsonNode node, SourceIndex index) {
        if (node instanceof ObjectNode object) {
            discriminator(object, index);
            nullable(object, index);
            for (Map.Entry<String, JsonNode> member : object.properties()) {
                if (!VALUES.contains(member.getKey()) && !member.getKey().startsWith("x-")) {
                    upgrade(member.getValue(), index);
                }
            }
        } else {
            node.forEach(item -> upgrade(item, index));
        }
    }

    private static void discriminator(ObjectNode schema, SourceIndex index) {
        if (schema.path("discriminator").isTextual()) {
            schema.set(
                    "discriminator",
                    new PlacedObject(index, index.file(schema), index.at(schema, "discriminator"))
                            .set("propertyName", schema.get("discriminator"), index.at(schema, "discriminator"))
                            .node());
        }
    }

    private static void nullable(ObjectNode schema, SourceIndex index) {
        if (schema.path("x-nullable").asBoolean(false) && !schema.has("nullable")) {
            schema.set("nullable", schema.get("x-nullable"));
            index.addMember(schema, index.at(schema, "x-nullable"));
        }
    }
}
