package dev.mcptools.octapipe;

import dev.mcptools.octapipe.account.Account;
import dev.mcptools.octapipe.extension.OctapipeToolsWithExtensions;
import dev.mcptools.octapipe.sandbox.OctapipeSandbox;
import dev.mcptools.runtime.protocol.McpServer;
import dev.mcptools.runtime.protocol.ServerInfo;
import dev.mcptools.runtime.tools.Cursors;
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

/** The tools of one Octapipe account behind an MCP endpoint. */
final class OctapipeServer implements AutoCloseable {
    private static final Duration LIST_LIFETIME = Duration.ofMinutes(5);
    private static final ServerInfo INFO = new ServerInfo(
            "octapipe",
            "Octapipe",
            version(),
            Optional.of("Octapipe holds databases of records, pipelines of stages with cards, tasks and notes. Ids are"
                    + " uuids: list the pipeline or database first, then its stages, cards or records. Lists come in"
                    + " pages: while has_more is true there is more than was shown. Custom fields are keyed by their"
                    + " internal names, which databases and pipelines list."));

    private final Account account;
    private final Toolbox toolbox;
    private final HttpSettings settings;
    private final String urlToken;
    private final Optional<OctapipeSandbox> sandbox;

    private OctapipeServer(
            Account account,
            Toolbox toolbox,
            HttpSettings settings,
            String urlToken,
            Optional<OctapipeSandbox> sandbox) {
        this.account = account;
        this.toolbox = toolbox;
        this.settings = settings;
        this.urlToken = urlToken;
        this.sandbox = sandbox;
    }

    /** {@return the version in the jar's manifest} */
    static String version() {
        return Optional.ofNullable(OctapipeServer.class.getPackage().getImplementationVersion())
                .orElse("development");
    }

    /**
     * {@return the server that the command line and the configuration describe, not yet listening}
     *
     * @throws StartFailedException if it cannot be as they say
     */
    static OctapipeServer open(CommandLine.Serve serve) {
        DataFolder data = DataFolder.open(serve.data());
        ServerKey key = data.key();
        Config config = Configuration.read(data);
        HttpSettings configured = Configuration.httpSettings(config.get("mcp"));
        HttpSettings settings =
                serve.port().isPresent() ? configured.withPort(serve.port().getAsInt()) : configured;
        Optional<Account> given = Configuration.account(config.get("octapipe"));
        Optional<OctapipeSandbox> sandbox =
                given.isPresent() ? Optional.empty() : Optional.of(OctapipeSandbox.start(0));
        Account account = given.or(() -> sandbox.map(Account::of)).orElseThrow();
        Toolbox toolbox = Toolbox.of(OctapipeToolsWithExtensions.registry())
                .calling(account.client(Configuration.limits(config.get("octapipe"))))
                .sealing(Cursors.keyed(key.cursorKey()));
        return new OctapipeServer(account, toolbox, settings, key.urlToken(), sandbox);
    }

    /** {@return the sandbox it talks to, if no account is configured} */
    Optional<OctapipeSandbox> sandbox() {
        return sandbox;
    }

    /**
     * Listens for HTTP, until the process ends.
     *
     * @throws StartFailedException if it cannot listen there
     */
    ReadyFile.Ready listen() {
        try {
            McpHttpServer http = McpHttpServer.named(INFO)
                    .settings(settings)
                    .listLifetime(LIST_LIFETIME)
                    .endpoints(this::toolboxBehind)
                    .start();
            String baseUrl = "http://" + settings.host() + ":" + http.port();
            return ready(baseUrl + "/mcp/" + urlToken, baseUrl);
        } catch (UncheckedIOException e) {
            close();
            throw StartFailedException.because("Port " + settings.port() + " of " + settings.host()
                    + " cannot be used; something else may listen there. Choose another with --port N, or --port 0 for a"
                    + " free one.");
        }
    }

    /** Serves standard input until its end, answering on {@code out}. */
    void serve(OutputStream out) throws IOException {
        Stdio.serve(new McpServer(INFO, LIST_LIFETIME, List.of()), toolbox, out);
    }

    /** {@return what a ready file says of a server without an address} */
    ReadyFile.Ready overStdio() {
        return ready("stdio:", "stdio:");
    }

    @Override
    public void close() {
        sandbox.ifPresent(OctapipeSandbox::close);
    }

    private ReadyFile.Ready ready(String mcpUrl, String baseUrl) {
        return new ReadyFile.Ready(
                mcpUrl, baseUrl, account.url().toString(), toolbox.tools().size());
    }

    // In constant time, so that a token cannot be found out letter by letter.
    private Optional<Toolbox> toolboxBehind(String token) {
        boolean known = MessageDigest.isEqual(
                urlToken.getBytes(StandardCharsets.UTF_8), token.getBytes(StandardCharsets.UTF_8));
        return known ? Optional.of(toolbox) : Optional.empty();
    }
}
