package dev.mcptools.runtime.transport;

import io.helidon.http.HeaderNames;
import io.helidon.http.Status;
import io.helidon.webserver.http.Filter;
import io.helidon.webserver.http.FilterChain;
import io.helidon.webserver.http.RoutingRequest;
import io.helidon.webserver.http.RoutingResponse;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Turns away, with 403 and before anything is read, requests that a web page makes in a visitor's browser: those with an
 * {@code Origin} that is not allowed, and those whose {@code Host} shows that a foreign name was made to resolve to this
 * machine (2026-07-28, Streamable HTTP, "Security & Endpoint"; DNS rebinding).
 *
 * <p>Loopback names are allowed with any port, since a tunnel or a container may map it.
 */
final class Doorkeeper implements Filter {
    private static final Set<String> LOOPBACK = Set.of("127.0.0.1", "localhost", "[::1]");

    private final Set<String> hosts;
    private final Set<String> origins;

    Doorkeeper(HttpSettings settings) {
        hosts = Stream.concat(
                        LOOPBACK.stream(), settings.allowedHosts().stream().map(Doorkeeper::lower))
                .collect(Collectors.toUnmodifiableSet());
        origins = Set.copyOf(
                settings.allowedOrigins().stream().map(Doorkeeper::lower).toList());
    }

    @Override
    public void filter(FilterChain chain, RoutingRequest request, RoutingResponse response) {
        List<String> host = request.headers().all(HeaderNames.HOST, List::of);
        Optional<String> refused = host.size() == 1 && admitsHost(host.getFirst())
                ? origins(request).stream()
                        .filter(origin -> !admitsOrigin(origin))
                        .findFirst()
                        .map(origin -> "The origin '" + origin
                                + "' is not allowed here; the operator can add it to allowed-origins.")
                : Optional.of("The host '" + String.join(", ", host)
                        + "' is not allowed here; the operator can add it to allowed-hosts.");
        if (refused.isPresent()) {
            JsonErrors.send(response, Status.FORBIDDEN_403, refused.get());
        } else {
            chain.proceed();
        }
    }

    boolean admitsHost(String host) {
        String name = lower(host);
        return hosts.contains(name) || hosts.contains(withoutPort(name));
    }

    boolean admitsOrigin(String origin) {
        String name = lower(origin);
        if (origins.contains(name)) {
            return true;
        }
        try {
            URI uri = URI.create(name);
            boolean web = "http".equals(uri.getScheme()) || "https".equals(uri.getScheme());
            return web
                    && name.equals(uri.getScheme() + "://" + uri.getRawAuthority())
                    && LOOPBACK.contains(withoutPort(uri.getRawAuthority()));
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    private static List<String> origins(RoutingRequest request) {
        return request.headers().all(HeaderNames.ORIGIN, List::of);
    }

    /** The name alone; what does not end in a number after a colon is left as it is, and found nowhere. */
    private static String withoutPort(String authority) {
        int colon = authority.lastIndexOf(':');
        String port = authority.substring(colon + 1);
        boolean numbered = colon > 0 && !port.isEmpty() && port.chars().allMatch(c -> c >= '0' && c <= '9');
        return numbered ? authority.substring(0, colon) : authority;
    }

    private static String lower(String name) {
        return name.toLowerCase(Locale.ROOT);
    }
}
