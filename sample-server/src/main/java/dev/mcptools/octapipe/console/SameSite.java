package dev.mcptools.octapipe.console;

import io.helidon.http.HeaderName;
import io.helidon.http.HeaderNames;
import io.helidon.webserver.http.ServerRequest;
import java.util.List;

/** Tells forms of the console's own pages from those that another site made a browser send. */
final class SameSite {
    private static final HeaderName SEC_FETCH_SITE = HeaderNames.create("Sec-Fetch-Site");
    private static final List<String> OWN = List.of("same-origin", "none");

    private SameSite() {}

    /** {@return whether a request came from a page of the console, as far as its browser says} */
    static boolean sent(ServerRequest request) {
        boolean byFetch =
                request.headers().all(SEC_FETCH_SITE, List::of).stream().allMatch(OWN::contains);
        String host = request.headers().first(HeaderNames.HOST).orElse("");
        boolean byOrigin = request.headers().all(HeaderNames.ORIGIN, List::of).stream()
                .allMatch(origin -> origin.equals("http://" + host) || origin.equals("https://" + host));
        return byFetch && byOrigin;
    }
}
