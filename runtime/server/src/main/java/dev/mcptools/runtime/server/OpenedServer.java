package dev.mcptools.runtime.server;

import dev.mcptools.runtime.discovery.ToolExposure;
import dev.mcptools.runtime.protocol.McpServer;
import dev.mcptools.runtime.protocol.ServerInfo;
import dev.mcptools.runtime.tools.Cursors;
import dev.mcptools.runtime.tools.SchemaForm;
import dev.mcptools.runtime.tools.Toolbox;
import dev.mcptools.runtime.transport.HttpSettings;
import dev.mcptools.runtime.transport.McpHttpServer;
import dev.mcptools.runtime.transport.Stdio;
import io.helidon.config.Config;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** The tools of an application with the API behind them, not yet listening. */
final class OpenedServer implements AutoCloseable {
    private static final Duration LIST_LIFETIME = Duration.ofMinutes(5);

    private final ServerInfo info;
    private final Toolbox toolbox;
    private final Upstream upstream;
    private final HttpSettings settings;
    private final String urlToken;

    private OpenedServer(ServerInfo info, Toolbox toolbox, Upstream upstream, HttpSettings settings, String urlToken) {
        this.info = info;
        this.toolbox = toolbox;
        this.upstream = upstream;
        this.settings = settings;
        this.urlToken = urlToken;
    }

    /**
     * {@return the server that the command line and the configuration describe}
     *
     * @throws StartFailedException if it cannot be as they say
     */
    static OpenedServer open(McpApplication application, CommandLine.Serve serve) {
        DataFolder data = DataFolder.open(serve.data());
        ServerKey key = data.key();
        Config config = Configuration.read(data, application.settings(), System.getenv());
        HttpSettings configured = Configuration.valid(() -> HttpSettings.from(config.get("mcp")));
        HttpSettings settings =
                serve.port().isPresent() ? configured.withPort(serve.port().getAsInt()) : configured;
        Upstream upstream = Configuration.valid(() -> application.upstream().open(config));
        return new OpenedServer(
                application.info(),
                toolbox(application, upstream, key, config.get("mcp")),
                upstream,
                settings,
                key.urlToken());
    }

    // Which tools a client is shown, and how, is decided here.
    private static Toolbox toolbox(McpApplication application, Upstream upstream, ServerKey key, Config mcp) {
        Toolbox all =
                Toolbox.of(application.registry()).calling(upstream.client()).sealing(Cursors.keyed(key.cursorKey()));
        ToolExposure exposure = Configuration.valid(
                () -> mcp.get("tool-exposure").as(ToolExposure.class).orElse(ToolExposure.ALL));
        int listed =
                Configuration.valid(() -> mcp.get("discovery-above").asInt().orElse(ToolExposure.LISTED_AT_MOST));
        SchemaForm form = Configuration.valid(
                () -> mcp.get("schema-form").as(SchemaForm.class).orElse(SchemaForm.INLINE));
        return exposure.of(all.describing(form), listed);
    }

    /**
     * Listens for HTTP, until the process ends or the server is closed.
     *
     * @throws StartFailedException if it cannot listen there
     */
    RunningServer listen() {
        try {
            McpHttpServer http = McpHttpServer.named(info)
                    .settings(settings)
                    .listLifetime(LIST_LIFETIME)
                    .endpoints(this::toolboxBehind)
                    .start();
            String baseUrl = "http://" + host() + ":" + http.port();
            return new RunningServer(ready(baseUrl + "/mcp/" + urlToken, baseUrl), http, upstream);
        } catch (UncheckedIOException e) {
            close();
            throw StartFailedException.because("Port " + settings.port() + " of " + settings.host()
                    + " cannot be used; something else may listen there. Choose another with --port N, or --port 0 for a"
                    + " free one.");
        }
    }

    /** Serves standard input until its end, answering on {@code out}. */
    void serve(OutputStream out) throws IOException {
        Stdio.serve(new McpServer(info, LIST_LIFETIME, List.of()), toolbox, out);
    }

    /** {@return what a ready file says of a server without an address} */
    ReadyFile.Ready overStdio() {
        return ready("stdio:", "stdio:");
    }

    /** {@return sentences about what will not work} */
    List<String> notes() {
        return upstream.notes();
    }

    @Override
    public void close() {
        upstream.closing().run();
    }

    private ReadyFile.Ready ready(String mcpUrl, String baseUrl) {
        return new ReadyFile.Ready(
                mcpUrl, baseUrl, upstream.url().toString(), toolbox.tools().size());
    }

    // RFC 3986, section 3.2.2: an IPv6 address stands in brackets.
    private String host() {
        return settings.host().contains(":") ? "[" + settings.host() + "]" : settings.host();
    }

    // In constant time, so that a token cannot be found out letter by letter.
    private Optional<Toolbox> toolboxBehind(String token) {
        boolean known = MessageDigest.isEqual(
                urlToken.getBytes(StandardCharsets.UTF_8), token.getBytes(StandardCharsets.UTF_8));
        return known ? Optional.of(toolbox) : Optional.empty();
    }
}
