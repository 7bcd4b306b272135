package dev.mcptools.maven.init;

import dev.mcptools.generator.model.Api;
import dev.mcptools.generator.model.ApiServer;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What can be configured of the API of a new project, for its application.yaml and its README.
 *
 * @param url where the API is if nobody says otherwise; empty if that has to be configured
 * @param chosen whether that was worked out here, so that the configuration has to hold it
 * @param keys all other keys, credentials first
 */
record ApiConfiguration(Optional<String> url, boolean chosen, List<ConfigurationKey> keys) {

    /**
     * {@return the configuration}
     *
     * @param api what the document says
     * @param address where the document was on the web, which a relative server is relative to (OpenAPI 3.1, 4.8.5)
     */
    static ApiConfiguration of(Api api, Optional<URI> address) {
        Optional<String> documented =
                api.servers().stream().findFirst().map(ApiServer::withDefaults).filter(ApiConfiguration::isAddress);
        Optional<String> resolved = documented.or(() -> address.flatMap(base -> resolved(
                base,
                api.servers().stream().findFirst().map(ApiServer::withDefaults).orElse("/"))));
        return new ApiConfiguration(resolved, resolved.isPresent() && documented.isEmpty(), keys(api));
    }

    private static List<ConfigurationKey> keys(Api api) {
        List<ConfigurationKey> keys = new ArrayList<>(ConfigurationKey.ofCredentials(api));
        api.servers().stream()
                .findFirst()
                .ifPresent(server -> server.variables()
                        .forEach((name, variable) -> keys.add(ConfigurationKey.of(
                                "{" + name + "} in the address of the API"
                                        + variable.standard()
                                                .map(value -> ", " + value + " if not set")
                                                .orElse(""),
                                "api",
                                "server-variables",
                                name))));
        api.ownServers()
                .forEach((name, server) -> keys.add(ConfigurationKey.of(
                        "the address for some operations, if not " + server.withDefaults(),
                        "api",
                        "servers",
                        name,
                        "url")));
        return keys;
    }

    private static Optional<String> resolved(URI base, String relative) {
        try {
            return Optional.of(base.resolve(relative).toString().replaceAll("/$", ""))
                    .filter(ApiConfiguration::isAddress);
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static boolean isAddress(String url) {
        return url.matches("(?i)https?://[^\\s?#@{}\"\\\\]+");
    }

    /** {@return the node {@code api} of application.yaml: comments, but for an address that the document lacks} */
    String yaml() {
        StringBuilder yaml = new StringBuilder();
        if (chosen) {
            url.ifPresent(at -> yaml.append("api:\n  url: \"").append(at).append("\"\n"));
        } else {
            yaml.append("# api:\n#   url: ...    # ")
                    .append(ConfigurationKey.of(meaning()).meaning().inComment())
                    .append('\n');
        }
        List<String> above = List.of("api");
        for (ConfigurationKey key : keys) {
            yaml.append(key.commented(above));
            above = key.path();
        }
        return yaml.toString().stripTrailing();
    }

    /** {@return the rows that the README has of them} */
    String markdown() {
        StringBuilder rows = new StringBuilder("| key | variable | |\n| --- | --- | --- |\n")
                .append(ConfigurationKey.of(meaning(), "api", "url").row());
        keys.forEach(key -> rows.append(key.row()));
        return rows.toString().stripTrailing();
    }

    private String meaning() {
        return url.map(at -> "where the API is, if not at " + at)
                .orElse("where the API is; has to be set, since the document does not say so");
    }
}
