package dev.mcptools.runtime.upstream;

import io.helidon.common.tls.Tls;
import io.helidon.http.HeaderNames;
import io.helidon.webclient.api.Proxy;
import io.helidon.webclient.http1.Http1Client;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;

/** Sets how an {@link ApiClient} sends. */
public final class ApiClientBuilder {
    private final BaseUri base;
    private Credentials credentials = Credentials.none();
    private Duration connectTimeout = Duration.ofSeconds(5);
    private Duration readTimeout = Duration.ofSeconds(30);
    private Duration deadline = Duration.ofSeconds(60);
    private int maxAnswerBytes = 16 * 1024 * 1024;
    private Clock clock = Clock.systemUTC();
    private Optional<Tls> tls = Optional.empty();

    ApiClientBuilder(BaseUri base) {
        this.base = base;
    }

    /** What proves the account; none if not given. */
    public ApiClientBuilder credentials(Credentials value) {
        credentials = value;
        return this;
    }

    /** How long to wait for a connection; 5 seconds if not given. */
    public ApiClientBuilder connectTimeout(Duration time) {
        connectTimeout = positive(time);
        return this;
    }

    /** How long the API may be silent before or within its answer; 30 seconds if not given. */
    public ApiClientBuilder readTimeout(Duration time) {
        readTimeout = positive(time);
        return this;
    }

    /** How long a call takes at most in all, login and second attempt included; 60 seconds if not given. */
    public ApiClientBuilder deadline(Duration time) {
        deadline = positive(time);
        return this;
    }

    /** The largest body of an answer in bytes; 16 MiB if not given. */
    public ApiClientBuilder maxAnswerBytes(int bytes) {
        maxAnswerBytes = bytes;
        return this;
    }

    /** What times in answers are compared with; the system's clock if not given. */
    public ApiClientBuilder clock(Clock value) {
        clock = value;
        return this;
    }

    /** What is trusted for https; the JDK's certificate authorities if not given. */
    public ApiClientBuilder tls(Tls value) {
        tls = Optional.of(value);
        return this;
    }

    /** {@return the client} */
    public ApiClient build() {
        Http1Client http = Http1Client.create(config -> config.followRedirects(false)
                .proxy(Proxy.noProxy())
                // Connections are ours, and so is their TLS: Helidon's own would read all trusted authorities at start.
                .tls(Tls.builder().enabled(false).build())
                .contentEncoding(encoding -> encoding.contentEncodingsDiscoverServices(false))
                .addHeader(HeaderNames.ACCEPT.defaultCase(), "application/json, */*;q=0.1")
                .addHeader(HeaderNames.USER_AGENT.defaultCase(), "mcp-tools")
                .readTimeout(readTimeout));
        Optional<Tls> secure = base.isHttps() ? tls.or(() -> Optional.of(Tls.create(config -> {}))) : Optional.empty();
        ConnectionPool connections = new ConnectionPool(base, secure, connectTimeout);
        return new ApiClient(new HttpSender(http, connections, base, maxAnswerBytes, clock), credentials, deadline);
    }

    private static Duration positive(Duration time) {
        if (!time.isPositive()) {
            throw new IllegalArgumentException("A time limit is longer than nothing, unlike " + time + ".");
        }
        return time;
    }
}
