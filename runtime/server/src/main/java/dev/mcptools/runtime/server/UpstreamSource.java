package dev.mcptools.runtime.server;

import io.helidon.config.Config;

/** Opens the API that the tools call, as the configuration says. */
@FunctionalInterface
public interface UpstreamSource {

    /**
     * {@return the API}
     *
     * @param config the whole configuration, from its root
     * @throws StartFailedException if the configuration does not say enough, or contradicts itself
     * @throws io.helidon.config.ConfigException if a value cannot be read; it is shown to the one who starts the server
     */
    Upstream open(Config config);
}
