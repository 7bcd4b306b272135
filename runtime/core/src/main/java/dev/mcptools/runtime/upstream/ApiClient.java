package dev.mcptools.runtime.upstream;

import java.net.URI;
import java.time.Duration;
import java.util.Optional;

/**
 * Sends requests to one API for one account.
 *
 * <p>Each request is sent once; only after a 401, and only if the credentials were renewed, it is sent a second time.
 * Redirects are not followed, cookies are not kept, and nothing of a client's own request is passed on but its trace
 * context. If the API closes a connection at the very moment a request goes out on it, that request fails and is not
 * repeated, since the API may have carried it out.
 */
public final class ApiClient implements AutoCloseable {
    private final HttpSender sender;
    private final Credentials credentials;
    private final Duration deadline;

    ApiClient(HttpSender sender, Credentials credentials, Duration deadline) {
        this.sender = sender;
        this.credentials = credentials;
        this.deadline = deadline;
    }

    /**
     * {@return a builder for a client of the API at this URI}
     *
     * @param baseUri {@code https://api.example.com/v1}: scheme, host, and the path that all requests begin with
     * @throws IllegalArgumentException if it is no http or https URI, or has a user, a query or a fragment
     */
    public static ApiClientBuilder of(URI baseUri) {
        return new ApiClientBuilder(new BaseUri(baseUri));
    }

    /**
     * {@return the API's answer, whatever its status}
     *
     * @param caller who waits; if it gives up, the connection is closed
     * @throws NoAnswerException if there is none, with the reason
     */
    public ApiAnswer send(ApiRequest request, Caller caller) {
        return Exchange.within(deadline, caller, () -> {
            Optional<String> authorization = credentials.authorization();
            ApiAnswer answer = sent(request, authorization, caller);
            if (answer.status() != 401) {
                return answer;
            }
            return authorization
                    .flatMap(credentials::renewed)
                    .map(renewed -> sent(request, Optional.of(renewed), caller))
                    .orElse(answer);
        });
    }

    // An API that is being looked into may show the request in its errors, and errors are what callers are told.
    private ApiAnswer sent(ApiRequest request, Optional<String> authorization, Caller caller) {
        ApiAnswer answer = sender.send(request, authorization, caller);
        return answer.successful() ? answer : authorization.map(answer::without).orElse(answer);
    }

    /** Closes the connections that are idle. */
    @Override
    public void close() {
        sender.connections().close();
    }

    /** {@return where requests go, without credentials} */
    @Override
    public String toString() {
        return sender.base() + " with " + credentials;
    }
}
