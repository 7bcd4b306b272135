package dev.mcptools.octapipe.management;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.mcptools.octapipe.registration.AccountCredentials;
import dev.mcptools.octapipe.registration.Accounts;
import dev.mcptools.octapipe.registration.IntegratedAccount;
import dev.mcptools.octapipe.registration.InvalidInputException;
import dev.mcptools.runtime.tools.Json;
import io.helidon.http.Status;
import io.helidon.webserver.http.HttpRules;
import io.helidon.webserver.http.HttpService;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import java.util.List;
import java.util.Optional;

/** {@code /integrated-account}: the accounts that tools work with. Their credentials go in and never come out. */
public final class AccountsResource implements HttpService {
    static final String NO_ACCOUNT = "There is no integrated account of this id.";

    private static final List<String> MEMBERS = List.of("label", "base_url", "credentials");
    private static final List<String> SIGN_IN = List.of("domain", "email", "password");
    private static final String CREDENTIALS = "credentials.";

    private final Accounts accounts;
    private final AdminGate gate;

    /**
     * Serves them.
     *
     * @param gate lets operators in
     */
    public AccountsResource(Accounts accounts, AdminGate gate) {
        this.accounts = accounts;
        this.gate = gate;
    }

    @Override
    public void routing(HttpRules rules) {
        rules.any(gate)
                .post("/", Answers.to(this::create))
                .get("/", Answers.to(this::list))
                .get("/{account}", Answers.to(this::get))
                .patch("/{account}", Answers.to(this::change))
                .delete("/{account}", Answers.to(this::delete))
                .post("/{account}/check", Answers.to(this::check))
                .any("/", Answers.notAllowed("GET, POST"))
                .any("/{account}", Answers.notAllowed("GET, PATCH, DELETE"))
                .any("/{account}/check", Answers.notAllowed("POST"));
    }

    private void create(ServerRequest request, ServerResponse response) {
        ObjectNode body = known(request);
        IntegratedAccount account = accounts.create(new Accounts.Draft(
                Body.text(body, "", "label"),
                Body.text(body, "", "base_url"),
                credentials(body)
                        .orElseThrow(() -> new InvalidInputException(
                                "credentials", "are missing: a token, or domain, email and password"))));
        Answers.send(response, Status.CREATED_201, json(account));
    }

    private void list(ServerRequest request, ServerResponse response) {
        Answers.send(response, accounts.page(Answers.cursor(request)), AccountsResource::json);
    }

    private void get(ServerRequest request, ServerResponse response) {
        Answers.send(response, accounts.find(id(request)), AccountsResource::json, NO_ACCOUNT);
    }

    private void change(ServerRequest request, ServerResponse response) {
        ObjectNode body = known(request);
        Accounts.Change change = new Accounts.Change(
                Body.optionalText(body, "", "label"), Body.optionalText(body, "", "base_url"), credentials(body));
        Answers.send(response, accounts.change(id(request), change), AccountsResource::json, NO_ACCOUNT);
    }

    private void delete(ServerRequest request, ServerResponse response) {
        Answers.deleted(response, accounts.delete(id(request)), id(request), NO_ACCOUNT);
    }

    private void check(ServerRequest request, ServerResponse response) {
        Answers.send(
                response,
                accounts.find(id(request)).map(accounts::check),
                check -> Json.object().put("works", check.works()).put("message", check.message()),
                NO_ACCOUNT);
    }

    private static ObjectNode known(ServerRequest request) {
        ObjectNode body = Body.read(request);
        Body.requireKnown(body, "", MEMBERS);
        return body;
    }

    private static Optional<AccountCredentials> credentials(ObjectNode body) {
        JsonNode json = body.path("credentials");
        if (json.isMissingNode()) {
            return Optional.empty();
        }
        if (json.has("token")) {
            Body.requireKnown(json, CREDENTIALS, List.of("token"));
            return Optional.of(new AccountCredentials.BearerToken(Body.text(json, CREDENTIALS, "token")));
        }
        if (!json.isObject()) {
            throw new InvalidInputException("credentials", "must be an object: a token, or domain, email and password");
        }
        Body.requireKnown(json, CREDENTIALS, SIGN_IN);
        return Optional.of(new AccountCredentials.SignIn(
                Body.text(json, CREDENTIALS, "domain"),
                Body.text(json, CREDENTIALS, "email"),
                Body.text(json, CREDENTIALS, "password")));
    }

    private static ObjectNode json(IntegratedAccount account) {
        return Json.object()
                .put("id", account.id())
                .put("label", account.label())
                .put("base_url", account.baseUrl().toString())
                .put("signs_in_with", signsInWith(account))
                .put("created_at", account.createdAt().toString());
    }

    private static String signsInWith(IntegratedAccount account) {
        if (account.id().equals(Accounts.CONFIGURED)) {
            return "configuration";
        }
        return switch (account.credentials()) {
            case AccountCredentials.SignIn ignored -> "password";
            case AccountCredentials.BearerToken ignored -> "token";
        };
    }

    private static String id(ServerRequest request) {
        return request.path().pathParameters().get("account");
    }
}
