package dev.mcptools.maven.init;

import dev.mcptools.generator.model.Api;
import dev.mcptools.generator.model.SecurityScheme;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * A key of the configuration of a new project.
 *
 * @param path its parts
 * @param meaning what it is for
 */
record ConfigurationKey(List<String> path, ForeignText meaning) {
    private static final int LONGEST = 400;
    /** Names of server variables may be anything; the others are made of these already. */
    private static final Pattern PLAIN = Pattern.compile("[A-Za-z0-9_-]+");

    static ConfigurationKey of(String meaning, String... path) {
        return new ConfigurationKey(List.of(path), ForeignText.of(meaning, LONGEST));
    }

    /** {@return the keys for the credentials of an API's security schemes} */
    static List<ConfigurationKey> ofCredentials(Api api) {
        List<ConfigurationKey> keys = new ArrayList<>();
        api.schemes().forEach((name, scheme) -> keys.addAll(ofScheme(name, scheme)));
        return keys;
    }

    private static List<ConfigurationKey> ofScheme(String name, SecurityScheme scheme) {
        if (scheme instanceof SecurityScheme.ApiKey key) {
            return List.of(credential(
                    name,
                    "api-key",
                    "sent as the " + key.location().name().toLowerCase(Locale.ROOT) + " " + key.name()));
        }
        if (scheme instanceof SecurityScheme.Basic) {
            return List.of(
                    credential(name, "username", "of your account"), credential(name, "password", "may be empty"));
        }
        if (scheme instanceof SecurityScheme.Bearer) {
            return List.of(credential(name, "token", "sent as a bearer token"));
        }
        if (scheme instanceof SecurityScheme.OAuth2 oauth) {
            List<ConfigurationKey> keys =
                    new ArrayList<>(List.of(credential(name, "token", "an access token, if you have one")));
            if (oauth.tokenUrl().isPresent()) {
                keys.add(credential(name, "client-id", "or a client that gets tokens for itself"));
                keys.add(credential(name, "client-secret", "with its secret"));
            }
            if (oauth.refreshUrl().or(oauth::tokenUrl).isPresent()) {
                keys.add(credential(name, "refresh-token", "or a token that gets new ones"));
            }
            return keys;
        }
        return List.of();
    }

    private static ConfigurationKey credential(String scheme, String key, String meaning) {
        return of(meaning, "api", "credentials", scheme, key);
    }

    /** {@return whether this key, with the others of its kind, makes credentials that need not be fetched} */
    boolean isEnough() {
        return List.of("api-key", "username", "password", "token").contains(path.get(path.size() - 1));
    }

    /** {@return the whole key: {@code api.credentials.petstore.token}} */
    String name() {
        return String.join(".", path);
    }

    /** {@return lines of YAML that are comments, below a line for {@code above}} */
    String commented(List<String> above) {
        StringBuilder lines = new StringBuilder();
        for (int depth = 0; depth < path.size(); depth++) {
            boolean last = depth == path.size() - 1;
            if (last || above.size() <= depth || !above.subList(0, depth + 1).equals(path.subList(0, depth + 1))) {
                lines.append("# ")
                        .append("  ".repeat(depth))
                        .append(inYaml(path.get(depth)))
                        .append(last ? ": ...    # " + meaning.inComment() : ":")
                        .append('\n');
            }
        }
        return lines.toString();
    }

    /** {@return a row of a table in Markdown: key, environment variable, meaning} */
    String row() {
        String variable = name().toUpperCase(Locale.ROOT).replaceAll("[^A-Z0-9]", "_");
        return "| " + nameInMarkdown() + " | `" + variable + "` | " + meaning.inMarkdown() + " |\n";
    }

    // Nothing within the font of code could be escaped.
    private String nameInMarkdown() {
        return path.stream().allMatch(part -> PLAIN.matcher(part).matches())
                ? "`" + name() + "`"
                : ForeignText.of(name(), LONGEST).inMarkdown();
    }

    private static String inYaml(String part) {
        return PLAIN.matcher(part).matches()
                ? part
                : '"'
                        + ForeignText.of(part, LONGEST)
                                .toString()
                                .replace("\\", "\\\\")
                                .replace("\"", "\\\"")
                        + '"';
    }
}
