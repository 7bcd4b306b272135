package dev.mcptools.runtime.upstream;

import dev.mcptools.runtime.upstream.CredentialSettings.Source;
import dev.mcptools.runtime.upstream.SecurityScheme.OAuth2;
import java.net.URI;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;

/**
 * What is configured for a scheme of OAuth 2.0: a token, or a refresh token, or a client that gets tokens for itself.
 *
 * @param scheme what the document says of it
 * @param node the configuration
 */
record OAuthSettings(OAuth2 scheme, Settings node) {
    private static final String TOKEN = "token";
    private static final String REFRESH_TOKEN = "refresh-token";
    private static final String CLIENT_ID = "client-id";
    private static final String CLIENT_SECRET = "client-secret";
    private static final String TOKEN_URL = "token-url";
    private static final String SCOPES = "scopes";
    private static final String AUTHENTICATION = "client-authentication";

    /** {@return what to do for credentials, as a part of a sentence} */
    String howToConfigure() {
        String client = scheme.tokenUrl().isPresent()
                ? ", or " + node.name(CLIENT_ID) + " and " + node.name(CLIENT_SECRET)
                : "";
        return "set " + node.nameAndVariable(TOKEN) + client;
    }

    /** {@return the credentials, if there are any; what is wrong is told to the node} */
    Optional<Source> source() {
        node.onlyHas(List.of(TOKEN, REFRESH_TOKEN, CLIENT_ID, CLIENT_SECRET, TOKEN_URL, SCOPES, AUTHENTICATION));
        if (given(TOKEN)) {
            for (String other : List.of(REFRESH_TOKEN, CLIENT_ID, CLIENT_SECRET)) {
                if (given(other)) {
                    node.problem(TOKEN, "and " + node.name(other) + " are both set. Give a token, or what gets one.");
                }
            }
            return node.text(TOKEN)
                    .flatMap(text -> node.reading(TOKEN, () -> Credentials.bearer(text)))
                    .map(credentials -> (api, change) -> credentials);
        }
        if (given(REFRESH_TOKEN)) {
            if (given(CLIENT_SECRET) && !given(CLIENT_ID)) {
                node.missing(CLIENT_ID, "a secret alone is not enough.");
            }
            return url(scheme.refreshUrl().or(scheme::tokenUrl)).map(this::refreshing);
        }
        if (given(CLIENT_ID) != given(CLIENT_SECRET)) {
            node.missing(
                    given(CLIENT_ID) ? CLIENT_SECRET : CLIENT_ID, "a client that gets a token has an id and a secret.");
            return Optional.empty();
        }
        return given(CLIENT_ID) ? url(scheme.tokenUrl()).map(this::forItself) : Optional.empty();
    }

    private Source refreshing(URI url) {
        OAuthClient client = client();
        String refreshToken = node.text(REFRESH_TOKEN).orElseThrow();
        return (api, change) -> client.refreshing(refreshToken, api.resolve(url), change, InstantSource.system());
    }

    private Source forItself(URI url) {
        OAuthClient client = client();
        return (api, change) -> client.forItself(api.resolve(url), change, InstantSource.system());
    }

    private OAuthClient client() {
        String authentication = node.text(AUTHENTICATION).orElse("basic");
        if (!List.of("basic", "post").contains(authentication)) {
            node.problem(AUTHENTICATION, "must be basic or post, unlike " + authentication + ".");
        }
        return new OAuthClient(
                node.text(CLIENT_ID),
                node.text(CLIENT_SECRET),
                authentication.equals("post"),
                node.words(SCOPES).orElse(scheme.scopes()));
    }

    /** {@return the token URL, relative to the API's server if the document has it so (OpenAPI 3.1.1, section 4.6)} */
    private Optional<URI> url(Optional<String> documented) {
        Optional<URI> url = node.uri(TOKEN_URL).or(() -> documented.flatMap(OAuthSettings::parsed));
        if (url.isEmpty() && !given(TOKEN_URL)) {
            node.missing(TOKEN_URL, "the document does not say where tokens are given to clients.");
        }
        return url.filter(this::isUsable);
    }

    private boolean isUsable(URI url) {
        boolean http = !url.isAbsolute() || url.getScheme().matches("(?i)https?");
        boolean usable = http && !url.isOpaque() && url.getRawUserInfo() == null && url.getRawFragment() == null;
        if (!usable) {
            node.problem(TOKEN_URL, "must be an http or https URL without user and fragment.");
        }
        return usable;
    }

    private static Optional<URI> parsed(String text) {
        try {
            return Optional.of(URI.create(text));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private boolean given(String key) {
        return node.text(key).isPresent();
    }
}
