package dev.mcptools.octapipe.management;

import dev.mcptools.octapipe.guard.Guesses;
import io.helidon.http.HeaderNames;
import io.helidon.http.Status;
import io.helidon.webserver.http.Handler;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;

/** Lets those on who have the admin key, as a bearer token (RFC 6750, section 2.1). */
public final class AdminGate implements Handler {
    private final AdminDoor door;

    public AdminGate(AdminDoor door) {
        this.door = door;
    }

    @Override
    public void handle(ServerRequest request, ServerResponse response) {
        switch (door.show(request, Bearer.of(request))) {
            case AdminDoor.Open ignored -> response.next();
            case AdminDoor.Closed ignored -> {
                response.header(HeaderNames.WWW_AUTHENTICATE, "Bearer realm=\"octapipe-mcp\"");
                Answers.refuse(
                        response,
                        Status.UNAUTHORIZED_401,
                        "unauthorized",
                        "Send the admin key as Authorization: Bearer KEY. It was shown when the server was started first.");
            }
            case AdminDoor.Later later -> {
                String seconds = Guesses.seconds(later.pause());
                response.header(HeaderNames.RETRY_AFTER, seconds);
                Answers.refuse(
                        response,
                        Status.TOO_MANY_REQUESTS_429,
                        "too_many_requests",
                        "Too many wrong admin keys came from your network. Try again in " + seconds + " seconds.");
            }
        }
    }
}
