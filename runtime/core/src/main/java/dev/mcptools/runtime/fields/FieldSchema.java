package dev.mcptools.runtime.fields;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/** Fields as JSON Schema 2020-12. */
public final class FieldSchema {
    private static final String TIME = "^([01][0-9]|2[0-3]):[0-5][0-9]";

    private static final List<String> ANYTHING_BUT_NULL = List.of("string", "number", "boolean", "array", "object");

    private FieldSchema() {}

    /**
     * {@return the schema of an object of all values of the fields of one owner}
     *
     * <p>It is exact: keys and options as they are, whatever they have in them. Titles are safe to show.
     */
    public static ObjectNode of(FieldSet fields) {
        ObjectNode schema = JsonNodeFactory.instance.objectNode().put("type", "object");
        ObjectNode properties = schema.putObject("properties");
        ArrayNode required = schema.arrayNode();
        for (FieldDefinition field : fields.fields()) {
            properties.set(field.key(), of(field));
            if (field.mustBeGiven()) {
                required.add(field.key());
            }
        }
        if (!required.isEmpty()) {
            schema.set("required", required);
        }
        return schema.put("additionalProperties", !fields.isComplete());
    }

    private static ObjectNode of(FieldDefinition field) {
        ObjectNode schema = JsonNodeFactory.instance.objectNode().put("title", field.label());
        field.doubt().ifPresent(doubt -> schema.put("description", doubt));
        if (field.readOnly()) {
            schema.put("readOnly", true);
        }
        boolean nullable = !field.required();
        if (field.many() && field.type() != FieldType.ANY) {
            types(schema, "array", nullable);
            schema.set("items", value(field, JsonNodeFactory.instance.objectNode(), false));
            return schema;
        }
        return value(field, schema, nullable);
    }

    private static ObjectNode value(FieldDefinition field, ObjectNode schema, boolean nullable) {
        switch (field.type()) {
            case STRING -> types(schema, "string", nullable);
            case NUMBER -> types(schema, "number", nullable);
            case INTEGER -> types(schema, "integer", nullable);
            case BOOLEAN -> types(schema, "boolean", nullable);
            case OBJECT -> types(schema, "object", nullable);
            case DATE -> text(schema, "date", nullable);
            case DATE_TIME -> text(schema, "date-time", nullable);
            case EMAIL -> text(schema, "email", nullable);
            case URI -> text(schema, "uri", nullable);
            case UUID -> text(schema, "uuid", nullable);
            // The format of this name wants seconds and a zone (JSON Schema 2020-12, Validation, section 7.3.1).
            case TIME -> types(schema, "string", nullable).put("pattern", TIME);
            case OPTION -> {
                ArrayNode values = schema.putArray("enum");
                field.options().forEach(option -> values.add(option.value()));
                if (nullable) {
                    values.addNull();
                }
            }
            case ANY -> {
                if (!nullable) {
                    ArrayNode types = schema.putArray("type");
                    ANYTHING_BUT_NULL.forEach(types::add);
                }
            }
            case COMPUTED -> {}
        }
        return schema;
    }

    private static ObjectNode text(ObjectNode schema, String format, boolean nullable) {
        return types(schema, "string", nullable).put("format", format);
    }

    private static ObjectNode types(ObjectNode schema, String type, boolean nullable) {
        if (nullable) {
            schema.putArray("type").add(type).add("null");
            return schema;
        }
        return schema.put("type", type);
    }
}
