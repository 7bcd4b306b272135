package dev.mcptools.runtime.upstream;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.OptionalLong;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RateLimitTest {
    // 1793707200 in epoch seconds.
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-03T12:00:00Z"), ZoneOffset.UTC);

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            nullValues = "-",
            value = {
                "X-RateLimit-Limit: 60~X-RateLimit-Remaining: 0~X-RateLimit-Reset: 1793707230      | 60  | 0  | 30",
                "X-RateLimit-Limit: 60~X-RateLimit-Remaining: 59                                   | 60  | 59 | -",
                "x-ratelimit-reset: 1793707230000                                                  | -   | -  | 30",
                "X-Rate-Limit-Limit: 60~X-Rate-Limit-Remaining: 3~X-Rate-Limit-Reset: 7            | 60  | 3  | 7",
                "RateLimit-Limit: 100, 100;w=60~RateLimit-Remaining: 10~RateLimit-Reset: 5         | 100 | 10 | 5",
                "RateLimit: limit=100, remaining=50, reset=30                                      | 100 | 50 | 30",
                "RateLimit: \"default\";r=50;t=30~RateLimit-Policy: \"default\";q=100;w=60         | 100 | 50 | 30",
                "X-RateLimit-Reset: Tue, 03 Nov 2026 12:00:45 GMT                                  | -   | -  | 45",
                "X-RateLimit-Reset: 2026-11-03T12:00:45Z                                           | -   | -  | 45",
                "X-RateLimit-Reset: 1793707199                                                     | -   | -  | 0",
                "X-RateLimit-Reset: 12.5                                                           | -   | -  | 12",
                "X-RateLimit-Limit: many~X-RateLimit-Remaining: -1~X-RateLimit-Reset: soon         | -   | -  | -",
                "X-RateLimit-Limit: 60~X-RateLimit-Reset: 1000000000000                            | 60  | -  | -",
                "X-RateLimit-Limit: 99999999999999999999                                           | -   | -  | -",
                "RateLimit: garbage=1;;;,=                                                         | -   | -  | -",
                "X-Other: 1                                                                        | -   | -  | -",
            })
    void whatAnApiTells(String headers, Long limit, Long remaining, Long reset) throws Exception {
        RateLimit told = answer(headers)
                .rateLimit()
                .orElse(new RateLimit(OptionalLong.empty(), OptionalLong.empty(), OptionalLong.empty()));

        assertThat(told).isEqualTo(new RateLimit(optional(limit), optional(remaining), optional(reset)));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            value = {
                "Retry-After: 17                            | 17",
                "Retry-After: 0                             | 0",
                "Retry-After: Tue, 03 Nov 2026 12:01:00 GMT | 60",
                "Retry-After: Tue, 03 Nov 2026 11:59:00 GMT | 0",
                "Retry-After: 1793707260                    | 60",
                "Retry-After: -5                            | -",
                "Retry-After: 1000000000000                 | -",
                "Retry-After: 31536000                      | -",
                "Retry-After: Fri, 31 Dec 9999 23:59:59 GMT | -",
                "Retry-After: in a while                    | -",
                "X-Other: 1                                 | -",
            })
    void howLongToWait(String headers, Long seconds) throws Exception {
        assertThat(answer(headers).retryAfterSeconds()).isEqualTo(optional(seconds));
    }

    @Test
    void nothingToldIsNoRateLimit() throws Exception {
        assertThat(answer("X-Other: 1").rateLimit()).isEmpty();
    }

    private static ApiAnswer answer(String headers) throws Exception {
        String[] lines = Stream.of(headers.split("~")).map(String::strip).toArray(String[]::new);
        try (ScriptedApi api = ScriptedApi.replying(ScriptedApi.json(429, "{}", lines));
                ApiClient client = ApiClient.of(api.uri()).clock(CLOCK).build()) {
            return client.send(ApiRequest.get("/a").build(), Caller.PATIENT);
        }
    }

    private static OptionalLong optional(Long value) {
        return value == null ? OptionalLong.empty() : OptionalLong.of(value);
    }
}
