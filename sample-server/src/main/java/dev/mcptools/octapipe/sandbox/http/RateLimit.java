package dev.mcptools.octapipe.sandbox.http;

import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Counts requests in fixed windows of one minute, over all callers.
 *
 * <p>Says so in the headers of Laravel's ThrottleRequests: X-RateLimit-Limit and X-RateLimit-Remaining on every reply;
 * once the limit is exceeded also Retry-After (seconds from now) and X-RateLimit-Reset (seconds since 1970).
 */
public final class RateLimit {

    private static final long WINDOW_SECONDS = 60;

    private final Clock clock;
    private int perMinute;
    private long windowStart;
    private int used;

    public RateLimit(Clock clock, int perMinute) {
        this.clock = clock;
        this.perMinute = perMinute;
    }

    /** Allows so many requests a minute from now on, and forgets the ones before. */
    public synchronized void allow(int requestsPerMinute) {
        perMinute = requestsPerMinute;
        used = 0;
    }

    /** Counts one request. */
    public synchronized Standing count() {
        long now = clock.instant().getEpochSecond();
        if (now - windowStart >= WINDOW_SECONDS) {
            windowStart = now;
            used = 0;
        }
        used++;
        return new Standing(
                perMinute, perMinute - used, windowStart + WINDOW_SECONDS - now, windowStart + WINDOW_SECONDS);
    }

    /** Where a caller stands after a request. Remaining below zero: that request was one too many. */
    public record Standing(int limit, int remaining, long secondsToReset, long reset) {

        public boolean isExceeded() {
            return remaining < 0;
        }

        public Map<String, String> headers() {
            Map<String, String> headers = new LinkedHashMap<>();
            headers.put("X-RateLimit-Limit", Integer.toString(limit));
            headers.put("X-RateLimit-Remaining", Integer.toString(Math.max(0, remaining)));
            if (isExceeded()) {
                headers.put("Retry-After", Long.toString(secondsToReset));
                headers.put("X-RateLimit-Reset", Long.toString(reset));
            }
            return headers;
        }

        /** The same, as if the limit had been exceeded and the next request were welcome after that many seconds. */
        public Standing exceeded(long seconds) {
            return new Standing(limit, -1, seconds, reset - secondsToReset + seconds);
        }
    }
}
