package dev.mcptools.runtime.upstream;

import java.util.Optional;

/**
 * What a client proves its account with.
 *
 * <p>Nothing of it appears in messages, logs or {@code toString}.
 */
public interface Credentials {

    /**
     * {@return the value of the Authorization header; empty if none is sent}
     *
     * @throws NoAnswerException if it had to be fetched and could not be
     */
    Optional<String> authorization();

    /**
     * {@return another value, after the API answered 401 to {@code rejected}; empty if there is none to be had}
     *
     * @throws NoAnswerException if it had to be fetched and could not be
     */
    Optional<String> renewed(String rejected);

    /** {@return no credentials: an API that is open} */
    static Credentials none() {
        return new FixedAuthorization(Optional.empty());
    }

    /**
     * {@return a bearer token that is never renewed (RFC 6750)}
     *
     * @throws IllegalArgumentException if no header can carry it
     */
    static Credentials bearer(String token) {
        return new FixedAuthorization(Optional.of(BearerToken.authorization(token)));
    }
}
