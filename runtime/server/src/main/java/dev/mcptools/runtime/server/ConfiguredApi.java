package dev.mcptools.runtime.server;

import dev.mcptools.runtime.upstream.ApiClient;
import dev.mcptools.runtime.upstream.ApiClientBuilder;
import io.helidon.config.Config;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;

/**
 * The API that stands under {@code api} in the configuration.
 *
 * @param url where it is if the configuration does not say so
 */
record ConfiguredApi(Optional<String> url) implements UpstreamSource {

    @Override
    public Upstream open(Config config) {
        Config api = config.get("api");
        String address = api.get("url")
                .asString()
                .asOptional()
                .filter(text -> !text.isBlank())
                .or(this::url)
                .orElseThrow(() -> StartFailedException.because(
                        "Where the API is has to be configured: set api.url in application.yaml of the data folder, or"
                                + " API_URL in the environment."));
        try {
            URI uri = URI.create(address);
            ApiClientBuilder client = ApiClient.of(uri);
            api.get("deadline").as(Duration.class).ifPresent(client::deadline);
            api.get("read-timeout").as(Duration.class).ifPresent(client::readTimeout);
            return Upstream.of(uri, client.build());
        } catch (IllegalArgumentException e) {
            throw StartFailedException.because("api.url '" + address + "' cannot be used: " + e.getMessage());
        }
    }
}
