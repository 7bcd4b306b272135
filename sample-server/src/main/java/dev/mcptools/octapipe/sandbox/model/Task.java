package dev.mcptools.octapipe.sandbox.model;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.Optional;
import java.util.UUID;

/** A task. */
public record Task(UUID uuid, Content content, UUID creatorUuid, Instant createdAt, Instant updatedAt)
        implements Stored {

    /** What may be written of a task. */
    public record Content(
            String title,
            Optional<String> description,
            LocalDate startDate,
            LocalDate endDate,
            LocalTime startTime,
            LocalTime endTime,
            Status status,
            Priority priority,
            Optional<UUID> cardUuid,
            UUID ownerUuid) {

        private Content withoutCard() {
            return new Content(
                    title,
                    description,
                    startDate,
                    endDate,
                    startTime,
                    endTime,
                    status,
                    priority,
                    Optional.empty(),
                    ownerUuid);
        }

        public LocalDateTime start() {
            return startDate.atTime(startTime);
        }

        public LocalDateTime end() {
            return endDate.atTime(endTime);
        }
    }

    /** The same task, of no card. */
    public Task withoutCard() {
        return new Task(uuid, content.withoutCard(), creatorUuid, createdAt, updatedAt);
    }

    public enum Status implements WireName {
        PENDING,
        IN_PROGRESS,
        COMPLETED
    }

    public enum Priority implements WireName {
        LOW,
        MEDIUM,
        HIGH
    }
}
