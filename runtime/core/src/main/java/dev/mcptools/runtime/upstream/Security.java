package dev.mcptools.runtime.upstream;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Which credentials a request needs: one of several alternatives, each of which may be several schemes together
 * (OpenAPI 3.1, section 4.8.30).
 *
 * @param alternatives in the order of the document, the scopes by scheme; empty if no credentials are sent
 */
public record Security(List<Map<String, List<String>>> alternatives) {
    /** No credentials are sent. */
    public static final Security NONE = new Security(List.of());

    public Security {
        alternatives = List.copyOf(alternatives);
    }

    /** {@return one scheme, with the scopes that its token must have} */
    public static Security of(String scheme, String... scopes) {
        return new Security(List.of(Map.of(scheme, List.of(scopes))));
    }

    /** {@return the same, whose last alternative needs this scheme as well} */
    public Security and(String scheme, String... scopes) {
        Map<String, List<String>> last = new LinkedHashMap<>(alternatives.getLast());
        last.put(scheme, List.of(scopes));
        return new Security(Stream.concat(
                        alternatives.subList(0, alternatives.size() - 1).stream(),
                        Stream.of(Collections.unmodifiableMap(last)))
                .toList());
    }

    /** {@return the same with one more alternative, this scheme} */
    public Security or(String scheme, String... scopes) {
        return with(Map.of(scheme, List.of(scopes)));
    }

    /** {@return the same, and a request may go without credentials where none are configured} */
    public Security orNone() {
        return with(Map.of());
    }

    /** {@return whether a request may go without credentials} */
    boolean isOptional() {
        return alternatives.isEmpty() || alternatives.contains(Map.<String, List<String>>of());
    }

    private Security with(Map<String, List<String>> alternative) {
        return new Security(
                Stream.concat(alternatives.stream(), Stream.of(alternative)).toList());
    }
}
