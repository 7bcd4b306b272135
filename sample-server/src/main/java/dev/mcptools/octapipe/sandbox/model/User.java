package dev.mcptools.octapipe.sandbox.model;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * A user of the account.
 *
 * @param password never shown
 * @param recoverCode a secret, and yet the API shows it
 * @param authCode a secret, and yet the API shows it
 * @param deletedAt set once the user is deleted: what they made keeps naming them
 */
public record User(
        UUID uuid,
        Profile profile,
        String password,
        String recoverCode,
        String authCode,
        Instant createdAt,
        Instant updatedAt,
        Optional<Instant> deletedAt)
        implements Stored {

    /** What may be written of a user. */
    public record Profile(
            String firstName,
            String lastName,
            String email,
            Role role,
            List<UUID> enabledPipelines,
            boolean dataAccessRestricted,
            boolean active,
            Optional<String> job,
            Optional<String> phone1,
            Optional<String> phone2,
            Map<String, JsonNode> customFieldsValues) {

        public Profile {
            enabledPipelines = List.copyOf(enabledPipelines);
            customFieldsValues = Collections.unmodifiableMap(new LinkedHashMap<>(customFieldsValues));
        }
    }

    public enum Role implements WireName {
        ADMIN,
        USER
    }

    public boolean isDeleted() {
        return deletedAt.isPresent();
    }

    /** The same user with another profile. */
    public User with(Profile changed, Instant now) {
        return new User(uuid, changed, password, recoverCode, authCode, createdAt, now, deletedAt);
    }

    /** The same user, deleted. */
    public User deleted(Instant now) {
        return new User(uuid, profile, password, recoverCode, authCode, createdAt, now, Optional.of(now));
    }
}
