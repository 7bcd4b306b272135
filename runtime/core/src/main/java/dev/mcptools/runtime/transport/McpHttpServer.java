package dev.mcptools.runtime.transport;

import dev.mcptools.runtime.protocol.CallLimits;
import dev.mcptools.runtime.protocol.CallObserver;
import dev.mcptools.runtime.protocol.Endpoint;
import dev.mcptools.runtime.protocol.McpServer;
import dev.mcptools.runtime.protocol.ServerInfo;
import dev.mcptools.runtime.tools.Toolbox;
import io.helidon.metrics.api.MeterRegistry;
import io.helidon.service.registry.Services;
import io.helidon.webserver.ListenerConfig;
import io.helidon.webserver.WebServer;
import io.helidon.webserver.http.HttpRouting;
import io.helidon.webserver.observe.ObserveFeature;
import io.helidon.webserver.observe.health.HealthObserver;
import io.helidon.webserver.observe.metrics.MetricsObserver;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.BindException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/**
 * An HTTP server with MCP endpoints, and Helidon's {@code /observe/health} and {@code /observe/metrics}:
 *
 * <pre>{@code
 * McpHttpServer server = McpHttpServer.named(new ServerInfo("octapipe", "Octapipe", "1.0", Optional.empty()))
 *         .settings(HttpSettings.from(config.get("mcp")))
 *         .endpoints((token, request) -> directory.admit(token))
 *         .start();
 * }</pre>
 */
public final class McpHttpServer implements AutoCloseable {
    private final WebServer web;
    private final McpServer mcp;

    private McpHttpServer(WebServer web, McpServer mcp) {
        this.web = web;
        this.mcp = mcp;
    }

    /** {@return a builder for a server that says this of itself} */
    public static Builder named(ServerInfo info) {
        return new Builder(info);
    }

    /** {@return the port it listens on} */
    public int port() {
        return web.port();
    }

    /** Stops: takes no more requests, and lets running ones end within the grace period. */
    @Override
    public void close() {
        mcp.end();
        web.stop();
    }

    /** Names each part of a server where it is given. */
    public static final class Builder {
        private final ServerInfo info;
        private final List<CallObserver> observers = new ArrayList<>();
        private final List<Path> paths = new ArrayList<>();
        private Consumer<HttpRouting.Builder> routing = ignored -> {};
        private HttpSettings settings = HttpSettings.DEFAULTS;
        private Duration listLifetime = Duration.ofMinutes(5);

        private record Path(String pattern, Admissions admissions) {}

        private Builder(ServerInfo info) {
            this.info = info;
        }

        /** Address, limits and allowed origins; {@link HttpSettings#DEFAULTS} if not given. */
        public Builder settings(HttpSettings value) {
            settings = value;
            return this;
        }

        /** How long clients may keep the list of tools; five minutes if not given. */
        public Builder listLifetime(Duration value) {
            listLifetime = value;
            return this;
        }

        /**
         * Serves {@code /mcp/{token}}.
         *
         * @param admissions knows what is behind a token
         */
        public Builder endpoints(Admissions admissions) {
            paths.add(new Path("/mcp/{token}", admissions));
            return this;
        }

        /** Serves one toolbox, to everybody who reaches the server, under this path. */
        public Builder endpoint(String path, Toolbox toolbox) {
            Admission always = new Admission.Admitted(Endpoint.of(toolbox));
            paths.add(new Path(path, (token, request) -> always));
            return this;
        }

        /** Is told of every call, beside the log and the metrics. */
        public Builder observer(CallObserver observer) {
            observers.add(observer);
            return this;
        }

        /** Serves further paths. */
        public Builder routing(Consumer<HttpRouting.Builder> further) {
            routing = routing.andThen(further);
            return this;
        }

        /**
         * {@return the server, listening}
         *
         * @throws UncheckedIOException if it cannot listen there: the port is in use
         */
        public McpHttpServer start() {
            List<CallObserver> all =
                    new ArrayList<>(List.of(new CallLog(), new CallMetrics(Services.get(MeterRegistry.class))));
            all.addAll(observers);
            McpServer mcp = new McpServer(
                    info, listLifetime, new CallLimits(settings.maxConcurrentCalls(), settings.maxCallDuration()), all);
            HttpRouting.Builder routes =
                    HttpRouting.builder().addFilter(new Framing()).addFilter(new Doorkeeper(settings));
            paths.forEach(path -> routes.any(
                    path.pattern(), new StreamableHttp(mcp, limited(path.admissions(), settings), settings)));
            routing.accept(routes);
            requireFree(settings);
            WebServer web = listen(routes, settings);
            if (!web.isRunning()) {
                throw new UncheckedIOException(new BindException(settings.host() + ":" + settings.port()));
            }
            return new McpHttpServer(web, mcp);
        }

        private static Admissions limited(Admissions admissions, HttpSettings settings) {
            return settings.requestsPerMinute() == 0
                    ? admissions
                    : new RequestLimit(admissions, settings.requestsPerMinute());
        }

        /** Asked before Helidon is, which logs a stack trace and returns when it cannot listen. */
        private static void requireFree(HttpSettings settings) {
            try (ServerSocket probe = new ServerSocket()) {
                probe.setReuseAddress(true);
                probe.bind(new InetSocketAddress(settings.host(), settings.port()));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        /** Helidon's defaults are open to all and without limits; small packets wait 40 ms. */
        private static WebServer listen(HttpRouting.Builder routes, HttpSettings settings) {
            PinnedMappers.pin();
            ListenerConfig listener = ListenerConfig.builder()
                    .host(settings.host())
                    .port(settings.port())
                    .routing(routes)
                    // Were there a second protocol to tell apart, nothing would watch a connection before its first
                    // byte.
                    .protocolsDiscoverServices(false)
                    .addConnectionSelector(new WatchedHttp1(settings.idleTimeout()))
                    .connectionOptions(options -> options.tcpNoDelay(true))
                    // Channels of Helidon 4.4.0 lose the rest of what the network does not take at once (its issues
                    // 11340 and 11353, mended in 4.4.1): larger answers came with holes, and clients waited for them.
                    .useNio(false)
                    .directHandlers(JsonErrors.handlers())
                    .maxPayloadSize(settings.maxBodyBytes())
                    .maxTcpConnections(settings.maxConnections())
                    .maxConcurrentRequests(settings.maxConcurrentRequests())
                    .idleConnectionTimeout(settings.idleTimeout())
                    .idleConnectionPeriod(settings.idleTimeout().dividedBy(4))
                    .shutdownGracePeriod(settings.shutdownGrace())
                    .buildPrototype();
            return WebServer.builder()
                    .from(listener)
                    .featuresDiscoverServices(false)
                    .addFeature(ObserveFeature.just(
                            HealthObserver.create(health -> health.details(true)), MetricsObserver.create()))
                    .build()
                    .start();
        }
    }
}
