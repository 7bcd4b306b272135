package dev.mcptools.octapipe.sandbox.model;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** A record of a database. */
public record DatabaseRecord(
        UUID uuid, UUID databaseUuid, Content content, UUID creatorUuid, Instant createdAt, Instant updatedAt)
        implements Item {

    /** What may be written of a record. */
    public record Content(String name, Map<String, JsonNode> customFieldsValues, Optional<UUID> ownerUuid) {

        public Content {
            customFieldsValues = Collections.unmodifiableMap(new LinkedHashMap<>(customFieldsValues));
        }
    }

    @Override
    public String name() {
        return content.name();
    }

    @Override
    public Map<String, JsonNode> customFieldsValues() {
        return content.customFieldsValues();
    }

    @Override
    public Optional<UUID> ownerUuid() {
        return content.ownerUuid();
    }

    /** The same record with other contents. */
    public DatabaseRecord with(Content changed, Instant now) {
        return new DatabaseRecord(uuid, databaseUuid, changed, creatorUuid, createdAt, now);
    }
}
