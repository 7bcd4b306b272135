package dev.mcptools.runtime.upstream;

import java.net.URI;
import java.time.Duration;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;

/**
 * This server as a client of OAuth 2.0, which gets tokens for itself (RFC 6749).
 *
 * @param id the client's id; empty if refresh tokens are exchanged without one
 * @param secret the client's secret; empty for a public client
 * @param inForm whether they are sent in the form, not in the header (section 2.3.1)
 * @param scopes what the token shall be good for; empty to leave it to the endpoint
 */
record OAuthClient(Optional<String> id, Optional<String> secret, boolean inForm, List<String> scopes) {
    private static final Duration DEADLINE = Duration.ofSeconds(20);

    OAuthClient {
        scopes = List.copyOf(scopes);
    }

    /**
     * {@return tokens for the client itself (section 4.4)}
     *
     * @param change what is set in the same way for all clients of an API
     */
    Credentials forItself(URI tokenUrl, Consumer<ApiClientBuilder> change, InstantSource clock) {
        TokenEndpoint endpoint = at(tokenUrl, change);
        Map<String, String> form = new LinkedHashMap<>();
        form.put("grant_type", "client_credentials");
        if (!scopes.isEmpty()) {
            form.put("scope", String.join(" ", scopes));
        }
        return new RenewableToken(clock, () -> endpoint.granted(form).token());
    }

    /**
     * {@return tokens for somebody who has signed in elsewhere (section 6)}
     *
     * <p>An endpoint may give another refresh token with each token; it is kept in memory, until the server ends.
     */
    Credentials refreshing(String refreshToken, URI tokenUrl, Consumer<ApiClientBuilder> change, InstantSource clock) {
        TokenEndpoint endpoint = at(tokenUrl, change);
        AtomicReference<String> latest = new AtomicReference<>(refreshToken);
        return new RenewableToken(clock, () -> {
            TokenEndpoint.Grant grant =
                    endpoint.granted(Map.of("grant_type", "refresh_token", "refresh_token", latest.get()));
            grant.refreshToken().ifPresent(latest::set);
            return grant.token();
        });
    }

    private TokenEndpoint at(URI tokenUrl, Consumer<ApiClientBuilder> change) {
        ApiClientBuilder builder = ApiClient.of(URI.create(tokenUrl.getScheme() + "://" + tokenUrl.getRawAuthority()));
        change.accept(builder);
        builder.deadline(DEADLINE);
        Map<String, String> form = new LinkedHashMap<>();
        if (id.isPresent() && secret.isPresent() && !inForm) {
            // Encoded as a form is, so that neither has a colon (section 2.3.1).
            builder.credentials(
                    Credentials.basic(PercentEncoding.encode(id.get()), PercentEncoding.encode(secret.get())));
        } else {
            id.ifPresent(text -> form.put("client_id", text));
            secret.ifPresent(text -> form.put("client_secret", text));
        }
        return new TokenEndpoint(builder.build(), tokenUrl, form);
    }

    @Override
    public String toString() {
        return "a client of OAuth 2.0";
    }
}
