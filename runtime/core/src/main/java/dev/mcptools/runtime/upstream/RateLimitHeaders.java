package dev.mcptools.runtime.upstream;

import io.helidon.http.HeaderName;
import io.helidon.http.HeaderNames;
import io.helidon.http.Headers;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Reads what an answer says of rate limits, in any of the forms in use; what cannot be meant is ignored.
 *
 * <p>The forms: {@code RateLimit-*} and {@code X-RateLimit-*}; the one field {@code RateLimit} of
 * draft-ietf-httpapi-ratelimit-headers, as {@code limit=, remaining=, reset=} and as {@code "policy";r=;t=}; and
 * {@code Retry-After} (RFC 9110, section 10.2.3). A time is a number of seconds from now, an epoch in seconds or
 * milliseconds, or a date.
 */
final class RateLimitHeaders {
    private static final HeaderName COMBINED = HeaderNames.create("RateLimit");
    private static final HeaderName POLICY = HeaderNames.create("RateLimit-Policy");
    private static final Pattern LEADING_NUMBER = Pattern.compile("\\s*([0-9]{1,15})(?:\\.[0-9]+)?\\s*(?:[,;].*)?");
    private static final Duration LONGEST_WAIT = Duration.ofDays(31);
    private static final Duration CLOCK_SKEW = Duration.ofHours(1);
    // A window of seconds is shorter than 3 years; an epoch in seconds has been longer than that since 1973.
    private static final long SMALLEST_EPOCH_SECOND = 100_000_000L;
    private static final long SMALLEST_EPOCH_MILLISECOND = 100_000_000_000L;

    private final Headers headers;
    private final Instant now;

    RateLimitHeaders(Headers headers, Clock clock) {
        this.headers = headers;
        this.now = clock.instant();
    }

    /** {@return the rate limit, if anything of it is told} */
    Optional<RateLimit> rateLimit() {
        OptionalLong limit = first(number("Limit"), combined("limit"), policyQuota());
        OptionalLong remaining = first(number("Remaining"), combined("remaining"), combined("r"));
        OptionalLong reset = first(
                texts("Reset")
                        .map(this::seconds)
                        .filter(OptionalLong::isPresent)
                        .findFirst()
                        .orElse(OptionalLong.empty()),
                combined("reset"),
                combined("t"));
        return limit.isPresent() || remaining.isPresent() || reset.isPresent()
                ? Optional.of(new RateLimit(limit, remaining, reset))
                : Optional.empty();
    }

    /** {@return how many seconds to wait before the next try, if it is told} */
    OptionalLong retryAfterSeconds() {
        return value(HeaderNames.RETRY_AFTER).map(this::seconds).orElse(OptionalLong.empty());
    }

    private OptionalLong seconds(String text) {
        OptionalLong number = number(text, LEADING_NUMBER);
        if (number.isEmpty()) {
            return date(text);
        }
        long value = number.getAsLong();
        if (value >= SMALLEST_EPOCH_MILLISECOND) {
            return until(Instant.ofEpochMilli(value));
        }
        return value >= SMALLEST_EPOCH_SECOND ? until(Instant.ofEpochSecond(value)) : wait(Duration.ofSeconds(value));
    }

    private OptionalLong date(String text) {
        return Stream.of(DateTimeFormatter.RFC_1123_DATE_TIME, DateTimeFormatter.ISO_OFFSET_DATE_TIME)
                .flatMap(format -> {
                    try {
                        return Stream.of(
                                ZonedDateTime.parse(text.trim(), format).toInstant());
                    } catch (DateTimeException e) {
                        return Stream.empty();
                    }
                })
                .map(this::until)
                .findFirst()
                .orElse(OptionalLong.empty());
    }

    private OptionalLong until(Instant then) {
        Duration wait = Duration.between(now, then);
        return wait.isNegative() && wait.negated().compareTo(CLOCK_SKEW) <= 0
                ? OptionalLong.of(0)
                : wait(wait.plusMillis(999));
    }

    private static OptionalLong wait(Duration time) {
        return time.isNegative() || time.compareTo(LONGEST_WAIT) > 0
                ? OptionalLong.empty()
                : OptionalLong.of(time.toSeconds());
    }

    private OptionalLong number(String field) {
        return texts(field)
                .map(text -> number(text, LEADING_NUMBER))
                .filter(OptionalLong::isPresent)
                .findFirst()
                .orElse(OptionalLong.empty());
    }

    private OptionalLong combined(String key) {
        return value(COMBINED).map(text -> parameter(text, key)).orElse(OptionalLong.empty());
    }

    private OptionalLong policyQuota() {
        return value(POLICY).map(text -> parameter(text, "q")).orElse(OptionalLong.empty());
    }

    private static OptionalLong parameter(String text, String key) {
        return number(text, Pattern.compile(".*?(?:^|[;,\\s])" + key + "\\s*=\\s*([0-9]{1,15})(?:[;,\\s].*)?"));
    }

    private Stream<String> texts(String field) {
        return Stream.of("RateLimit-", "X-RateLimit-", "X-Rate-Limit-")
                .flatMap(prefix -> value(HeaderNames.create(prefix + field)).stream());
    }

    private Optional<String> value(HeaderName name) {
        return headers.find(name).map(header -> header.get()).filter(text -> text.length() <= 200);
    }

    private static OptionalLong number(String text, Pattern pattern) {
        Matcher matcher = pattern.matcher(text);
        return matcher.matches() ? OptionalLong.of(Long.parseLong(matcher.group(1))) : OptionalLong.empty();
    }

    private static OptionalLong first(OptionalLong... values) {
        return Stream.of(values).filter(OptionalLong::isPresent).findFirst().orElse(OptionalLong.empty());
    }
}
