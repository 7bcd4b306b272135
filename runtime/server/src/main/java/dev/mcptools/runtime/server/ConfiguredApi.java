package dev.mcptools.runtime.server;

import dev.mcptools.runtime.upstream.ApiDescription;
import dev.mcptools.runtime.upstream.ApiSettings;
import dev.mcptools.runtime.upstream.InvalidSettingsException;
import io.helidon.config.Config;

/**
 * An API as its document describes it, with what stands under {@code api} in the configuration.
 *
 * @param api the description
 */
record ConfiguredApi(ApiDescription api) implements UpstreamSource {

    @Override
    public Upstream open(Config config) {
        try {
            ApiSettings settings = ApiSettings.of(api, config.get("api"));
            return Upstream.of(settings.url(), settings.client()).noting(settings.notes());
        } catch (InvalidSettingsException e) {
            throw StartFailedException.because(String.join("\n", e.problems()));
        }
    }
}
