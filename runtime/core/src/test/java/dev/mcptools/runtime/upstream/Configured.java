package dev.mcptools.runtime.upstream;

import io.helidon.config.Config;
import io.helidon.config.ConfigSources;
import java.util.HashMap;
import java.util.Map;

/** Settings of an API as a test gives them. */
final class Configured {
    private Configured() {}

    /** {@return the node {@code api} of a configuration with these keys and values below it, in turn} */
    static Config api(String... keysAndValues) {
        Map<String, String> values = new HashMap<>();
        for (int i = 0; i < keysAndValues.length; i += 2) {
            values.put("api." + keysAndValues[i], keysAndValues[i + 1]);
        }
        return Config.builder()
                .disableEnvironmentVariablesSource()
                .disableSystemPropertiesSource()
                .sources(ConfigSources.create(values))
                .build()
                .get("api");
    }
}
