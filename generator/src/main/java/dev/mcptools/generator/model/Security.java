package dev.mcptools.generator.model;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Security Requirement Objects: alternatives, each of which may need several schemes (OpenAPI 3.1, section 4.8.30).
 *
 * @param alternatives in the order of the document, the scopes by scheme; empty if no credentials are needed
 */
public record Security(List<Map<String, List<String>>> alternatives) {
    /** No credentials are needed. */
    public static final Security NONE = new Security(List.of());

    public Security {
        List<Map<String, List<String>>> distinct = new ArrayList<>();
        for (Map<String, List<String>> alternative : alternatives) {
            Map<String, List<String>> copy = Collections.unmodifiableMap(new LinkedHashMap<>(alternative));
            if (!distinct.contains(copy)) {
                distinct.add(copy);
            }
        }
        // Without another alternative, "none is fine" is "none".
        alternatives = distinct.stream().allMatch(Map::isEmpty) ? List.of() : List.copyOf(distinct);
    }

    /** {@return whether an alternative needs this scheme} */
    public boolean names(String scheme) {
        return alternatives.stream().anyMatch(alternative -> alternative.containsKey(scheme));
    }

    /** {@return the same, which needs this scheme as well} */
    public Security and(String scheme) {
        List<Map<String, List<String>>> all =
                new ArrayList<>(alternatives.isEmpty() ? List.of(Map.of()) : alternatives);
        all.replaceAll(alternative -> {
            Map<String, List<String>> more = new LinkedHashMap<>(alternative);
            more.putIfAbsent(scheme, List.of());
            return more;
        });
        return new Security(all);
    }

    /** {@return the same, or that} */
    public Security or(Security other) {
        List<Map<String, List<String>>> all = new ArrayList<>(alternatives);
        all.addAll(other.alternatives.isEmpty() ? List.of(Map.of()) : other.alternatives);
        return new Security(all);
    }
}
