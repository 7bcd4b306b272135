package dev.mcptools.octapipe.management;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.mcptools.octapipe.registration.ApiToken;
import dev.mcptools.octapipe.registration.ApiTokens;
import dev.mcptools.octapipe.registration.ApiTokens.Created;
import dev.mcptools.runtime.tools.Json;
import io.helidon.http.Status;
import io.helidon.webserver.http.HttpRules;
import io.helidon.webserver.http.HttpService;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import java.util.List;

/** {@code /api-token}: what clients show where a server requires it beside its address. */
public final class ApiTokensResource implements HttpService {
    private static final String NO_TOKEN = "There is no API token of this id.";

    private final ApiTokens tokens;
    private final AdminGate gate;

    /**
     * Serves them.
     *
     * @param gate lets operators in
     */
    public ApiTokensResource(ApiTokens tokens, AdminGate gate) {
        this.tokens = tokens;
        this.gate = gate;
    }

    @Override
    public void routing(HttpRules rules) {
        rules.any(gate)
                .post("/", Answers.to(this::create))
                .get("/", Answers.to(this::list))
                .get("/{id}", Answers.to(this::get))
                .delete("/{id}", Answers.to(this::revoke))
                .any("/", Answers.notAllowed("GET, POST"))
                .any("/{id}", Answers.notAllowed("GET, DELETE"));
    }

    private void create(ServerRequest request, ServerResponse response) {
        ObjectNode body = Body.read(request);
        Body.requireKnown(body, "", List.of("name"));
        Created created = tokens.create(Body.text(body, "", "name"));
        Answers.send(
                response,
                Status.CREATED_201,
                json(created.token()).put("token", created.secret().text()));
    }

    private void list(ServerRequest request, ServerResponse response) {
        Answers.send(response, tokens.page(Answers.cursor(request)), ApiTokensResource::json);
    }

    private void get(ServerRequest request, ServerResponse response) {
        Answers.send(response, tokens.find(id(request)), ApiTokensResource::json, NO_TOKEN);
    }

    private void revoke(ServerRequest request, ServerResponse response) {
        Answers.deleted(response, tokens.revoke(id(request)), id(request), NO_TOKEN);
    }

    private static ObjectNode json(ApiToken token) {
        return Json.object()
                .put("id", token.id())
                .put("name", token.name())
                .put("created_at", token.createdAt().toString());
    }

    private static String id(ServerRequest request) {
        return request.path().pathParameters().get("id");
    }
}
