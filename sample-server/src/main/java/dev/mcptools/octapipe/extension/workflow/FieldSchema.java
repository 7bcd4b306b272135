package dev.mcptools.octapipe.extension.workflow;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.mcptools.runtime.research.PlainText;
import dev.mcptools.runtime.tools.Json;
import dev.mcptools.runtime.tools.VisibleText;

/** The custom fields of a database or pipeline as a JSON Schema of {@code custom_fields_values}. */
final class FieldSchema {
    private static final String DIALECT = "https://json-schema.org/draft/2020-12/schema";

    private static final int MAX_LABEL = 200;

    private FieldSchema() {}

    static ObjectNode of(JsonNode holder) {
        ObjectNode schema = Json.object()
                .put("$schema", DIALECT)
                .put("title", Named.name(holder))
                .put("type", "object");
        ObjectNode properties = schema.putObject("properties");
        ArrayNode required = Json.MAPPER.createArrayNode();
        for (JsonNode field : holder.path("custom_fields")) {
            String name = field.path("name").asText();
            properties.set(name, property(field));
            if (field.path("required").asBoolean()) {
                required.add(name);
            }
        }
        if (!required.isEmpty()) {
            schema.set("required", required);
        }
        return schema.put("additionalProperties", false);
    }

    private static ObjectNode property(JsonNode field) {
        ObjectNode property = Json.object()
                .put("title", VisibleText.of(PlainText.line(field.path("label").asText()), MAX_LABEL));
        switch (field.path("type").asText()) {
            case "number", "currency", "percentage", "formula" -> property.put("type", "number");
            case "checkbox" -> property.put("type", "boolean");
            case "date" -> property.put("type", "string").put("format", "date");
            case "datetime" -> property.put("type", "string").put("format", "date-time");
            case "time" -> property.put("type", "string").put("pattern", "^\\d{2}:\\d{2}$");
            case "email" -> property.put("type", "string").put("format", "email");
            case "url" -> property.put("type", "string").put("format", "uri");
            case "user" -> property.put("type", "string").put("format", "uuid");
            case "select", "radio" -> options(property.put("type", "string"), field);
            case "multi_select" ->
                property.put("type", "array").put("uniqueItems", true).set("items", options(text(), field));
            case "database_record" -> property.put("type", "array").set("items", text().put("format", "uuid"));
            case "file" ->
                property.put("type", "array").set("items", Json.object().put("type", "object"));
            // A type that is new to this server can hold anything: the API knows.
            default -> {
                if (field.path("type").asText().startsWith("text")
                        || field.path("type").asText().equals("phone")) {
                    property.put("type", "string");
                }
            }
        }
        if (field.path("read_only").asBoolean()) {
            property.put("readOnly", true);
        }
        return property;
    }

    private static ObjectNode text() {
        return Json.object().put("type", "string");
    }

    private static ObjectNode options(ObjectNode schema, JsonNode field) {
        if (!field.path("options").isEmpty()) {
            schema.set("enum", field.path("options"));
        }
        return schema;
    }
}
