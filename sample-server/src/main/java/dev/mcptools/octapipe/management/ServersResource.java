package dev.mcptools.octapipe.management;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.mcptools.octapipe.registration.RegisteredServer;
import dev.mcptools.octapipe.registration.ServerChange;
import dev.mcptools.octapipe.registration.ServerConfigJson;
import dev.mcptools.octapipe.registration.Servers;
import dev.mcptools.octapipe.registration.Servers.Created;
import dev.mcptools.runtime.tools.Json;
import io.helidon.http.Status;
import io.helidon.webserver.http.HttpRules;
import io.helidon.webserver.http.HttpService;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import java.time.Instant;

/** {@code /integrated-account/{account}/mcp}: the MCP servers of an account. */
public final class ServersResource implements HttpService {
    private static final String NO_SERVER = "There is no MCP server of this id in this account.";

    private final Servers servers;
    private final PublicUrl url;
    private final AdminGate gate;

    /**
     * Serves them.
     *
     * @param url where clients reach them
     * @param gate lets operators in
     */
    public ServersResource(Servers servers, PublicUrl url, AdminGate gate) {
        this.servers = servers;
        this.url = url;
        this.gate = gate;
    }

    @Override
    public void routing(HttpRules rules) {
        rules.any(gate)
                .post("/{account}/mcp", Answers.to(this::create))
                .get("/{account}/mcp", Answers.to(this::list))
                .get("/{account}/mcp/{id}", Answers.to(this::get))
                .patch("/{account}/mcp/{id}", Answers.to(this::change))
                .delete("/{account}/mcp/{id}", Answers.to(this::delete))
                .post("/{account}/mcp/{id}/rotate", Answers.to(this::rotate))
                .any("/{account}/mcp", Answers.notAllowed("GET, POST"))
                .any("/{account}/mcp/{id}", Answers.notAllowed("GET, PATCH, DELETE"))
                .any("/{account}/mcp/{id}/rotate", Answers.notAllowed("POST"));
    }

    private void create(ServerRequest request, ServerResponse response) {
        Servers.Draft draft = ServerChange.read(Body.read(request)).draft();
        servers.create(parameter(request, "account"), draft)
                .ifPresentOrElse(
                        created -> Answers.send(response, Status.CREATED_201, json(created, request)),
                        () -> Answers.notFound(response, AccountsResource.NO_ACCOUNT));
    }

    private void list(ServerRequest request, ServerResponse response) {
        servers.page(parameter(request, "account"), Answers.cursor(request))
                .ifPresentOrElse(
                        page -> Answers.send(response, page, ServersResource::json),
                        () -> Answers.notFound(response, AccountsResource.NO_ACCOUNT));
    }

    private void get(ServerRequest request, ServerResponse response) {
        Answers.send(
                response,
                servers.find(parameter(request, "account"), parameter(request, "id")),
                ServersResource::json,
                NO_SERVER);
    }

    private void change(ServerRequest request, ServerResponse response) {
        ObjectNode changes = Body.read(request);
        Answers.send(
                response,
                servers.change(parameter(request, "account"), parameter(request, "id"), changes),
                ServersResource::json,
                NO_SERVER);
    }

    private void rotate(ServerRequest request, ServerResponse response) {
        Answers.send(
                response,
                servers.rotate(parameter(request, "account"), parameter(request, "id")),
                created -> json(created, request),
                NO_SERVER);
    }

    private void delete(ServerRequest request, ServerResponse response) {
        String id = parameter(request, "id");
        Answers.deleted(response, servers.delete(parameter(request, "account"), id), id, NO_SERVER);
    }

    private ObjectNode json(Created created, ServerRequest request) {
        return json(created.server()).put("url", url.of(created.token(), request));
    }

    private static ObjectNode json(RegisteredServer server) {
        ObjectNode json = Json.object().put("id", server.id()).put("name", server.name());
        json.set("config", ServerConfigJson.write(server.config()));
        return json.put("expires_at", server.expiresAt().map(Instant::toString).orElse(null))
                .put("integrated_account_id", server.accountId())
                .put("created_at", server.createdAt().toString());
    }

    private static String parameter(ServerRequest request, String name) {
        return request.path().pathParameters().get(name);
    }
}
