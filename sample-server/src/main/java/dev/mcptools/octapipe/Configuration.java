package dev.mcptools.octapipe;

import dev.mcptools.octapipe.account.Account;
import dev.mcptools.octapipe.account.CallLimits;
import dev.mcptools.runtime.transport.HttpSettings;
import io.helidon.config.Config;
import io.helidon.config.ConfigException;
import io.helidon.config.ConfigSources;
import java.net.URI;
import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** What environment variables, {@code application.yaml} in the data folder and the server's own one say, in this order. */
final class Configuration {
    private static final List<String> SIGN_IN = List.of("domain", "email", "password");

    private Configuration() {}

    /**
     * {@return the configuration}
     *
     * @throws StartFailedException if a file cannot be read
     */
    static Config read(DataFolder data) {
        try {
            return Config.builder()
                    .disableEnvironmentVariablesSource()
                    .disableSystemPropertiesSource()
                    .sources(
                            ConfigSources.environmentVariables(),
                            ConfigSources.file(data.path().resolve("application.yaml"))
                                    .optional(),
                            ConfigSources.classpath("application.yaml"))
                    .build();
        } catch (ConfigException e) {
            throw StartFailedException.because("The configuration cannot be read: " + e.getMessage());
        }
    }

    /**
     * {@return the settings under {@code mcp}}
     *
     * @throws StartFailedException if one has a value that it cannot have
     */
    static HttpSettings httpSettings(Config mcp) {
        return valid(mcp, () -> HttpSettings.from(mcp));
    }

    /** {@return the limits under {@code octapipe}} */
    static CallLimits limits(Config octapipe) {
        return valid(
                octapipe,
                () -> new CallLimits(
                        octapipe.get("deadline").as(Duration.class).get(),
                        octapipe.get("read-timeout").as(Duration.class).get()));
    }

    /**
     * {@return the account under {@code octapipe}; empty if none is given}
     *
     * @throws StartFailedException if one is given by half, or in two ways
     */
    static Optional<Account> account(Config octapipe) {
        Optional<String> token = text(octapipe, "token");
        List<String> given =
                SIGN_IN.stream().filter(key -> text(octapipe, key).isPresent()).toList();
        if (token.isEmpty() && given.isEmpty()) {
            return Optional.empty();
        }
        URI url = url(octapipe);
        if (token.isPresent() && !given.isEmpty()) {
            throw StartFailedException.because("octapipe.token and octapipe." + given.get(0)
                    + " are both set. Give a token, or domain, email and" + " password.");
        }
        if (token.isPresent()) {
            return Optional.of(Account.withToken(url, token.get()));
        }
        List<String> missing =
                SIGN_IN.stream().filter(key -> !given.contains(key)).toList();
        if (!missing.isEmpty()) {
            throw StartFailedException.because("To sign in, "
                    + String.join(
                            " and ",
                            missing.stream().map(key -> "octapipe." + key).toList())
                    + " must be set too (OCTAPIPE_" + missing.get(0).toUpperCase(Locale.ROOT) + " in the"
                    + " environment).");
        }
        return Optional.of(Account.signingIn(
                url,
                octapipe.get("domain").asString().get(),
                octapipe.get("email").asString().get(),
                octapipe.get("password").asString().get()));
    }

    private static URI url(Config octapipe) {
        String text = octapipe.get("url").asString().get();
        return Stream.of(text)
                .filter(value -> value.matches("https?://[^\\s?#@]+"))
                .map(URI::create)
                .findFirst()
                .orElseThrow(() -> StartFailedException.because("octapipe.url must be an address such as"
                        + " https://api.octapipe.dev, without user, query or fragment, not '" + text + "'."));
    }

    private static Optional<String> text(Config octapipe, String key) {
        return octapipe.get(key).asString().asOptional().filter(value -> !value.isBlank());
    }

    private static <T> T valid(Config node, Supplier<T> reading) {
        try {
            return reading.get();
        } catch (ConfigException | IllegalArgumentException | DateTimeParseException e) {
            throw StartFailedException.because(
                    "A value under '" + node.key() + "' in the configuration cannot be used: " + e.getMessage());
        }
    }
}
