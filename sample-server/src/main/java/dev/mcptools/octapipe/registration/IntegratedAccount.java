package dev.mcptools.octapipe.registration;

import java.net.URI;
import java.time.Instant;

/**
 * An account of Octapipe that tools work with.
 *
 * @param id its id
 * @param label what people call it
 * @param baseUrl where its API is
 * @param credentials what it signs in with
 * @param createdAt since when it is known
 * @param changed the number of its last change
 */
public record IntegratedAccount(
        String id, String label, URI baseUrl, AccountCredentials credentials, Instant createdAt, long changed) {

    IntegratedAccount with(String otherLabel, URI otherBaseUrl, AccountCredentials otherCredentials) {
        return new IntegratedAccount(id, otherLabel, otherBaseUrl, otherCredentials, createdAt, changed);
    }
}
