package dev.mcptools.runtime.transport;

import dev.mcptools.runtime.protocol.CallObserver;
import dev.mcptools.runtime.protocol.McpServer;
import dev.mcptools.runtime.protocol.ServerInfo;
import dev.mcptools.runtime.tools.Toolbox;
import io.helidon.metrics.api.MeterRegistry;
import io.helidon.service.registry.Services;
import io.helidon.webserver.ListenerConfig;
import io.helidon.webserver.WebServer;
import io.helidon.webserver.http.HttpRouting;
import io.helidon.webserver.http.ServerRequest;
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
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * An HTTP server with MCP endpoints, and Helidon's {@code /observe/health} and {@code /observe/metrics}:
 *
 * <pre>{@code
 * McpHttpServer server = McpHttpServer.named(new ServerInfo("octapipe", "Octapipe", "1.0", Optional.empty()))
 *         .settings(HttpSettings.from(config.get("mcp")))
 *         .endpoints(token -> Optional.ofNullable(toolboxes.get(token)))
 *         .start();
 * }</pre>
 */
public final class McpHttpServer implements AutoCloseable {
    private final WebServer web;

    private McpHttpServer(WebServer web) {
        this.web = web;
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
        web.stop();
    }

    /** Names each part of a server where it is given. */
    public static final class Builder {
        private final ServerInfo info;
        private final List<CallObserver> observers = new ArrayList<>();
        private final List<Endpoint> endpoints = new ArrayList<>();
        private Consumer<HttpRouting.Builder> routing = ignored -> {};
        private HttpSettings settings = HttpSettings.DEFAULTS;
        private Duration listLifetime = Duration.ofMinutes(5);

        private record Endpoint(String path, Function<ServerRequest, Optional<Toolbox>> toolboxes) {}

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
         * @param find the toolbox behind a token, the same object each time; an unknown token gets 404
         */
        public Builder endpoints(Function<String, Optional<Toolbox>> find) {
            endpoints.add(new Endpoint(
                    "/mcp/{token}",
                    request -> find.apply(request.path().pathParameters().get("token"))));
            return this;
        }

        /** Serves one toolbox, to everybody who reaches the server, under this path. */
        public Builder endpoint(String path, Toolbox toolbox) {
            Optional<Toolbox> always = Optional.of(toolbox);
            endpoints.add(new Endpoint(path, request -> always));
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
            McpServer mcp = new McpServer(info, listLifetime, all);
            HttpRouting.Builder routes = HttpRouting.builder().addFilter(new Doorkeeper(settings));
            endpoints.forEach(
                    endpoint -> routes.any(endpoint.path(), new StreamableHttp(mcp, endpoint.toolboxes(), settings)));
            routing.accept(routes);
            requireFree(settings);
            WebServer web = listen(routes, settings);
            if (!web.isRunning()) {
                throw new UncheckedIOException(new BindException(settings.host() + ":" + settings.port()));
            }
            return new McpHttpServer(web);
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
