package dev.mcptools.octapipe.sandbox.rules;

import com.fasterxml.jackson.databind.JsonNode;
import dev.mcptools.octapipe.sandbox.http.Errors;
import dev.mcptools.octapipe.sandbox.model.FieldDefinition;
import dev.mcptools.octapipe.sandbox.store.Store;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The custom fields of one database or pipeline, which decide what may be written into {@code custom_fields_values}.
 *
 * <p>Keys are internal names. Refused, each under its key: fields that are not defined (their labels among them), values
 * of the wrong type, options that do not exist, and read-only fields, unless they come back as they were read.
 */
public record CustomFields(List<FieldDefinition> definitions, Store store) {

    public CustomFields {
        definitions = List.copyOf(definitions);
    }

    /**
     * The values after all of them are written anew. Fields that are left out lose their value, except read-only ones.
     *
     * @param prefix how the keys begin in the errors
     */
    public Map<String, JsonNode> replace(
            Map<String, JsonNode> current, JsonNode written, String prefix, Errors errors) {
        Map<String, JsonNode> values = new LinkedHashMap<>();
        for (FieldDefinition field : definitions) {
            JsonNode kept = current.get(field.name());
            if (field.readOnly() && kept != null) {
                values.put(field.name(), kept);
            }
        }
        written.properties().forEach(entry -> write(values, entry.getKey(), entry.getValue(), prefix, errors));
        for (FieldDefinition field : definitions) {
            if (field.required() && !written.hasNonNull(field.name())) {
                errors.required(prefix + field.name());
            }
        }
        return values;
    }

    /** The values after some of them are written; null clears one. */
    public Map<String, JsonNode> change(
            Map<String, JsonNode> current, Map<String, JsonNode> written, String prefix, Errors errors) {
        Map<String, JsonNode> values = new LinkedHashMap<>(current);
        written.forEach((name, value) -> write(values, name, value, prefix, errors));
        return values;
    }

    private void write(Map<String, JsonNode> values, String name, JsonNode value, String prefix, Errors errors) {
        String key = prefix + name;
        Optional<FieldDefinition> found = find(name);
        if (found.isEmpty()) {
            errors.add(key, "The " + key + " field does not exist.");
            return;
        }
        FieldDefinition field = found.get();
        if (field.readOnly()) {
            if (!value.equals(values.get(name))) {
                errors.add(key, "The " + key + " field is read-only.");
            }
        } else if (!value.isNull()) {
            FieldValues.check(field, store).accept(key, value, errors);
            values.put(name, value);
        } else if (field.required()) {
            errors.required(key);
        } else {
            values.remove(name);
        }
    }

    private Optional<FieldDefinition> find(String name) {
        return definitions.stream().filter(field -> field.name().equals(name)).findFirst();
    }
}
