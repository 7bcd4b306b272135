package dev.mcptools.runtime.upstream;

import dev.mcptools.runtime.upstream.SecurityScheme.ApiKey;
import dev.mcptools.runtime.upstream.SecurityScheme.Basic;
import dev.mcptools.runtime.upstream.SecurityScheme.Bearer;
import dev.mcptools.runtime.upstream.SecurityScheme.NotServed;
import dev.mcptools.runtime.upstream.SecurityScheme.OAuth2;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** What is configured for one security scheme. */
final class CredentialSettings {
    /** Makes credentials that may have to be fetched. */
    @FunctionalInterface
    interface Source {
        Credentials at(URI api, Consumer<ApiClientBuilder> change);
    }

    private final Optional<Source> source;
    private final String howToConfigure;

    private CredentialSettings(Optional<Source> source, String howToConfigure) {
        this.source = source;
        this.howToConfigure = howToConfigure;
    }

    /** {@return the settings under {@code node}, with what is wrong of them told to it} */
    static CredentialSettings of(SecurityScheme scheme, Settings node) {
        return switch (scheme) {
            case ApiKey key -> new CredentialSettings(apiKey(key, node), "set " + node.nameAndVariable("api-key"));
            case Basic basic ->
                new CredentialSettings(
                        basic(node), "set " + node.nameAndVariable("username") + " and " + node.name("password"));
            case Bearer bearer -> new CredentialSettings(bearer(node), "set " + node.nameAndVariable("token"));
            case OAuth2 oauth -> {
                OAuthSettings settings = new OAuthSettings(oauth, node);
                yield new CredentialSettings(settings.source(), settings.howToConfigure());
            }
            case NotServed other -> {
                node.onlyHas(List.of());
                yield new CredentialSettings(Optional.empty(), other.what() + " is not served, calls go without it");
            }
        };
    }

    /** {@return whether there are credentials} */
    boolean isGiven() {
        return source.isPresent();
    }

    /** {@return what to do for credentials, as a part of a sentence} */
    String howToConfigure() {
        return howToConfigure;
    }

    /**
     * {@return the credentials, if there are any}
     *
     * @param api where the API's default server is
     * @param change what is set for all clients of the API
     */
    Optional<Credentials> credentials(URI api, Consumer<ApiClientBuilder> change) {
        return source.map(each -> each.at(api, change));
    }

    private static Optional<Source> apiKey(ApiKey key, Settings node) {
        node.onlyHas(List.of("api-key"));
        return node.text("api-key")
                .flatMap(text -> node.reading(
                        "api-key",
                        () -> fixed(
                                switch (key.place()) {
                                    case HEADER, QUERY -> Credentials.apiKey(text);
                                    case COOKIE -> Credentials.apiKey(HeaderRules.cookieValue(text));
                                })));
    }

    private static Optional<Source> basic(Settings node) {
        node.onlyHas(List.of("username", "password"));
        Optional<String> username = node.text("username");
        // Keys are often sent as a user name with an empty password, so "given" and "empty" differ here.
        Optional<String> password = node.exactText("password");
        if (username.isPresent() && password.isEmpty()) {
            node.missing("password", "a user name alone is not enough. It may be empty.");
        }
        if (username.isEmpty() && password.filter(text -> !text.isEmpty()).isPresent()) {
            node.missing("username", "a password alone is not enough.");
        }
        return username.isEmpty() || password.isEmpty()
                ? Optional.empty()
                : node.reading("username", () -> fixed(Credentials.basic(username.get(), password.get())));
    }

    private static Optional<Source> bearer(Settings node) {
        node.onlyHas(List.of("token"));
        return node.text("token").flatMap(text -> node.reading("token", () -> fixed(Credentials.bearer(text))));
    }

    private static Source fixed(Credentials credentials) {
        return (api, change) -> credentials;
    }
}
