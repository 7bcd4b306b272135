package dev.mcptools.octapipe.sandbox.model;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * A card of a pipeline.
 *
 * @param code what people call it by, as in {@code ES-17}
 * @param content what may be written
 * @param movements each change of stage, the oldest first
 */
public record Card(
        UUID uuid,
        UUID pipelineUuid,
        String code,
        Content content,
        UUID creatorUuid,
        List<Movement> movements,
        Instant createdAt,
        Instant updatedAt)
        implements Item {

    public Card {
        movements = List.copyOf(movements);
    }

    /**
     * What may be written of a card.
     *
     * @param sla hours
     */
    public record Content(
            String name,
            UUID stageUuid,
            int sla,
            List<String> tags,
            Map<String, JsonNode> customFieldsValues,
            Optional<UUID> ownerUuid) {

        public Content {
            tags = List.copyOf(tags);
            customFieldsValues = Collections.unmodifiableMap(new LinkedHashMap<>(customFieldsValues));
        }
    }

    /** A change of stage. */
    public record Movement(UUID userUuid, UUID fromStageUuid, UUID toStageUuid, Instant at) {}

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

    /** The stage in which it was made. */
    public UUID firstStageUuid() {
        return movements.isEmpty() ? content.stageUuid() : movements.getFirst().fromStageUuid();
    }

    /** When it came into the stage where it is. */
    public Instant lastStageUpdatedAt() {
        return movements.isEmpty() ? createdAt : movements.getLast().at();
    }

    /** The same card with other contents; another stage is recorded as a movement of that user. */
    public Card with(Content changed, UUID userUuid, Instant now) {
        List<Movement> moved = changed.stageUuid().equals(content.stageUuid())
                ? movements
                : Stream.concat(
                                movements.stream(),
                                Stream.of(new Movement(userUuid, content.stageUuid(), changed.stageUuid(), now)))
                        .toList();
        return new Card(uuid, pipelineUuid, code, changed, creatorUuid, moved, createdAt, now);
    }
}
