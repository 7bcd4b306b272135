package dev.mcptools.runtime.upstream;

import dev.mcptools.runtime.upstream.SecurityScheme.ApiKey;
import dev.mcptools.runtime.upstream.SecurityScheme.Place;

/**
 * Credentials and where in a request they go.
 *
 * @param place the part of the request
 * @param name the name of the header, query parameter or cookie
 * @param source what is sent there
 */
record Credential(Place place, String name, Credentials source) {
    private static final String AUTHORIZATION = "Authorization";

    /** {@return credentials in the Authorization header (RFC 9110, section 11.6.2)} */
    static Credential inAuthorization(Credentials source) {
        return new Credential(Place.HEADER, AUTHORIZATION, source);
    }

    /** {@return credentials in the place of this scheme} */
    static Credential of(SecurityScheme scheme, Credentials source) {
        return scheme instanceof ApiKey key ? new Credential(key.place(), key.name(), source) : inAuthorization(source);
    }
}
