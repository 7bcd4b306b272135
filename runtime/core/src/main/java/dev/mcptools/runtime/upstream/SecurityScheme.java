package dev.mcptools.runtime.upstream;

import java.util.List;
import java.util.Optional;

/** A way of an API to know who calls, as its document declares it (OpenAPI 3.1, section 4.8.27). */
public sealed interface SecurityScheme {

    /** The part of a request that an API key stands in. */
    enum Place {
        HEADER,
        QUERY,
        COOKIE
    }

    /**
     * A key that is sent as it is.
     *
     * @param place where
     * @param name the name of the header, query parameter or cookie
     */
    record ApiKey(Place place, String name) implements SecurityScheme {}

    /** A user name and a password (RFC 7617). */
    record Basic() implements SecurityScheme {}

    /** A token that somebody else got (RFC 6750); also what is left of OpenID Connect where nobody can sign in. */
    record Bearer() implements SecurityScheme {}

    /**
     * A token of OAuth 2.0 (RFC 6749): configured, or got at {@code tokenUrl} and renewed at {@code refreshUrl}.
     *
     * @param tokenUrl where the client gets a token for itself; may be relative to the API's server
     * @param refreshUrl where a refresh token is exchanged; may be relative as well
     * @param scopes what the tools together need
     */
    record OAuth2(Optional<String> tokenUrl, Optional<String> refreshUrl, List<String> scopes)
            implements SecurityScheme {
        public OAuth2 {
            scopes = List.copyOf(scopes);
        }

        /** {@return the same scheme with the token URL of the client credentials flow} */
        public OAuth2 clientCredentials(String url) {
            return new OAuth2(Optional.of(url), refreshUrl, scopes);
        }

        /** {@return the same scheme with the URL where a refresh token is exchanged} */
        public OAuth2 refresh(String url) {
            return new OAuth2(tokenUrl, Optional.of(url), scopes);
        }

        /** {@return the same scheme, of which the tools need these scopes} */
        public OAuth2 scopes(String... names) {
            return new OAuth2(tokenUrl, refreshUrl, List.of(names));
        }
    }

    /**
     * A way that this runtime has no credentials for: calls go without.
     *
     * @param what what it is, for sentences: {@code HTTP digest}
     */
    record NotServed(String what) implements SecurityScheme {}

    /** {@return a key in this header} */
    static SecurityScheme keyInHeader(String name) {
        return new ApiKey(Place.HEADER, name);
    }

    /** {@return a key in this query parameter} */
    static SecurityScheme keyInQuery(String name) {
        return new ApiKey(Place.QUERY, name);
    }

    /** {@return a key in this cookie} */
    static SecurityScheme keyInCookie(String name) {
        return new ApiKey(Place.COOKIE, name);
    }

    /** {@return a user name and a password} */
    static SecurityScheme basic() {
        return new Basic();
    }

    /** {@return a bearer token} */
    static SecurityScheme bearer() {
        return new Bearer();
    }

    /** {@return a token of OAuth 2.0 without any URL, to be configured} */
    static OAuth2 oauth2() {
        return new OAuth2(Optional.empty(), Optional.empty(), List.of());
    }

    /** {@return a way that is not served, {@code HTTP digest}} */
    static SecurityScheme notServed(String what) {
        return new NotServed(what);
    }
}
