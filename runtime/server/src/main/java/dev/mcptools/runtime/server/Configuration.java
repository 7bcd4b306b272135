package dev.mcptools.runtime.server;

import io.helidon.config.Config;
import io.helidon.config.ConfigException;
import io.helidon.config.ConfigSources;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/**
 * What environment variables, {@code application.yaml} in the data folder and the application's own one say, in this
 * order.
 */
final class Configuration {
    private static final String FILE = "application.yaml";

    private Configuration() {}

    /**
     * {@return the configuration}
     *
     * @param settings what wins over all of them
     * @param environment the environment variables
     * @throws StartFailedException if a file cannot be read
     */
    static Config read(DataFolder data, Map<String, String> settings, Map<String, String> environment) {
        try {
            return Config.builder()
                    .disableEnvironmentVariablesSource()
                    .disableSystemPropertiesSource()
                    .sources(List.of(
                            ConfigSources.create(settings),
                            () -> new Environment(environment),
                            ConfigSources.environmentVariables(),
                            ConfigSources.file(data.path().resolve(FILE)).optional(),
                            ConfigSources.classpath(FILE).optional()))
                    .build();
        } catch (ConfigException e) {
            throw StartFailedException.because("The configuration cannot be read: " + e.getMessage());
        }
    }

    /**
     * {@return what is read from the configuration}
     *
     * @throws StartFailedException if it has a value that it cannot have
     */
    static <T> T valid(Supplier<T> reading) {
        try {
            return reading.get();
        } catch (ConfigException | IllegalArgumentException | DateTimeParseException e) {
            throw StartFailedException.because("A value in the configuration cannot be used: " + e.getMessage());
        }
    }
}
