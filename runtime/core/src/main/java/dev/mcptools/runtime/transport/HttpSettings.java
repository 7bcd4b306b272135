package dev.mcptools.runtime.transport;

import io.helidon.config.Config;
import java.time.Duration;
import java.util.List;

/**
 * The limits and doors of an HTTP server; the keys of the configuration are the names in lower-kebab case.
 *
 * @param host the address to listen on; {@code 127.0.0.1} unless others shall reach the server
 * @param port the port; 0 takes a free one
 * @param allowedHosts names that a {@code Host} header may have beside those of this machine's loopback; with a port,
 *     only with that
 * @param allowedOrigins origins of web pages that may call beside those of this machine's loopback:
 *     {@code https://app.example.com}
 * @param maxBodyBytes the longest body of a request; longer ones are answered with 413
 * @param maxConnections how many connections are open at once; further ones wait to be accepted
 * @param maxConcurrentRequests how many requests are answered at once; further ones are answered with 503
 * @param requestsPerMinute how many requests one endpoint takes in a minute; further ones are answered with 429; 0 for as
 *     many as come
 * @param maxConcurrentCalls how many calls of tools one endpoint answers at once; further ones are answered with 503
 * @param maxCallDuration how long a call may take in all; it is broken off then
 * @param idleTimeout how long a connection may be open without a request, or a request may take to arrive
 * @param keepAlive after which silence an event stream gets a comment, so that nobody between takes it for dead
 * @param shutdownGrace how long running requests may still take when the server stops
 */
public record HttpSettings(
        String host,
        int port,
        List<String> allowedHosts,
        List<String> allowedOrigins,
        int maxBodyBytes,
        int maxConnections,
        int maxConcurrentRequests,
        int requestsPerMinute,
        int maxConcurrentCalls,
        Duration maxCallDuration,
        Duration idleTimeout,
        Duration keepAlive,
        Duration shutdownGrace) {

    /** Port 8080 of the loopback, 4 MiB, 2,048 connections, 512 requests at once, of which 128 calls for one
     * endpoint, 5 minutes for a call, 60 s idle. */
    public static final HttpSettings DEFAULTS = new HttpSettings(
            "127.0.0.1",
            8080,
            List.of(),
            List.of(),
            4 * 1024 * 1024,
            2048,
            512,
            0,
            128,
            Duration.ofMinutes(5),
            Duration.ofSeconds(60),
            Duration.ofSeconds(15),
            Duration.ofSeconds(5));

    public HttpSettings {
        allowedHosts = List.copyOf(allowedHosts);
        allowedOrigins = List.copyOf(allowedOrigins);
        if (requestsPerMinute < 0
                || maxConcurrentCalls < 1
                || maxCallDuration.isNegative()
                || maxCallDuration.isZero()) {
            throw new IllegalArgumentException(
                    "requests-per-minute must be 0 or more, max-concurrent-calls 1 or more, max-call-duration a time.");
        }
    }

    /** {@return the settings in this node of a configuration, usually {@code mcp}; defaults for what it leaves out} */
    public static HttpSettings from(Config config) {
        return new HttpSettings(
                config.get("host").asString().orElse(DEFAULTS.host),
                config.get("port").asInt().orElse(DEFAULTS.port),
                config.get("allowed-hosts").asList(String.class).orElse(DEFAULTS.allowedHosts),
                config.get("allowed-origins").asList(String.class).orElse(DEFAULTS.allowedOrigins),
                config.get("max-body-bytes").asInt().orElse(DEFAULTS.maxBodyBytes),
                config.get("max-connections").asInt().orElse(DEFAULTS.maxConnections),
                config.get("max-concurrent-requests").asInt().orElse(DEFAULTS.maxConcurrentRequests),
                config.get("requests-per-minute").asInt().orElse(DEFAULTS.requestsPerMinute),
                config.get("max-concurrent-calls").asInt().orElse(DEFAULTS.maxConcurrentCalls),
                config.get("max-call-duration").as(Duration.class).orElse(DEFAULTS.maxCallDuration),
                config.get("idle-timeout").as(Duration.class).orElse(DEFAULTS.idleTimeout),
                config.get("keep-alive").as(Duration.class).orElse(DEFAULTS.keepAlive),
                config.get("shutdown-grace").as(Duration.class).orElse(DEFAULTS.shutdownGrace));
    }

    /** {@return the same settings on another port} */
    public HttpSettings withPort(int other) {
        return new HttpSettings(
                host,
                other,
                allowedHosts,
                allowedOrigins,
                maxBodyBytes,
                maxConnections,
                maxConcurrentRequests,
                requestsPerMinute,
                maxConcurrentCalls,
                maxCallDuration,
                idleTimeout,
                keepAlive,
                shutdownGrace);
    }
}
