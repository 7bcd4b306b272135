package dev.mcptools.generator.derive;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Names of a document as keys of a configuration, which are environment variables as well: there, case is lost, and all
 * but letters and digits is an underscore. Names that would be one there are told apart by a hash of the original, so that
 * none depends on the order of the document.
 */
final class ConfiguredNames {
    /** The keys below a name: {@code oauth} with {@code refresh-token} and {@code oauth_refresh} with {@code token} are one. */
    private static final List<String> KEYS = List.of(
            "api-key",
            "username",
            "password",
            "token",
            "refresh-token",
            "client-id",
            "client-secret",
            "client-authentication",
            "token-url",
            "scopes",
            "url");

    private final Map<String, String> names;

    private ConfiguredNames(Map<String, String> names) {
        this.names = names;
    }

    /** {@return keys for these names} */
    static ConfiguredNames of(Collection<String> originals) {
        Map<String, Set<String>> byVariable = new HashMap<>();
        for (String original : originals) {
            for (String key : KEYS) {
                byVariable
                        .computeIfAbsent(variable(plain(original) + "_" + key), any -> new TreeSet<>())
                        .add(original);
            }
        }
        Set<String> alike = byVariable.values().stream()
                .filter(rivals -> rivals.size() > 1)
                .flatMap(Set::stream)
                .collect(Collectors.toSet());
        Map<String, String> names = new HashMap<>();
        for (String original : originals) {
            names.put(original, alike.contains(original) ? hashed(original) : plain(original));
        }
        return new ConfiguredNames(names);
    }

    /** {@return the key for a name, which need not be among those given} */
    String of(String original) {
        return names.getOrDefault(original, plain(original));
    }

    private static String plain(String original) {
        return original.matches("[A-Za-z0-9][A-Za-z0-9_-]*") ? original : hashed(original);
    }

    private static String hashed(String original) {
        String words = Words.snakeCase(original).replaceAll("[^a-z0-9_]", "");
        return (words.isEmpty() ? "" : words + "_") + Hash.of(original).substring(0, 4);
    }

    private static String variable(String key) {
        return key.toUpperCase(Locale.ROOT).replaceAll("[^A-Z0-9]", "_");
    }
}
