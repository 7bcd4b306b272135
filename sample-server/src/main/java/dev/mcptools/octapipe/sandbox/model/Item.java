package dev.mcptools.octapipe.sandbox.model;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** A record of a database or a card of a pipeline: what carries custom fields and can be worked on in bulk. */
public sealed interface Item extends Stored permits DatabaseRecord, Card {

    /** What may be written of it. */
    Record content();

    String name();

    /** Values by the internal name of their field, in the order in which they were written. */
    Map<String, JsonNode> customFieldsValues();

    UUID creatorUuid();

    Optional<UUID> ownerUuid();

    Instant updatedAt();
}
