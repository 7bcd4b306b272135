package dev.mcptools.generator.model;

import java.util.List;
import java.util.Optional;

/** A Security Scheme Object, as far as its credentials can be configured (OpenAPI 3.1, section 4.8.27). */
public sealed interface SecurityScheme {

    /**
     * A key that is sent as it is.
     *
     * @param location {@link Place.Location#HEADER}, {@link Place.Location#QUERY} or {@link Place.Location#COOKIE}
     * @param name of the header, query parameter or cookie
     */
    record ApiKey(Place.Location location, String name) implements SecurityScheme {}

    /** A user name and a password. */
    record Basic() implements SecurityScheme {}

    /** A bearer token. */
    record Bearer() implements SecurityScheme {}

    /**
     * OAuth 2.0, or OpenID Connect, whose tokens are the same.
     *
     * @param tokenUrl of the client credentials flow
     * @param refreshUrl where a refresh token of any flow is exchanged
     * @param scopes what the tools together need, sorted
     */
    record OAuth2(Optional<String> tokenUrl, Optional<String> refreshUrl, List<String> scopes)
            implements SecurityScheme {
        public OAuth2 {
            scopes = List.copyOf(scopes);
        }
    }

    /**
     * One that there are no credentials for.
     *
     * @param what what it is, for sentences: {@code HTTP digest}
     */
    record NotServed(String what) implements SecurityScheme {}
}
