package dev.mcptools.octapipe.vendorsdk;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.SpecificationVersion;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The SDK's models.
 *
 * @param schemas what they take, by name
 * @param needs the members without which an object cannot be used further, by the name of its model
 */
record Models(JsonNode schemas, JsonNode needs) {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
    private static final SchemaRegistry REGISTRY = SchemaRegistry.withDefaultDialect(
            SpecificationVersion.DRAFT_2020_12,
            builder -> builder.schemaRegistryConfig(
                    SchemaRegistryConfig.builder().formatAssertionsEnabled(true).build()));

    /** Why the SDK could not read this as that model. */
    List<String> faults(String model, JsonNode value) {
        ObjectNode schema = JSON.objectNode()
                .put("$schema", "https://json-schema.org/draft/2020-12/schema")
                .put("type", "object")
                .put("$ref", "#/$defs/" + model);
        needs(model).forEach(schema.withArrayProperty("required")::add);
        schema.set("$defs", schemas);
        return REGISTRY
                .getSchema(schema.toString(), InputFormat.JSON)
                .validate(value.toString(), InputFormat.JSON)
                .stream()
                .map(Object::toString)
                .toList();
    }

    /** What the SDK sends of an object that it read: members that its models know, where they are not null. */
    ObjectNode sentBack(String model, JsonNode value) {
        ObjectNode sent = JSON.objectNode();
        properties(model).forEach((name, schema) -> {
            JsonNode member = value.path(name);
            if (!member.isMissingNode() && !member.isNull()) {
                sent.set(name, sentBack(schema, member));
            }
        });
        return sent;
    }

    private JsonNode sentBack(JsonNode schema, JsonNode value) {
        Optional<String> nested = modelOf(schema);
        if (nested.isPresent() && value.isArray()) {
            ArrayNode items = JSON.arrayNode();
            value.forEach(item -> items.add(sentBack(nested.get(), item)));
            return items;
        }
        return nested.<JsonNode>map(model -> sentBack(model, value)).orElse(value);
    }

    /** The members of a model without which a later call of the object cannot be made. */
    List<String> needs(String model) {
        return needs.path(model).valueStream().map(JsonNode::asText).toList();
    }

    List<String> names() {
        return schemas.propertyStream().map(Map.Entry::getKey).toList();
    }

    /** The members of a model, in its order. */
    Map<String, JsonNode> properties(String model) {
        Map<String, JsonNode> properties = new LinkedHashMap<>();
        schemas.path(model)
                .path("properties")
                .properties()
                .forEach(each -> properties.put(each.getKey(), each.getValue()));
        return properties;
    }

    /** The model that a member is, may be, or has as its items. */
    static Optional<String> modelOf(JsonNode schema) {
        return Stream.concat(
                        Stream.of(schema, schema.path("items")),
                        schema.path("anyOf").valueStream())
                .map(each -> each.path("$ref").asText())
                .filter(ref -> !ref.isEmpty())
                .map(ref -> ref.substring("#/$defs/".length()))
                .findFirst();
    }
}
