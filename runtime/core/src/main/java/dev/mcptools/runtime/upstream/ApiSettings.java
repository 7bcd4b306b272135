package dev.mcptools.runtime.upstream;

import io.helidon.common.Size;
import io.helidon.config.Config;
import io.helidon.config.ConfigException;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;

/**
 * What an operator has configured for an API: where it is, how long calls may take, and credentials for its security
 * schemes. {@code docs/credentials.md} has the keys.
 *
 * <p>Values are kept in memory only, and nothing prints those that are secret.
 */
public final class ApiSettings {
    private static Duration duration(Config value) {
        try {
            return value.as(Duration.class).get();
        } catch (ConfigException e) {
            throw new IllegalArgumentException("It is a duration such as PT30S.", e);
        }
    }

    private static final List<String> KEYS =
            List.of("url", "server-variables", "servers", "deadline", "read-timeout", "max-answer-size", "credentials");

    private final ApiDescription api;
    private final URI url;
    private final Map<String, URI> servers = new HashMap<>();
    private final Map<String, String> howToFindServers = new HashMap<>();
    private final Map<String, String> variables = new TreeMap<>();
    private final Map<String, CredentialSettings> credentials = new TreeMap<>();
    private final Optional<Duration> deadline;
    private final Optional<Duration> readTimeout;
    private final Optional<Integer> maxAnswerBytes;

    private ApiSettings(ApiDescription api, Settings node, List<String> otherKeys) {
        this.api = api;
        List<String> keys = new ArrayList<>(KEYS);
        keys.addAll(otherKeys);
        node.onlyHas(keys);
        readVariables(node.below("server-variables"));
        url = new DefaultServer(api, node, variables).uri();
        readServers(node.below("servers"));
        readCredentials(node.below("credentials"));
        deadline = node.value("deadline", ApiSettings::duration);
        readTimeout = node.value("read-timeout", ApiSettings::duration);
        maxAnswerBytes =
                node.value("max-answer-size", value -> bytes(value.asString().get()));
        node.check();
    }

    /**
     * Reads the settings of an API.
     *
     * @param api what its document says of it
     * @param node where they are in the configuration, usually {@code api}
     * @param otherKeys keys of this node that somebody else reads
     * @throws InvalidSettingsException naming all keys that are missing, unknown or have values that cannot be used
     */
    public static ApiSettings of(ApiDescription api, Config node, String... otherKeys) {
        return new ApiSettings(api, new Settings(node), List.of(otherKeys));
    }

    /** {@return where the API's default server is} */
    public URI url() {
        return url;
    }

    /** {@return a client of the API, as it is configured} */
    public ApiClient client() {
        return client(each -> {});
    }

    /**
     * {@return a client of the API, as it is configured}
     *
     * @param change what is set beside that, for this client and for those that get its tokens: what to trust, for example
     */
    public ApiClient client(Consumer<ApiClientBuilder> change) {
        Consumer<ApiClientBuilder> all = this::limit;
        ApiClientBuilder builder = ApiClient.of(api, url);
        all.andThen(change).accept(builder);
        servers.forEach(builder::server);
        howToFindServers.forEach(builder::howToFind);
        variables.forEach(builder::serverVariable);
        credentials.forEach((scheme, settings) -> {
            builder.howToConfigure(scheme, settings.howToConfigure());
            settings.credentials(url, all.andThen(change)).ifPresent(value -> builder.credentials(scheme, value));
        });
        return builder.build();
    }

    /** {@return sentences on what is not configured, so that some calls will fail; for a start's last lines} */
    public List<String> notes() {
        return credentials.entrySet().stream()
                .filter(scheme -> !scheme.getValue().isGiven())
                .map(scheme -> "There are no credentials for " + scheme.getKey() + ": "
                        + scheme.getValue().howToConfigure() + ".")
                .toList();
    }

    private void limit(ApiClientBuilder builder) {
        deadline.ifPresent(builder::deadline);
        readTimeout.ifPresent(builder::readTimeout);
        maxAnswerBytes.ifPresent(builder::maxAnswerBytes);
    }

    private void readVariables(Settings node) {
        ServerVariables known = ServerVariables.of(api);
        node.onlyHas(known.names());
        for (String name : known.names()) {
            node.text(name).ifPresent(value -> {
                known.problem(name, value).ifPresent(problem -> node.problem(name, problem));
                variables.put(name, value);
            });
        }
    }

    private void readServers(Settings node) {
        List<String> names = List.copyOf(api.ownServers().keySet());
        node.onlyHas(names);
        for (String name : names) {
            Settings server = node.below(name);
            server.onlyHas(List.of("url"));
            howToFindServers.put(name, "set " + server.nameAndVariable("url"));
            server.uri("url")
                    .flatMap(uri -> server.reading("url", () -> new BaseUri(uri).uri()))
                    .ifPresent(uri -> servers.put(name, uri));
        }
    }

    private void readCredentials(Settings node) {
        node.onlyHas(List.copyOf(api.schemes().keySet()));
        api.schemes().forEach((name, scheme) -> credentials.put(name, CredentialSettings.of(scheme, node.below(name))));
    }

    private static int bytes(String text) {
        long bytes = Size.parse(text).toBytes();
        if (bytes < 1 || bytes > Integer.MAX_VALUE - 8) {
            throw new IllegalArgumentException("It is a number of bytes such as 16 MiB, between 1 and 2 GiB.");
        }
        return (int) bytes;
    }

    /** {@return where the API is, without credentials} */
    @Override
    public String toString() {
        return api.id() + " at " + url;
    }
}
