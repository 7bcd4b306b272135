package dev.mcptools.runtime.upstream;

import dev.mcptools.runtime.upstream.SecurityScheme.ApiKey;
import dev.mcptools.runtime.upstream.SecurityScheme.Place;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;

/**
 * The places that an API reads keys from: arguments have none of them.
 *
 * @param keys the schemes that say so
 */
record CredentialPlaces(List<ApiKey> keys) {
    static final CredentialPlaces NONE = new CredentialPlaces(List.of());

    /** {@return the places of these schemes} */
    static CredentialPlaces of(Collection<SecurityScheme> schemes) {
        return new CredentialPlaces(schemes.stream()
                .filter(ApiKey.class::isInstance)
                .map(ApiKey.class::cast)
                .toList());
    }

    /** {@return whether a key is read from there} */
    boolean has(Place place, String name) {
        return keys.stream()
                .filter(key -> key.place() == place)
                .anyMatch(key -> place == Place.HEADER
                        ? key.name().equalsIgnoreCase(name)
                        : key.name().equals(name));
    }

    /** {@return the pairs of the query of {@code target} that are no keys, as they are written} */
    List<String> freeOf(String target) {
        int query = target.indexOf('?');
        return query < 0
                ? List.of()
                : Arrays.stream(target.substring(query + 1).split("&"))
                        .filter(pair -> !pair.isEmpty() && !has(Place.QUERY, name(pair)))
                        .toList();
    }

    /** {@return {@code target} without its query} */
    static String path(String target) {
        int query = target.indexOf('?');
        return query < 0 ? target : target.substring(0, query);
    }

    // As the one who reads it does: an exploded object may name its members as it likes, and encode the names.
    private static String name(String pair) {
        return PercentEncoding.decodeOnce(pair.split("=", 2)[0].replace('+', ' '));
    }
}
