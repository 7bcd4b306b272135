package dev.mcptools.octapipe.management;

import dev.mcptools.octapipe.secret.SecretToken;
import io.helidon.http.HeaderNames;
import io.helidon.webserver.http.ServerRequest;
import java.util.Optional;

/**
 * Where clients reach this server.
 *
 * @param configured as it stands in the configuration; empty if clients reach it as the one who asks does
 */
public record PublicUrl(Optional<String> configured) {

    /** {@return the address for clients, as long as its secret is known} */
    public String of(SecretToken token, ServerRequest request) {
        return base(request) + "/mcp/" + token.text();
    }

    /** {@return where paths begin, without a slash at the end} */
    public String base(ServerRequest request) {
        // The Host header was found to be one of ours before any handler runs.
        return configured
                .map(url -> url.replaceAll("/+$", ""))
                .orElseGet(() ->
                        "http://" + request.headers().get(HeaderNames.HOST).get());
    }
}
