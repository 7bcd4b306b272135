package dev.mcptools.runtime.upstream;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;

/**
 * What a client proves its account with.
 *
 * <p>Nothing of it appears in messages, logs or {@code toString}.
 */
public interface Credentials {

    /**
     * {@return what is sent: an API key, or the value of the Authorization header; empty if nothing is}
     *
     * @throws NoAnswerException if it had to be fetched and could not be
     */
    Optional<String> value();

    /**
     * {@return another value, after the API answered 401 to {@code rejected}; empty if there is none to be had}
     *
     * @throws NoAnswerException if it had to be fetched and could not be
     */
    Optional<String> renewed(String rejected);

    /** {@return no credentials: an API that is open} */
    static Credentials none() {
        return new FixedCredentials(Optional.empty(), "no credentials");
    }

    /**
     * {@return a bearer token that is never renewed (RFC 6750)}
     *
     * @throws IllegalArgumentException if no header can carry it
     */
    static Credentials bearer(String token) {
        return new FixedCredentials(Optional.of(BearerToken.authorization(token)), "a bearer token");
    }

    /**
     * {@return a user name and a password (RFC 7617), in UTF-8}
     *
     * @throws IllegalArgumentException if the name has a colon, or one of them a control character
     */
    static Credentials basic(String username, String password) {
        if (username.indexOf(':') >= 0) {
            throw new IllegalArgumentException("A user name has no colon: the password begins after the first one.");
        }
        if ((username + password).chars().anyMatch(Character::isISOControl)) {
            throw new IllegalArgumentException("User name and password have no control characters.");
        }
        byte[] both = (username + ":" + password).getBytes(StandardCharsets.UTF_8);
        return new FixedCredentials(
                Optional.of("Basic " + Base64.getEncoder().encodeToString(both)), "a user name and a password");
    }

    /**
     * {@return a key that is sent as it is, in the place that its scheme names}
     *
     * @throws IllegalArgumentException if it is empty, or has spaces at its ends or control characters
     */
    static Credentials apiKey(String key) {
        if (key.isBlank()
                || !key.strip().equals(key)
                || HeaderRules.problem(key).isPresent()) {
            throw new IllegalArgumentException(
                    "An API key has visible ASCII characters and no spaces at its ends; the one given is empty or has"
                            + " others.");
        }
        return new FixedCredentials(Optional.of(key), "an API key");
    }
}
