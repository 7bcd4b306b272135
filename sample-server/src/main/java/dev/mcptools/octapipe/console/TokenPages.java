package dev.mcptools.octapipe.console;

import static dev.mcptools.octapipe.console.Visit.TEMPLATES;

import dev.mcptools.octapipe.console.Frame.Section;
import dev.mcptools.octapipe.registration.ApiToken;
import dev.mcptools.octapipe.registration.ApiTokens;
import dev.mcptools.octapipe.registration.InvalidInputException;
import dev.mcptools.octapipe.registration.Page;
import io.helidon.http.Status;
import java.util.Optional;

/** API tokens: made, listed, revoked. */
final class TokenPages {
    private static final String PATH = "/console/tokens";

    private final ApiTokens tokens;

    TokenPages(Registrations registrations) {
        tokens = registrations.tokens();
    }

    /** A token as it is listed. */
    record Row(String id, String name, String created) {}

    void routing(Routes routes) {
        routes.page(PATH, visit -> list(visit, "", Optional.empty(), Status.OK_200))
                .form(PATH, this::create)
                .page(PATH + "/{token}/revoke", this::askToRevoke)
                .form(PATH + "/{token}/revoke", this::revoke);
    }

    private void list(Visit visit, String problem, Optional<ApiTokens.Created> made, Status status) {
        Page<ApiToken> page = tokens.page(visit.cursor());
        visit.show(
                status,
                TEMPLATES.tokens(
                        visit.frame("API tokens", Section.TOKENS),
                        page.items().stream()
                                .map(token -> new Row(token.id(), token.name(), Moment.inWords(token.createdAt())))
                                .toList(),
                        page.next(),
                        problem,
                        made.map(created -> created.token().name()),
                        made.map(created -> created.secret().text()).orElse("")));
    }

    private void create(Visit visit) {
        try {
            list(visit, "", Optional.of(tokens.create(visit.form().text("name"))), Status.OK_200);
        } catch (InvalidInputException e) {
            list(visit, e.sentence(), Optional.empty(), Status.BAD_REQUEST_400);
        }
    }

    private void askToRevoke(Visit visit) {
        tokens.find(visit.parameter("token"))
                .ifPresentOrElse(
                        token -> visit.show(TEMPLATES.tokenRevoke(
                                visit.frame("Revoke " + token.name() + "?", Section.TOKENS),
                                new Question(
                                        "Revoke " + token.name() + "?",
                                        "Whoever uses it is refused at once, by all servers that require a token.",
                                        PATH + "/" + token.id() + "/revoke",
                                        "Yes, revoke it",
                                        PATH))),
                        () -> visit.notFound("There is no API token of this id."));
    }

    private void revoke(Visit visit) {
        tokens.revoke(visit.parameter("token"));
        visit.go(PATH);
    }
}
