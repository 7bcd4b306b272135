package dev.mcptools.octapipe.management;

import dev.mcptools.octapipe.secret.SecretToken;
import io.helidon.http.HeaderNames;
import io.helidon.http.Status;
import io.helidon.webserver.http.Handler;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;

/** Lets those on who have the admin key, as a bearer token (RFC 6750, section 2.1). */
public final class AdminGate implements Handler {
    private final String keptKey;

    /**
     * A gate.
     *
     * @param keptKey the hash of the admin key
     */
    public AdminGate(String keptKey) {
        this.keptKey = keptKey;
    }

    @Override
    public void handle(ServerRequest request, ServerResponse response) {
        if (Bearer.of(request)
                .map(SecretToken::new)
                .filter(key -> key.isKeptAs(keptKey))
                .isPresent()) {
            response.next();
            return;
        }
        response.header(HeaderNames.WWW_AUTHENTICATE, "Bearer realm=\"octapipe-mcp\"");
        Answers.refuse(
                response,
                Status.UNAUTHORIZED_401,
                "unauthorized",
                "Send the admin key as Authorization: Bearer KEY. It was shown when the server was started first.");
    }
}
