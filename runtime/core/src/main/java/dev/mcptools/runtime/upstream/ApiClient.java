package dev.mcptools.runtime.upstream;

import dev.mcptools.runtime.upstream.NoAnswerException.Reason;
import io.helidon.common.uri.UriInfo;
import io.helidon.common.uri.UriPath;
import io.helidon.http.ClientRequestHeaders;
import io.helidon.http.HeaderNames;
import io.helidon.http.Method;
import io.helidon.webclient.api.ClientUri;
import io.helidon.webclient.api.HttpClientResponse;
import io.helidon.webclient.http1.Http1Client;
import io.helidon.webclient.http1.Http1ClientRequest;
import io.helidon.webclient.http1.Http1ClientResponse;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Sends requests to one API for one account.
 *
 * <p>Each request is sent once; only after a 401, and only if the credentials were renewed, it is sent a second time.
 * Redirects are not followed, cookies are not kept, and nothing of a client's own request is passed on but its trace
 * context. A connection that the API has closed while it was idle is not used again; if the API closes it at the very
 * moment a request goes out, that request fails and is not repeated, since the API may have carried it out.
 */
public final class ApiClient implements AutoCloseable {
    private static final byte[] NOTHING = {};
    // W3C Trace Context, section 3.2.2: version 00.
    private static final Pattern TRACEPARENT = Pattern.compile("[0-9a-f]{2}-[0-9a-f]{32}-[0-9a-f]{16}-[0-9a-f]{2}");

    private final Http1Client http;
    private final BaseUri base;
    private final Credentials credentials;
    private final Duration deadline;
    private final int maxAnswerBytes;
    private final Clock clock;

    ApiClient(
            Http1Client http,
            BaseUri base,
            Credentials credentials,
            Duration deadline,
            int maxAnswerBytes,
            Clock clock) {
        this.http = http;
        this.base = base;
        this.credentials = credentials;
        this.deadline = deadline;
        this.maxAnswerBytes = maxAnswerBytes;
        this.clock = clock;
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
            ApiAnswer answer = sendOnce(request, authorization, caller);
            if (answer.status() != 401) {
                return answer;
            }
            return authorization
                    .flatMap(credentials::renewed)
                    .map(renewed -> sendOnce(request, Optional.of(renewed), caller))
                    .orElse(answer);
        });
    }

    /** Closes the connections that are idle. */
    @Override
    public void close() {
        http.closeResource();
    }

    /** {@return where requests go, without credentials} */
    @Override
    public String toString() {
        return base + " with " + credentials;
    }

    private ApiAnswer sendOnce(ApiRequest request, Optional<String> authorization, Caller caller) {
        String target = base.target(request.target());
        try (Http1ClientResponse response = submit(request, target, authorization, caller)) {
            byte[] body = request.method().equals("HEAD") ? NOTHING : read(response);
            return new ApiAnswer(response.status().code(), response.headers(), body, clock);
        } catch (RuntimeException e) {
            throw NetworkFailure.explained(e, base);
        }
    }

    private Http1ClientResponse submit(
            ApiRequest request, String target, Optional<String> authorization, Caller caller) {
        // The whole target goes in as a raw path: given a query, Helidon would write it in another order and encoding.
        UriInfo uri = UriInfo.builder()
                .scheme(base.uri().getScheme())
                .host(base.uri().getHost())
                .port(base.port())
                .path(UriPath.create(target))
                .build();
        Http1ClientRequest http1 = http.method(Method.create(request.method())).uri(ClientUri.create(uri));
        http1.headers(headers -> {
            request.headers().forEach((name, value) -> headers.set(HeaderNames.create(name), value));
            authorization.ifPresent(value -> headers.set(HeaderNames.AUTHORIZATION, value));
            caller.traceparent()
                    .filter(trace -> TRACEPARENT.matcher(trace).matches())
                    .ifPresent(trace -> headers.set(HeaderNames.create("traceparent"), trace));
            request.requestBody().ifPresent(body -> contentType(headers, body));
        });
        Optional<RequestBody> body = request.requestBody();
        return body.isPresent() ? http1.submit(body.get().bytes()) : http1.request();
    }

    private static void contentType(ClientRequestHeaders headers, RequestBody body) {
        headers.set(HeaderNames.CONTENT_TYPE, body.mediaType());
    }

    private byte[] read(HttpClientResponse response) {
        long announced = response.headers().contentLength().orElse(0);
        if (announced > maxAnswerBytes) {
            throw tooLarge();
        }
        response.headers()
                .find(HeaderNames.CONTENT_ENCODING)
                .filter(encoding -> !encoding.get().equalsIgnoreCase("identity"))
                .ifPresent(encoding -> {
                    throw new NoAnswerException(
                            Reason.UNREADABLE, "The API compressed its answer, which it was not asked to do.");
                });
        try (InputStream in = response.inputStream()) {
            byte[] body = in.readNBytes(maxAnswerBytes);
            if (body.length == maxAnswerBytes && in.read() >= 0) {
                throw tooLarge();
            }
            if (body.length < announced) {
                throw NetworkFailure.truncated(base);
            }
            return body;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private NoAnswerException tooLarge() {
        return new NoAnswerException(
                Reason.TOO_LARGE,
                "The API's answer is larger than the " + maxAnswerBytes
                        + " bytes this server takes. Ask for less: a smaller page, a narrower filter, a single item.");
    }
}
