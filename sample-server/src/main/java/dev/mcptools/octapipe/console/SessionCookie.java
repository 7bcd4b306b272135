package dev.mcptools.octapipe.console;

import io.helidon.http.HeaderNames;
import io.helidon.http.SetCookie;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import java.time.Duration;
import java.util.Optional;

/** Where a browser keeps its session: out of reach of scripts, and of requests that other sites make. */
final class SessionCookie {
    private static final String NAME = "octapipe_console";

    private SessionCookie() {}

    static Optional<String> of(ServerRequest request) {
        return request.headers().cookies().first(NAME).asOptional();
    }

    static void set(ServerRequest request, ServerResponse response, String value) {
        response.headers().addCookie(cookie(request, value, Sessions.LIFETIME));
    }

    static void clear(ServerRequest request, ServerResponse response) {
        response.headers().addCookie(cookie(request, "", Duration.ZERO));
    }

    private static SetCookie cookie(ServerRequest request, String value, Duration age) {
        return SetCookie.builder(NAME, value)
                .path("/")
                .httpOnly(true)
                .sameSite(SetCookie.SameSite.STRICT)
                .secure(cameByTls(request))
                .maxAge(age)
                .build();
    }

    // The server itself speaks plain HTTP; TLS ends at a proxy, which says so. Whoever lies about it makes a cookie
    // that
    // their own browser does not send back.
    private static boolean cameByTls(ServerRequest request) {
        return request.headers()
                .first(HeaderNames.X_FORWARDED_PROTO)
                .filter("https"::equalsIgnoreCase)
                .isPresent();
    }
}
