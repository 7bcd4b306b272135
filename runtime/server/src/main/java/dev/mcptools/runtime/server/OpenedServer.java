package dev.mcptools.runtime.server;

import dev.mcptools.runtime.discovery.ToolExposure;
import dev.mcptools.runtime.protocol.McpServer;
import dev.mcptools.runtime.protocol.ServerInfo;
import dev.mcptools.runtime.tools.BulkSettings;
import dev.mcptools.runtime.tools.Cursors;
import dev.mcptools.runtime.tools.FieldSettings;
import dev.mcptools.runtime.tools.SchemaForm;
import dev.mcptools.runtime.tools.Toolbox;
import dev.mcptools.runtime.tools.UploadFolder;
import dev.mcptools.runtime.tools.Uploads;
import dev.mcptools.runtime.transport.Admissions;
import dev.mcptools.runtime.transport.HttpSettings;
import dev.mcptools.runtime.transport.McpHttpServer;
import dev.mcptools.runtime.transport.Stdio;
import io.helidon.config.Config;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;

/** The tools of an application with the API behind them, not yet listening. */
final class OpenedServer implements AutoCloseable {
    private static final Duration LIST_LIFETIME = Duration.ofMinutes(5);

    private final ServerInfo info;
    private final OwnAddress own;
    private final Optional<McpService> service;
    private final Upstream upstream;
    private final HttpSettings settings;

    private OpenedServer(
            ServerInfo info, OwnAddress own, Optional<McpService> service, Upstream upstream, HttpSettings settings) {
        this.info = info;
        this.own = own;
        this.service = service;
        this.upstream = upstream;
        this.settings = settings;
    }

    /**
     * {@return the server that the command line and the configuration describe}
     *
     * @throws StartFailedException if it cannot be as they say
     */
    static OpenedServer open(McpApplication application, CommandLine.Serve serve) {
        DataFolder data = DataFolder.open(serve.data());
        Config config = Configuration.read(data, application.settings(), System.getenv());
        ServerKey key = key(config, "mcp.server-key").orElseGet(data::key);
        Optional<ServerKey> earlier = key(config, "mcp.earlier-server-key");
        HttpSettings configured = Configuration.valid(() -> HttpSettings.from(config.get("mcp")));
        HttpSettings settings =
                serve.port().isPresent() ? configured.withPort(serve.port().getAsInt()) : configured;
        // Either takes long, the one to start a sandbox for instance, the other a database; neither needs the other
        // until
        // its end.
        Opening<ServiceSource.Api> api = Opening.start(() -> api(application, key, config));
        // A client starts a process of its own for standard input; what one server alone can have open stays shut then.
        Optional<McpService> service = application
                .service()
                .filter(source -> !serve.stdio())
                .map(source -> open(
                        source,
                        new ServiceSource.Setup(
                                config, data.path(), key::derive, earlier.map(known -> known::derive), api::result),
                        api));
        OwnAddress own = new OwnAddress(shown(api.result().tools(), config.get("mcp")), key.urlToken());
        return new OpenedServer(application.info(), own, service, api.result().upstream(), settings);
    }

    private static Optional<ServerKey> key(Config config, String name) {
        return config.get(name)
                .asString()
                .asOptional()
                .filter(text -> !text.isBlank())
                .map(text -> ServerKey.of(name, text));
    }

    private static McpService open(ServiceSource source, ServiceSource.Setup setup, Opening<ServiceSource.Api> api) {
        try {
            return source.open(setup);
        } catch (RuntimeException e) {
            api.undo(opened -> opened.upstream().closing().run());
            throw e;
        }
    }

    private static ServiceSource.Api api(McpApplication application, ServerKey key, Config config) {
        Upstream upstream = Configuration.valid(() -> application.upstream().open(config));
        return new ServiceSource.Api(tools(application, upstream, key, config), upstream);
    }

    // Which tools a client is shown, and how, is decided here.
    private static Toolbox shown(Toolbox tools, Config mcp) {
        ToolExposure exposure = Configuration.valid(
                () -> mcp.get("tool-exposure").as(ToolExposure.class).orElse(ToolExposure.ALL));
        int listed =
                Configuration.valid(() -> mcp.get("discovery-above").asInt().orElse(ToolExposure.LISTED_AT_MOST));
        return exposure.of(tools, listed);
    }

    private static Toolbox tools(McpApplication application, Upstream upstream, ServerKey key, Config config) {
        Config mcp = config.get("mcp");
        SchemaForm form = Configuration.valid(
                () -> mcp.get("schema-form").as(SchemaForm.class).orElse(SchemaForm.INLINE));
        boolean lineage =
                Configuration.valid(() -> mcp.get("verify-lineage").asBoolean().orElse(true));
        BulkSettings bulk = Configuration.valid(() -> mcp.get("confirm-above")
                .asInt()
                .map(BulkSettings.DEFAULT::above)
                .orElse(BulkSettings.DEFAULT));
        return Toolbox.of(Configuration.valid(() -> application.registry(config)))
                .offering(application.offered())
                .calling(upstream.client())
                .taking(Configuration.valid(() -> uploads(mcp.get("uploads"))))
                .sealing(Cursors.keyed(key.cursorKey()))
                .confirming(bulk)
                .describing(form)
                .verifyingLineage(lineage)
                .knowing(fields(mcp));
    }

    private static FieldSettings fields(Config mcp) {
        return Configuration.valid(() -> new FieldSettings(
                mcp.get("fields-age").as(Duration.class).orElse(FieldSettings.DEFAULT.age()),
                mcp.get("fields-tokens").asInt().orElse(FieldSettings.DEFAULT.tokens()),
                mcp.get("fields-patience").as(Duration.class).orElse(FieldSettings.DEFAULT.patience()),
                Clock.system(mcp.get("time-zone").as(ZoneId.class).orElse(ZoneOffset.UTC))));
    }

    private static Uploads uploads(Config config) {
        Uploads uploads = Uploads.DEFAULT.upTo(config.get("max-bytes").asInt().orElse(Uploads.DEFAULT.maxBytes()));
        return config.get("folder")
                .asString()
                .asOptional()
                .filter(folder -> !folder.isBlank())
                .map(folder -> uploads.from(UploadFolder.at(Path.of(folder), uploads.maxBytes())))
                .orElse(uploads);
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
                    .endpoints(service.<Admissions>map(further -> further::admit)
                            .orElse((token, request) -> own.admit(token)))
                    .routing(routing -> service.ifPresent(further -> further.routing(routing)))
                    .start();
            String baseUrl = "http://" + host() + ":" + http.port();
            return new RunningServer(ready(facts(baseUrl), baseUrl), http, this);
        } catch (UncheckedIOException e) {
            close();
            throw StartFailedException.because("Port " + settings.port() + " of " + settings.host()
                    + " cannot be used; something else may listen there. Choose another with --port N, or --port 0 for a"
                    + " free one.");
        }
    }

    /** Serves standard input until its end, answering on {@code out}. */
    void serve(OutputStream out) throws IOException {
        Stdio.serve(new McpServer(info, LIST_LIFETIME, List.of()), own.toolbox(), out);
    }

    /** {@return what a ready file says of a server without an address} */
    ReadyFile.Ready overStdio() {
        return ready(List.of(new McpService.Fact("MCP endpoint", "mcpUrl", "stdio:")), "stdio:");
    }

    Upstream upstream() {
        return upstream;
    }

    @Override
    public void close() {
        try {
            service.ifPresent(McpService::close);
        } finally {
            upstream.closing().run();
        }
    }

    private List<McpService.Fact> facts(String baseUrl) {
        return service.map(further -> further.facts(baseUrl)).orElseGet(() -> List.of(own.fact(baseUrl)));
    }

    private ReadyFile.Ready ready(List<McpService.Fact> facts, String baseUrl) {
        return new ReadyFile.Ready(
                facts, baseUrl, upstream.url().toString(), own.toolbox().tools().size());
    }

    // RFC 3986, section 3.2.2: an IPv6 address stands in brackets.
    private String host() {
        return settings.host().contains(":") ? "[" + settings.host() + "]" : settings.host();
    }
}
