package dev.mcptools.runtime.transport;

import dev.mcptools.runtime.protocol.Endpoint;
import io.helidon.webserver.http.ServerRequest;
import java.time.Duration;
import java.util.Map;
import java.util.WeakHashMap;

/** Lets only so many requests a minute on to each endpoint; the others are answered with 429. */
final class RequestLimit implements Admissions {
    private static final Duration MINUTE = Duration.ofMinutes(1);

    private final Admissions admissions;
    private final int perMinute;
    // By identity; an endpoint that is gone takes its allowance with it.
    private final Map<Endpoint, Allowances> allowances = new WeakHashMap<>();

    RequestLimit(Admissions admissions, int perMinute) {
        this.admissions = admissions;
        this.perMinute = perMinute;
    }

    @Override
    public Admission admit(String token, ServerRequest request) {
        Admission admission = admissions.admit(token, request);
        if (!(admission instanceof Admission.Admitted admitted)) {
            return admission;
        }
        Duration wait = allowance(admitted.endpoint()).take(0);
        return wait.isZero() ? admission : tooMany(wait);
    }

    private Allowances allowance(Endpoint endpoint) {
        synchronized (allowances) {
            return allowances.computeIfAbsent(
                    endpoint, any -> new Allowances(1, perMinute, MINUTE.dividedBy(perMinute)));
        }
    }

    private Admission.Refused tooMany(Duration wait) {
        // A whole second at least: who comes back at once would be refused again.
        String seconds = Long.toString(wait.plusSeconds(1).minusNanos(1).toSeconds());
        return new Admission.Refused(
                429,
                "This MCP server takes " + perMinute + " requests a minute. Try again in " + seconds + " seconds.",
                Map.of(
                        "ratelimit-limit",
                        Integer.toString(perMinute),
                        "ratelimit-remaining",
                        "0",
                        "ratelimit-reset",
                        seconds,
                        "Retry-After",
                        seconds));
    }
}
