package dev.mcptools.runtime.transport;

import io.helidon.http.HeaderNames;
import io.helidon.http.HeaderValues;
import io.helidon.http.Status;
import io.helidon.webserver.http.Filter;
import io.helidon.webserver.http.FilterChain;
import io.helidon.webserver.http.RoutingRequest;
import io.helidon.webserver.http.RoutingResponse;
import java.util.List;

/**
 * Refuses a {@code Content-Length} that is no number, and ends the connection (RFC 9112, section 6.3): Helidon takes a
 * negative one for a body without an end, and waits for it.
 */
final class Framing implements Filter {

    @Override
    public void filter(FilterChain chain, RoutingRequest request, RoutingResponse response) {
        List<String> lengths = request.headers().all(HeaderNames.CONTENT_LENGTH, List::of);
        if (lengths.stream().allMatch(Framing::isNumber)) {
            chain.proceed();
            return;
        }
        response.header(HeaderValues.CONNECTION_CLOSE);
        JsonErrors.send(response, Status.BAD_REQUEST_400, "Content-Length must be a number.");
    }

    // RFC 9110, section 8.6: digits alone.
    private static boolean isNumber(String length) {
        return !length.isEmpty() && length.chars().allMatch(c -> c >= '0' && c <= '9');
    }
}
