package dev.mcptools.runtime.upstream;

import dev.mcptools.runtime.upstream.NoAnswerException.Reason;
import io.helidon.common.uri.UriInfo;
import io.helidon.common.uri.UriPath;
import io.helidon.http.ClientRequestHeaders;
import io.helidon.http.HeaderNames;
import io.helidon.http.Method;
import io.helidon.webclient.api.ClientUri;
import io.helidon.webclient.http1.Http1Client;
import io.helidon.webclient.http1.Http1ClientRequest;
import io.helidon.webclient.http1.Http1ClientResponse;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.time.Clock;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Sends a request once, on one connection, and reads its answer under a limit.
 *
 * @param http writes requests and reads answers
 * @param connections where they go
 * @param base where the API is
 * @param maxAnswerBytes the largest body
 * @param clock what times in answers are compared with
 */
record HttpSender(Http1Client http, ConnectionPool connections, BaseUri base, int maxAnswerBytes, Clock clock) {
    private static final byte[] NOTHING = {};
    private static final int HEADERS_AND_FRAMING = 1024 * 1024;
    // W3C Trace Context, section 3.2.2: version 00.
    private static final Pattern TRACEPARENT = Pattern.compile("[0-9a-f]{2}-[0-9a-f]{32}-[0-9a-f]{16}-[0-9a-f]{2}");

    /**
     * {@return the answer, whatever its status}
     *
     * @throws NoAnswerException if there is none that can be used; the connection is closed then
     */
    ApiAnswer send(ApiRequest request, Signature signature, Caller caller) {
        Http1ClientRequest prepared = prepared(request, signature, caller);
        try {
            ApiConnection connection = connections.take();
            connection.allow(2L * maxAnswerBytes + HEADERS_AND_FRAMING);
            try {
                return signature.removedFrom(exchanged(prepared.connection(connection), request, signature.reserved()));
            } catch (RuntimeException | IOException e) {
                connection.closeResource();
                throw e;
            }
        } catch (RuntimeException | IOException e) {
            throw NetworkFailure.explained(e, base);
        }
    }

    /** {@return where {@code request} goes, without credentials} */
    URI address(ApiRequest request) {
        return URI.create(
                base.uri().getScheme() + "://" + base.uri().getRawAuthority() + base.target(request.target()));
    }

    private Http1ClientRequest prepared(ApiRequest request, Signature signature, Caller caller) {
        // The whole target goes in as a raw path: given a query, Helidon would write it in another order and encoding.
        UriInfo uri = UriInfo.builder()
                .scheme(base.uri().getScheme())
                .host(base.uri().getHost())
                .port(base.port())
                .path(UriPath.create(signature.target(base.target(request.target()))))
                .build();
        return http.method(Method.create(request.method()))
                .uri(ClientUri.create(uri))
                .headers(headers -> {
                    signature
                            .headers(request.headers())
                            .forEach((name, value) -> headers.set(HeaderNames.create(name), value));
                    caller.traceparent()
                            .filter(trace -> TRACEPARENT.matcher(trace).matches())
                            .ifPresent(trace -> headers.set(HeaderNames.create("traceparent"), trace));
                    request.requestBody().ifPresent(body -> contentType(headers, body));
                });
    }

    private static void contentType(ClientRequestHeaders headers, RequestBody body) {
        headers.set(HeaderNames.CONTENT_TYPE, body.contentType());
    }

    private ApiAnswer exchanged(Http1ClientRequest prepared, ApiRequest request, CredentialPlaces keys)
            throws IOException {
        Optional<RequestBody> body = request.requestBody();
        Http1ClientResponse response =
                body.isPresent() ? prepared.submit(body.get().bytes()) : prepared.request();
        int status = response.status().code();
        if (status < 200) {
            // Helidon takes an interim answer for the answer; what follows would be taken for the next one.
            throw new NoAnswerException(Reason.UNREADABLE, "The API sent an interim answer (" + status + ") unasked.");
        }
        byte[] read = hasNoBody(request, status) ? NOTHING : read(response);
        ApiAnswer answer = new ApiAnswer(
                status, response.headers(), read, new RequestedUri(base, base.target(request.target()), keys), clock);
        // Not in a finally: after a failure the rest of the answer is not waited for, the connection is closed.
        response.close();
        return answer;
    }

    /** RFC 9112, section 6.3, rule 1. */
    private static boolean hasNoBody(ApiRequest request, int status) {
        return request.method().equals("HEAD") || status == 204 || status == 304;
    }

    private byte[] read(Http1ClientResponse response) throws IOException {
        // Not Headers.contentLength(): it looks a mapper up in the service registry, which takes longer than the rest.
        long announced = response.headers()
                .find(HeaderNames.CONTENT_LENGTH)
                .map(length -> Long.parseLong(length.get()))
                .orElse(0L);
        if (announced > maxAnswerBytes) {
            throw tooLarge();
        }
        boolean encoded = response.headers()
                .find(HeaderNames.CONTENT_ENCODING)
                .filter(encoding -> !encoding.get().equalsIgnoreCase("identity"))
                .isPresent();
        if (encoded) {
            throw new NoAnswerException(
                    Reason.UNREADABLE, "The API compressed its answer, which it was not asked to do.");
        }
        InputStream in = response.inputStream();
        if (endsWithConnection(response)) {
            in = new UntilConnectionEnds(in);
        }
        byte[] body = in.readNBytes(maxAnswerBytes);
        if (body.length == maxAnswerBytes && in.read() >= 0) {
            throw tooLarge();
        }
        if (body.length < announced) {
            throw NetworkFailure.truncated(base);
        }
        return body;
    }

    /** RFC 9112, section 6.3, rule 8. */
    private static boolean endsWithConnection(Http1ClientResponse response) {
        return response.headers().find(HeaderNames.CONTENT_LENGTH).isEmpty()
                && response.headers().find(HeaderNames.TRANSFER_ENCODING).isEmpty();
    }

    private NoAnswerException tooLarge() {
        return new NoAnswerException(
                Reason.TOO_LARGE,
                "The API's answer is larger than the " + maxAnswerBytes
                        + " bytes this server takes. Ask for less: a smaller page, a narrower filter, a single item.");
    }
}
