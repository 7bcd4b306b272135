package dev.mcptools.runtime.upstream;

import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Pattern;

/**
 * Sends requests to one API for one account.
 *
 * <p>Each request is sent once; only after a 401, and only if the credentials were renewed, it is sent a second time.
 * Redirects are not followed, cookies are not kept, and nothing of a client's own request is passed on but its trace
 * context. If the API closes a connection at the very moment a request goes out on it, that request fails and is not
 * repeated, since the API may have carried it out.
 */
public final class ApiClient implements AutoCloseable {
    /** Where there is no request whose answer it stands in, an address without a host or a root means nothing. */
    private static final Pattern WHOLE = Pattern.compile("\\s*(?:[A-Za-z][A-Za-z0-9+.-]*:|/)");

    private final Servers servers;
    private final Keyring keyring;
    private final Duration deadline;

    ApiClient(Servers servers, Keyring keyring, Duration deadline) {
        this.servers = servers;
        this.keyring = keyring;
        this.deadline = deadline;
    }

    /**
     * {@return a builder for a client of the API at this URI}
     *
     * @param baseUri {@code https://api.example.com/v1}: scheme, host, and the path that all requests begin with
     * @throws IllegalArgumentException if it is no http or https URI, or has a user, a query or a fragment
     */
    public static ApiClientBuilder of(URI baseUri) {
        return new ApiClientBuilder(ApiDescription.of("api").build(), new BaseUri(baseUri));
    }

    /**
     * {@return a builder for a client of this API}
     *
     * @param baseUri where its default server is
     * @throws IllegalArgumentException if it is no http or https URI, or has a user, a query or a fragment
     */
    public static ApiClientBuilder of(ApiDescription api, URI baseUri) {
        return new ApiClientBuilder(api, new BaseUri(baseUri));
    }

    /**
     * {@return a GET of an address that the API gave, of a file for instance; empty if it is not the API's own}
     *
     * <p>Its own is what has the same scheme, host and port and lies below the path that all requests begin with:
     * credentials go nowhere else, and nobody who writes an address into the API's data makes this server call it.
     *
     * @param url absolute, or from the root of the API's host
     */
    public Optional<ApiRequest> get(String url) {
        if (!WHOLE.matcher(url).lookingAt()) {
            return Optional.empty();
        }
        BaseUri base = servers.standard().base();
        return new RequestedUri(base, base.path() + "/", CredentialPlaces.NONE)
                .inside(url)
                .flatMap(own -> base.below(own).map(path -> ApiRequest.linked(path, own.getRawQuery())));
    }

    /**
     * {@return the API's answer, whatever its status}
     *
     * @param caller who waits; if it gives up, the connection is closed
     * @throws NoAnswerException if there is none, with the reason
     */
    public ApiAnswer send(ApiRequest request, Caller caller) {
        long start = System.nanoTime();
        OptionalInt status = OptionalInt.empty();
        try {
            ApiAnswer answer = answer(request, caller);
            status = OptionalInt.of(answer.status());
            return answer;
        } finally {
            caller.sent(status, Duration.ofNanos(System.nanoTime() - start));
        }
    }

    private ApiAnswer answer(ApiRequest request, Caller caller) {
        return Exchange.within(deadline, caller, () -> {
            HttpSender sender = servers.of(request);
            Keyring.Choice choice = keyring.choose(request);
            Signature signature = Signature.of(choice.credentials(), keyring.places());
            ApiAnswer first = sender.send(request, signature, caller);
            ApiAnswer answer = first.status() == 401
                    ? signature
                            .renewed()
                            .map(renewed -> sender.send(request, renewed, caller))
                            .orElse(first)
                    : first;
            boolean refused = answer.status() == 401 || answer.status() == 403;
            return refused ? choice.remark().map(answer::withRemark).orElse(answer) : answer;
        });
    }

    /**
     * {@return where {@code request} goes, without credentials}
     *
     * @throws NoAnswerException if its server is not known
     */
    public URI address(ApiRequest request) {
        return servers.of(request).address(request);
    }

    /** Closes the connections that are idle. */
    @Override
    public void close() {
        servers.close();
    }

    /** {@return where requests go, without credentials} */
    @Override
    public String toString() {
        return servers + " with " + keyring;
    }
}
