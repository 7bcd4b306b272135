package dev.mcptools.runtime.imports;

import com.fasterxml.jackson.databind.JsonNode;
import dev.mcptools.runtime.fields.FieldDefinition;
import dev.mcptools.runtime.fields.FieldType;

/**
 * What a column of a file is to the API.
 *
 * @param key the member that its values become
 * @param custom whether that is a field that users have defined
 * @param type what its values are
 * @param many whether a value is an array of those
 */
record Column(String key, boolean custom, FieldType type, boolean many) {

    /** {@return a member of what is created, as a JSON Schema describes it} */
    static Column member(String key, JsonNode schema) {
        boolean many = schema.path("type").asText().equals("array");
        return new Column(key, false, type(many ? schema.path("items") : schema), many);
    }

    /**
     * {@return a field that users have defined}
     *
     * @param given what the column calls it; whether that is its name, whoever checks the row decides, and tells
     */
    static Column custom(String given, FieldDefinition field) {
        return new Column(given, true, field.type(), field.many());
    }

    /** {@return a column of which nobody can tell what it is} */
    static Column unchecked(String given) {
        return new Column(given, true, FieldType.ANY, false);
    }

    private static FieldType type(JsonNode schema) {
        return switch (schema.path("type").asText()) {
            case "string" ->
                switch (schema.path("format").asText()) {
                    case "date" -> FieldType.DATE;
                    case "date-time" -> FieldType.DATE_TIME;
                    default -> FieldType.STRING;
                };
            case "number" -> FieldType.NUMBER;
            case "integer" -> FieldType.INTEGER;
            case "boolean" -> FieldType.BOOLEAN;
            case "object" -> FieldType.OBJECT;
            default -> FieldType.ANY;
        };
    }
}
