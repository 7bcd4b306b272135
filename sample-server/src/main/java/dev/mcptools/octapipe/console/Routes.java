package dev.mcptools.octapipe.console;

import static dev.mcptools.octapipe.console.Visit.TEMPLATES;

import dev.mcptools.octapipe.console.Frame.Section;
import dev.mcptools.octapipe.registration.InvalidInputException;
import dev.mcptools.octapipe.storage.DatabaseUnavailableException;
import io.helidon.http.HeaderName;
import io.helidon.http.HeaderNames;
import io.helidon.http.Status;
import io.helidon.webserver.http.HttpRules;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Optional;
import java.util.function.Consumer;

/** The console's paths: each is for those who are signed in, and each form must come from a page of their own. */
final class Routes {
    /** The field of a form that holds the token. */
    static final String TOKEN = "csrf";

    private static final HeaderName HX_REDIRECT = HeaderNames.create("HX-Redirect");

    private final HttpRules rules;
    private final Sessions sessions;

    Routes(HttpRules rules, Sessions sessions) {
        this.rules = rules;
        this.sessions = sessions;
    }

    /** Shows a page. */
    Routes page(String path, Consumer<Visit> page) {
        rules.get(
                path,
                (request, response) -> signedIn(request, response)
                        .ifPresent(session -> answer(new Visit(request, response, session, Form.EMPTY), page)));
        return this;
    }

    /** Does what a form says. */
    Routes form(String path, Consumer<Visit> action) {
        rules.post(
                path,
                (request, response) -> signedIn(request, response)
                        .ifPresent(session -> answer(new Visit(request, response, session, Form.EMPTY), visit -> {
                            Form form = Form.of(request);
                            if (isOwn(request, session, form)) {
                                action.accept(new Visit(request, response, session, form));
                            } else {
                                refuse(visit);
                            }
                        })));
        return this;
    }

    private Optional<Session> signedIn(ServerRequest request, ServerResponse response) {
        Optional<Session> session = SessionCookie.of(request).flatMap(sessions::read);
        if (session.isEmpty()) {
            if (request.headers().contains(Pages.HX_REQUEST)) {
                // A redirect would put the page of signing in where the part was to be.
                Pages.guard(response);
                response.status(Status.NO_CONTENT_204)
                        .header(HX_REDIRECT, SignInPage.PATH)
                        .send();
            } else {
                Pages.go(response, SignInPage.PATH);
            }
        }
        return session;
    }

    private static boolean isOwn(ServerRequest request, Session session, Form form) {
        return SameSite.sent(request)
                && MessageDigest.isEqual(
                        form.text(TOKEN).getBytes(StandardCharsets.UTF_8),
                        session.csrfToken().getBytes(StandardCharsets.UTF_8));
    }

    private static void refuse(Visit visit) {
        visit.show(
                Status.FORBIDDEN_403,
                TEMPLATES.problem(
                        visit.frame("Not done", Section.NONE),
                        "This form is not of this session: you may have signed in again since it was opened."
                                + " Go back, load the page anew and send it again."));
    }

    private static void answer(Visit visit, Consumer<Visit> handler) {
        try {
            handler.accept(visit);
        } catch (InvalidInputException e) {
            visit.show(Status.BAD_REQUEST_400, TEMPLATES.problem(visit.frame("Not done", Section.NONE), e.sentence()));
        } catch (DatabaseUnavailableException e) {
            visit.show(
                    Status.SERVICE_UNAVAILABLE_503,
                    TEMPLATES.problem(
                            visit.frame("Try again", Section.NONE),
                            "The database does not answer. Nothing was lost; try again in a moment."));
        }
    }
}
