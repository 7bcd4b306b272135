package dev.mcptools.octapipe.sandbox;

import dev.mcptools.octapipe.sandbox.http.BeforeRouting;
import dev.mcptools.octapipe.sandbox.http.Faults;
import dev.mcptools.octapipe.sandbox.http.FrontDoor;
import dev.mcptools.octapipe.sandbox.http.Journal;
import dev.mcptools.octapipe.sandbox.http.RateLimit;
import dev.mcptools.octapipe.sandbox.http.Route;
import dev.mcptools.octapipe.sandbox.http.Tokens;
import dev.mcptools.octapipe.sandbox.resource.ExportPace;
import dev.mcptools.octapipe.sandbox.resource.LoginResource;
import dev.mcptools.octapipe.sandbox.seed.Seed;
import dev.mcptools.octapipe.sandbox.store.Store;
import io.helidon.webserver.WebServer;
import io.helidon.webserver.http.HttpRouting;
import java.io.UncheckedIOException;
import java.net.BindException;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.logging.Logger;
import java.util.stream.Stream;

/**
 * An Octapipe API of one's own, in this process: as faithful as what is public of the real one allows, with demo data,
 * in memory, on 127.0.0.1.
 *
 * <p>Sign in with domain {@value #DOMAIN}, email {@value #EMAIL} and password {@value #PASSWORD}. Data lives until
 * {@link #close()}.
 */
public final class OctapipeSandbox implements AutoCloseable {

    public static final String DOMAIN = LoginResource.DOMAIN;
    public static final String EMAIL = Seed.DEMO_EMAIL;
    public static final String PASSWORD = Seed.DEMO_PASSWORD;

    private static final String LOOPBACK = "127.0.0.1";
    private static final long MAX_BODY_BYTES = 16L << 20;
    private static final int MAX_CONNECTIONS = 1_024;

    // What Helidon logs of a connection, if it is asked to, has the tokens and passwords that accounts sign in with. By
    // filters, since levels go when the configuration of logs is read again; held, since a logger that nobody holds
    // forgets
    // them.
    private static final List<Logger> CONNECTIONS = Stream.of("recv", "send")
            .map(direction ->
                    Logger.getLogger("io.helidon.webserver.http1.Http1LoggingConnectionListener." + direction))
            .toList();

    static {
        CONNECTIONS.forEach(logger -> logger.setFilter(line -> false));
    }

    private final Store store;
    private final Tokens tokens;
    private final RateLimit rateLimit;
    private final Faults faults;
    private final Journal journal = new Journal();
    private final ExportPace exports = new ExportPace();
    private final WebServer server;

    private OctapipeSandbox(int port, Settings settings) {
        store = new Store();
        Seed.plant(store, settings.clock());
        tokens = new Tokens(settings.clock());
        rateLimit = new RateLimit(settings.clock(), settings.requestsPerMinute());
        List<Route> routes = Routes.of(store, tokens, settings.clock(), settings.bulkLimit(), exports);
        faults = new Faults(routes);
        HttpRouting.Builder routing = HttpRouting.builder();
        new FrontDoor(store, tokens, rateLimit, faults, journal).route(routing, routes);
        server = WebServer.builder()
                .host(LOOPBACK)
                .port(port)
                .maxPayloadSize(MAX_BODY_BYTES)
                .maxTcpConnections(MAX_CONNECTIONS)
                // Without it every larger answer waits some 40 ms for the client's acknowledgement.
                .connectionOptions(options -> options.tcpNoDelay(true))
                // Channels of Helidon 4.4.0 lose bytes of larger answers.
                .useNio(false)
                // What a server in the same process observes is not for Octapipe to show.
                .featuresDiscoverServices(false)
                .directHandlers(BeforeRouting.handlers(rateLimit))
                .shutdownHook(false)
                .shutdownGracePeriod(Duration.ofSeconds(1))
                .routing(routing)
                .build()
                .start();
        // Helidon logs why a listener does not start, and goes on without it.
        if (!server.isRunning()) {
            throw new UncheckedIOException(
                    new BindException("The sandbox cannot listen on " + LOOPBACK + ":" + port + "."));
        }
    }

    /**
     * What a sandbox can be started with.
     *
     * @param clock tells the time everywhere, and from which day the demo data counts
     * @param requestsPerMinute how many requests are answered before 429
     * @param bulkLimit how many records or cards one bulk call changes at most
     */
    public record Settings(Clock clock, int requestsPerMinute, int bulkLimit) {

        public static final Settings DEFAULT = new Settings(Clock.systemUTC(), 6_000, 10_000);

        public Settings withClock(Clock other) {
            return new Settings(other, requestsPerMinute, bulkLimit);
        }

        public Settings withRequestsPerMinute(int other) {
            return new Settings(clock, other, bulkLimit);
        }

        public Settings withBulkLimit(int other) {
            return new Settings(clock, requestsPerMinute, other);
        }
    }

    /**
     * A running sandbox.
     *
     * @param port 0 for any free one
     * @throws UncheckedIOException when the port is in use
     */
    public static OctapipeSandbox start(int port) {
        return start(port, Settings.DEFAULT);
    }

    public static OctapipeSandbox start(int port, Settings settings) {
        return new OctapipeSandbox(port, settings);
    }

    /** Where it listens, without a slash at the end. */
    public URI baseUri() {
        return URI.create("http://" + LOOPBACK + ":" + server.port());
    }

    /** What the sandbox holds at this moment, asked while no request is worked on. Copy what you want to keep. */
    public <T> T read(Function<Store, T> question) {
        return store.exclusively(() -> question.apply(store));
    }

    /** Changes the data behind the API's back: other field definitions, a thousand records more. */
    public void change(Consumer<Store> change) {
        store.exclusively(() -> {
            change.accept(store);
            return true;
        });
    }

    /** The tokens in use, to be revoked by tests of renewal. */
    public Tokens tokens() {
        return tokens;
    }

    public RateLimit rateLimit() {
        return rateLimit;
    }

    /** Misbehaviour on demand. */
    public Faults faults() {
        return faults;
    }

    /** How long exports take, and whether they succeed. */
    public ExportPace exports() {
        return exports;
    }

    /** The latest requests. */
    public Journal journal() {
        return journal;
    }

    /** Stops listening and forgets everything. */
    @Override
    public void close() {
        server.stop();
    }
}
