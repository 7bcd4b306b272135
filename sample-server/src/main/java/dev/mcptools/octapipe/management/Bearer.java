package dev.mcptools.octapipe.management;

import io.helidon.http.HeaderNames;
import io.helidon.webserver.http.ServerRequest;
import java.util.List;
import java.util.Optional;

/** The token that a request shows (RFC 6750, section 2.1). */
public final class Bearer {
    private static final String SCHEME = "bearer ";

    private Bearer() {}

    /** {@return the token; empty if there is none, or more than one} */
    public static Optional<String> of(ServerRequest request) {
        List<String> values = request.headers().all(HeaderNames.AUTHORIZATION, List::of);
        return values.size() == 1 && values.getFirst().regionMatches(true, 0, SCHEME, 0, SCHEME.length())
                ? Optional.of(values.getFirst().substring(SCHEME.length()).strip())
                : Optional.empty();
    }
}
