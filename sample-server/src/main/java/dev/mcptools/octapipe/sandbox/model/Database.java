package dev.mcptools.octapipe.sandbox.model;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** A database, with the custom fields of its records. */
public record Database(UUID uuid, String name, List<FieldDefinition> customFields, Instant createdAt)
        implements Stored {

    public Database {
        customFields = List.copyOf(customFields);
    }

    /** The same database with other fields. Values of fields that are gone stay in the records. */
    public Database withCustomFields(List<FieldDefinition> others) {
        return new Database(uuid, name, others, createdAt);
    }
}
