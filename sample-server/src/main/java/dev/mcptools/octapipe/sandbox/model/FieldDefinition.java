package dev.mcptools.octapipe.sandbox.model;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * A custom field that a customer defined for one database or pipeline.
 *
 * @param name the internal name, {@code cf_} and snake_case: the key in {@code custom_fields_values}
 * @param label what people see
 * @param options the values that a select takes; empty for the other types
 * @param relatedDatabaseUuid the database whose records a relation points to
 */
public record FieldDefinition(
        UUID uuid,
        String name,
        String label,
        FieldType type,
        boolean required,
        boolean readOnly,
        List<String> options,
        Optional<UUID> relatedDatabaseUuid) {

    public FieldDefinition {
        options = List.copyOf(options);
    }
}
