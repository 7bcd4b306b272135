package dev.mcptools.octapipe.sandbox.model;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * A pipeline, with its stages in order and the custom fields of its cards.
 *
 * @param prefix how the codes of its cards begin, as in {@code ES-17}
 */
public record Pipeline(
        UUID uuid,
        String name,
        String prefix,
        List<Stage> stages,
        List<FieldDefinition> customFields,
        Instant createdAt)
        implements Stored {

    public Pipeline {
        stages = List.copyOf(stages);
        customFields = List.copyOf(customFields);
    }

    public Optional<Stage> stage(UUID stageUuid) {
        return stages.stream().filter(stage -> stage.uuid().equals(stageUuid)).findFirst();
    }
}
