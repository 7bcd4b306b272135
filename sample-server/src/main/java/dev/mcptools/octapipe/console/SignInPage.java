package dev.mcptools.octapipe.console;

import static dev.mcptools.octapipe.console.Visit.TEMPLATES;

import dev.mcptools.octapipe.guard.Guesses;
import dev.mcptools.octapipe.management.AdminDoor;
import dev.mcptools.octapipe.registration.InvalidInputException;
import gg.jte.models.runtime.JteModel;
import io.helidon.http.Status;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Semaphore;

/**
 * Signing in with the admin key, and out.
 *
 * <p>A wrong key is answered a second later, and so many at once at most: who tries keys gets through few of them. Its form
 * needs no token: another site could sign somebody in with a key that it knows already, and nothing else.
 */
final class SignInPage {
    static final String PATH = "/console/sign-in";

    private static final Duration AFTER_A_WRONG_KEY = Duration.ofSeconds(1);
    private static final int WRONG_AT_ONCE = 8;

    private final Sessions sessions;
    private final AdminDoor door;
    private final Semaphore waiting = new Semaphore(WRONG_AT_ONCE);

    SignInPage(Sessions sessions, AdminDoor door) {
        this.sessions = sessions;
        this.door = door;
    }

    void show(ServerRequest request, ServerResponse response) {
        if (SessionCookie.of(request).flatMap(sessions::read).isPresent()) {
            Pages.go(response, Console.HOME);
        } else {
            Pages.send(response, Status.OK_200, page(""));
        }
    }

    void signIn(ServerRequest request, ServerResponse response) throws InterruptedException {
        if (!SameSite.sent(request)) {
            refuse(response, Status.FORBIDDEN_403, "This form was sent by another site. Sign in here.");
            return;
        }
        if (!waiting.tryAcquire()) {
            refuse(response, Status.TOO_MANY_REQUESTS_429, "Too many keys are being tried. Wait a few seconds.");
            return;
        }
        try {
            switch (door.show(request, key(request))) {
                case AdminDoor.Open ignored -> {
                    SessionCookie.set(request, response, sessions.issue());
                    Pages.go(response, Console.HOME);
                }
                case AdminDoor.Closed ignored -> {
                    Thread.sleep(AFTER_A_WRONG_KEY);
                    refuse(
                            response,
                            Status.UNAUTHORIZED_401,
                            "This is not the admin key. It was shown when the server was started first, or is the one that"
                                    + " MCP_ADMIN_API_KEY sets.");
                }
                case AdminDoor.Later later ->
                    refuse(
                            response,
                            Status.TOO_MANY_REQUESTS_429,
                            "Too many wrong keys came from your network. Try again in " + Guesses.seconds(later.pause())
                                    + " seconds.");
            }
        } finally {
            waiting.release();
        }
    }

    void signOut(Visit visit) {
        SessionCookie.clear(visit.request(), visit.response());
        visit.go(PATH);
    }

    private static Optional<String> key(ServerRequest request) {
        try {
            return Optional.of(Form.of(request).text("key")).filter(key -> !key.isEmpty());
        } catch (InvalidInputException e) {
            return Optional.empty();
        }
    }

    private static void refuse(ServerResponse response, Status status, String sentence) {
        Pages.send(response, status, page(sentence));
    }

    private static JteModel page(String problem) {
        return TEMPLATES.signIn(Frame.signedOut("Sign in"), problem);
    }
}
