package dev.mcptools.octapipe;

import dev.mcptools.octapipe.account.CallLimits;
import dev.mcptools.octapipe.audit.AuditChart;
import dev.mcptools.octapipe.audit.AuditEntry;
import dev.mcptools.octapipe.audit.AuditLog;
import dev.mcptools.octapipe.audit.AuditSettings;
import dev.mcptools.octapipe.audit.AuditStore;
import dev.mcptools.octapipe.audit.ServerMetrics;
import dev.mcptools.octapipe.console.Console;
import dev.mcptools.octapipe.console.Registrations;
import dev.mcptools.octapipe.guard.ClientAddresses;
import dev.mcptools.octapipe.guard.Guesses;
import dev.mcptools.octapipe.guard.WrongTokens;
import dev.mcptools.octapipe.management.AccountsResource;
import dev.mcptools.octapipe.management.AdminDoor;
import dev.mcptools.octapipe.management.AdminGate;
import dev.mcptools.octapipe.management.AdminKey;
import dev.mcptools.octapipe.management.ApiTokensResource;
import dev.mcptools.octapipe.management.AuditResource;
import dev.mcptools.octapipe.management.Bearer;
import dev.mcptools.octapipe.management.DocumentResource;
import dev.mcptools.octapipe.management.PublicUrl;
import dev.mcptools.octapipe.management.ServersResource;
import dev.mcptools.octapipe.registration.AccountClients;
import dev.mcptools.octapipe.registration.AccountCredentials;
import dev.mcptools.octapipe.registration.AccountStore;
import dev.mcptools.octapipe.registration.Accounts;
import dev.mcptools.octapipe.registration.ApiTokens;
import dev.mcptools.octapipe.registration.Cleaning;
import dev.mcptools.octapipe.registration.Directory;
import dev.mcptools.octapipe.registration.IntegratedAccount;
import dev.mcptools.octapipe.registration.ServerConfig;
import dev.mcptools.octapipe.registration.Servers;
import dev.mcptools.octapipe.registration.Toolboxes;
import dev.mcptools.octapipe.secret.SecretToken;
import dev.mcptools.octapipe.secret.Vault;
import dev.mcptools.octapipe.storage.Database;
import dev.mcptools.octapipe.storage.DatabaseSettings;
import dev.mcptools.octapipe.storage.DatabaseUnavailableException;
import dev.mcptools.runtime.discovery.ToolExposure;
import dev.mcptools.runtime.server.McpService;
import dev.mcptools.runtime.server.ServiceSource;
import dev.mcptools.runtime.server.StartFailedException;
import dev.mcptools.runtime.server.Upstream;
import dev.mcptools.runtime.transport.Admission;
import io.helidon.config.Config;
import io.helidon.config.ConfigException;
import io.helidon.metrics.api.MeterRegistry;
import io.helidon.service.registry.Services;
import io.helidon.webserver.http.HttpRouting;
import io.helidon.webserver.http.ServerRequest;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Accounts and their MCP servers, each with an address of its own. */
final class OctapipeService implements McpService {
    private final Database database;
    private final AccountClients clients;
    private final AuditStore calls;
    private final AuditLog audit;
    private final Directory directory;
    private final Cleaning cleaning;
    private final Accounts accounts;
    private final Servers servers;
    private final ApiTokens tokens;
    private final AdminKey adminKey;
    private final AdminDoor door;
    private final WrongTokens wrongTokens;
    private final PublicUrl url;
    private final Optional<SecretToken> firstAddress;
    private final Console console;

    private OctapipeService(ServiceSource.Setup setup, Database database) {
        this.database = database;
        ServiceSource.Api api = setup.api().get();
        AccountStore store = new AccountStore(
                database,
                new Vault(setup.keys().apply("vault"), setup.earlierKeys().map(earlier -> earlier.apply("vault"))));
        store.sealAnew();
        CallLimits limits = limits(setup.config().get("octapipe"));
        clients = new AccountClients(limits);
        Config mcp = setup.config().get("mcp");
        // Before the first secret is made: a start that fails would have shown it to nobody.
        AuditSettings kept = AuditSettings.from(setup.config().get("audit"));
        ClientAddresses addresses = new ClientAddresses(
                mcp.get("trusted-proxies").asList(String.class).orElse(List.of()));
        wrongTokens = new WrongTokens(new Guesses(addresses));
        adminKey =
                AdminKey.of(mcp.get("admin-api-key").asString().asOptional().filter(key -> !key.isBlank()), database);
        door = new AdminDoor(adminKey, new Guesses(addresses));
        url = new PublicUrl(mcp.get("public-url").asString().asOptional().filter(text -> !text.isBlank()));
        Optional<IntegratedAccount> first = store.create(
                Accounts.CONFIGURED,
                label(api.upstream()),
                api.upstream().url(),
                new AccountCredentials.BearerToken(""));
        Toolboxes toolboxes = new Toolboxes(
                api.tools(),
                account -> account.id().equals(Accounts.CONFIGURED)
                        ? api.upstream().client()
                        : clients.of(account));
        calls = new AuditStore(database);
        MeterRegistry metrics = Services.get(MeterRegistry.class);
        audit = AuditLog.open(calls, kept, metrics);
        ServerMetrics perServer = new ServerMetrics(metrics);
        directory = Directory.open(
                database,
                store,
                toolboxes::of,
                server -> audit.at(new AuditEntry.Place(server.id(), server.accountId()))
                        .and(perServer.of(server.id())));
        cleaning = Cleaning.start(database);
        accounts = new Accounts(store, directory, api.tools(), api.upstream().client(), limits);
        servers = new Servers(database, directory, api.tools());
        tokens = new ApiTokens(database, directory);
        firstAddress = first.flatMap(account -> servers.create(
                        account.id(), firstServer(mcp, api.tools().tools().size())))
                .map(Servers.Created::token);
        console = new Console(
                new Registrations(accounts, servers, tokens, toolboxes, url, calls, new AuditChart(database)),
                adminKey.hash(),
                setup.keys().apply("console session"),
                door);
    }

    // Whose data it is must not be mistaken: only the sandbox comes with a remark.
    private static String label(Upstream upstream) {
        return upstream.remark().isPresent() ? "Sandbox" : "Configured account";
    }

    /** What the first start makes, so that there is something to connect to. */
    private static Servers.Draft firstServer(Config mcp, int tools) {
        boolean discovery =
                mcp.get("tool-exposure").as(ToolExposure.class).orElse(ToolExposure.ALL) == ToolExposure.DISCOVERY
                        && tools > mcp.get("discovery-above").asInt().orElse(ToolExposure.LISTED_AT_MOST);
        return new Servers.Draft(
                "Octapipe",
                new ServerConfig(List.of(), List.of(), discovery ? ToolExposure.DISCOVERY : ToolExposure.ALL, false),
                Optional.empty());
    }

    static McpService open(ServiceSource.Setup setup) {
        DatabaseSettings settings = DatabaseSettings.from(setup.config(), setup.data());
        try {
            Database database = Database.open(settings);
            try {
                return new OctapipeService(setup, database);
            } catch (RuntimeException e) {
                database.close();
                throw e;
            }
        } catch (DatabaseUnavailableException e) {
            throw StartFailedException.because("The database does not answer: " + settings + ".");
        } catch (IllegalArgumentException | ConfigException e) {
            throw StartFailedException.because("A value in the configuration cannot be used: " + e.getMessage());
        } catch (IllegalStateException e) {
            throw StartFailedException.because(String.valueOf(e.getMessage()));
        }
    }

    private static CallLimits limits(Config octapipe) {
        return new CallLimits(
                octapipe.get("deadline").as(Duration.class).get(),
                octapipe.get("read-timeout").as(Duration.class).get());
    }

    @Override
    public Admission admit(String token, ServerRequest request) {
        return wrongTokens.count(directory.admit(token, Bearer.of(request)), request);
    }

    @Override
    public void routing(HttpRouting.Builder routing) {
        AdminGate gate = new AdminGate(door);
        routing.register("/integrated-account", new AccountsResource(accounts, gate))
                .register("/integrated-account", new ServersResource(servers, url, gate))
                .register("/integrated-account", new AuditResource(calls, gate))
                .register("/api-token", new ApiTokensResource(tokens, gate))
                .get("/openapi.yaml", new DocumentResource());
        console.routing(routing);
    }

    @Override
    public List<Fact> facts(String baseUrl) {
        List<Fact> facts = new ArrayList<>();
        firstAddress.ifPresent(
                token -> facts.add(new Fact("MCP endpoint", "mcpUrl", baseUrl + "/mcp/" + token.text())));
        facts.add(new Fact("Console", "consoleUrl", baseUrl + "/"));
        adminKey.justMade().ifPresent(key -> facts.add(new Fact("Admin key", "adminApiKey", key.text())));
        return facts;
    }

    @Override
    public void close() {
        // First: it writes what it still has, and nothing may interfere with the database then.
        audit.close();
        cleaning.close();
        directory.close();
        clients.close();
        database.close();
    }
}
