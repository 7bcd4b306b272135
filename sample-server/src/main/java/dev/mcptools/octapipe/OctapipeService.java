package dev.mcptools.octapipe;

import dev.mcptools.octapipe.account.CallLimits;
import dev.mcptools.octapipe.management.AdminKey;
import dev.mcptools.octapipe.management.ServersResource;
import dev.mcptools.octapipe.registration.AccountClients;
import dev.mcptools.octapipe.registration.AccountCredentials;
import dev.mcptools.octapipe.registration.AccountStore;
import dev.mcptools.octapipe.registration.Directory;
import dev.mcptools.octapipe.registration.ServerStore;
import dev.mcptools.octapipe.registration.Toolboxes;
import dev.mcptools.octapipe.secret.Vault;
import dev.mcptools.octapipe.storage.Database;
import dev.mcptools.octapipe.storage.DatabaseSettings;
import dev.mcptools.octapipe.storage.DatabaseUnavailableException;
import dev.mcptools.runtime.server.McpService;
import dev.mcptools.runtime.server.ServiceSource;
import dev.mcptools.runtime.server.StartFailedException;
import dev.mcptools.runtime.tools.Toolbox;
import dev.mcptools.runtime.upstream.ApiClient;
import io.helidon.config.Config;
import io.helidon.webserver.http.HttpRouting;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** Accounts and their MCP servers, each with an address of its own. */
final class OctapipeService implements McpService {
    /** The account that is configured, or the sandbox: it is there from the first start on. */
    private static final String SANDBOX = "sandbox";

    private final Database database;
    private final AccountClients clients;
    private final Toolboxes toolboxes;
    private final Directory directory;
    private final ServersResource servers;
    private final AdminKey adminKey;

    private OctapipeService(ServiceSource.Setup setup, Database database) {
        this.database = database;
        AccountStore accounts =
                new AccountStore(database, new Vault(setup.keys().apply("vault")));
        ServerStore store = new ServerStore(database);
        clients = new AccountClients(limits(setup.config().get("octapipe")));
        toolboxes = new Toolboxes(setup.tools(), id -> client(setup, accounts, id));
        adminKey = AdminKey.of(
                setup.config().get("mcp.admin-api-key").asString().asOptional().filter(key -> !key.isBlank()),
                database);
        accounts.create(SANDBOX, "Sandbox", setup.upstream().url(), new AccountCredentials.BearerToken(""));
        directory = Directory.open(store, toolboxes::of);
        servers = new ServersResource(store, directory, toolboxes, adminKey.hash());
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
        } catch (IllegalStateException e) {
            throw StartFailedException.because(String.valueOf(e.getMessage()));
        }
    }

    private ApiClient client(ServiceSource.Setup setup, AccountStore accounts, String id) {
        return id.equals(SANDBOX)
                ? setup.upstream().client()
                : accounts.find(id).map(clients::of).orElseThrow();
    }

    private static CallLimits limits(Config octapipe) {
        return new CallLimits(
                octapipe.get("deadline").as(Duration.class).get(),
                octapipe.get("read-timeout").as(Duration.class).get());
    }

    @Override
    public Optional<Toolbox> toolbox(String token) {
        return directory.toolbox(token);
    }

    @Override
    public void routing(HttpRouting.Builder routing) {
        routing.register("/integrated-account", servers);
    }

    @Override
    public List<Fact> facts(String baseUrl) {
        return adminKey.justMade().map(key -> new Fact("Admin key", "adminApiKey", key.text())).stream()
                .toList();
    }

    @Override
    public void close() {
        directory.close();
        clients.close();
        database.close();
    }
}
