package dev.mcptools.octapipe.console;

import dev.mcptools.octapipe.management.AdminDoor;
import io.helidon.webserver.http.HttpRouting;
import java.time.InstantSource;

/** The console at {@code /}. */
public final class Console {
    static final String HOME = "/console/accounts";

    private final Sessions sessions;
    private final SignInPage signIn;
    private final AccountPages accounts;
    private final ServerPages servers;
    private final ToolPages tools;
    private final AuditPages audit;
    private final TokenPages tokens;

    /**
     * The console.
     *
     * @param adminKey the hash of the key that opens it
     * @param sessionKey the server's key for sessions, 32 bytes; replicas have the same one
     * @param door where the key is shown
     */
    public Console(Registrations registrations, String adminKey, byte[] sessionKey, AdminDoor door) {
        sessions = new Sessions(sessionKey, adminKey, InstantSource.system());
        signIn = new SignInPage(sessions, door);
        accounts = new AccountPages(registrations);
        servers = new ServerPages(registrations);
        tools = new ToolPages(registrations);
        audit = new AuditPages(registrations);
        tokens = new TokenPages(registrations);
    }

    /** Adds the console's paths: {@code /} and those below {@code /console}. */
    public void routing(HttpRouting.Builder routing) {
        routing.get("/", (request, response) -> Pages.go(response, HOME))
                .get(Assets.PATH + "{version}/{name}", Assets::serve)
                .get(SignInPage.PATH, signIn::show)
                .post(SignInPage.PATH, signIn::signIn);
        Routes routes = new Routes(routing, sessions);
        routes.form("/console/sign-out", signIn::signOut);
        accounts.routing(routes);
        servers.routing(routes);
        tools.routing(routes);
        audit.routing(routes);
        tokens.routing(routes);
        routes.page("/console/*", visit -> visit.notFound("There is no such page."));
    }
}
