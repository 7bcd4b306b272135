package dev.mcptools.runtime.fields;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * A value that a field can have.
 *
 * @param value what the API takes: a text, a number, true or false
 * @param label what people see
 */
public record FieldOption(JsonNode value, String label) {}
