package dev.mcptools.runtime.tools;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mcptools.runtime.tools.ToolResult.Failure;
import dev.mcptools.runtime.upstream.ApiClient;
import dev.mcptools.runtime.upstream.RateLimit;
import dev.mcptools.runtime.upstream.ScriptedApi;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.OptionalInt;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FailureTest {
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-03T12:00:00Z"), ZoneOffset.UTC);

    @ParameterizedTest
    @CsvSource({
        "302, redirected, false",
        "300, redirected, false",
        "400, bad_request, false",
        "401, unauthorized, false",
        "403, forbidden, false",
        "404, not_found, false",
        "408, timeout, true",
        "409, conflict, false",
        "410, not_found, false",
        "418, refused, false",
        "422, invalid_arguments, false",
        "429, rate_limited, true",
        "500, api_unavailable, true",
        "503, api_unavailable, true",
        "599, api_unavailable, true",
        "999, unexpected_answer, false"
    })
    void everyStatusHasACodeWord(int status, String code, boolean retryable) throws Exception {
        Failure failure = failure(ScriptedApi.json(status, "{\"message\":\"Because.\"}"));

        assertThat(failure.code()).isEqualTo(code);
        assertThat(failure.status()).isEqualTo(OptionalInt.of(status));
        assertThat(failure.retryable()).isEqualTo(retryable);
        assertThat(failure.message()).isEqualTo("The API answered " + status + ": Because.");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{\"message\":\"M\"}                                  | : M",
                "{\"error\":\"M\"}                                    | : M",
                "{\"error\":{\"code\":7,\"message\":\"M\"}}           | : M",
                "{\"error\":\"invalid_grant\",\"error_description\":\"M\"} | : M",
                "{\"type\":\"about:blank\",\"title\":\"T\",\"detail\":\"M\"} | : M",
                "{\"errors\":[{\"message\":\"M\"}]}                   | : M",
                "{\"errors\":[\"M\"]}                                 | : M",
                "\"M\"                                                | : M",
                "Too Many Attempts.                                   | : Too Many Attempts.",
                "<html><body>Bad gateway</body></html>                | .",
                "{\"unknown\":1}                                      | .",
                "[]                                                   | .",
                "null                                                 | .",
                "{\"message\":\"\"}                                   | .",
                "{\"message\":{\"a\":1}}                              | .",
                "{\"message\":\"\\u0007a\\u200bb\\u202ec\\udb40\\udc41d\\n\"} | : abcd",
            })
    void theMessageIsTheApisOwnAndVisible(String body, String message) throws Exception {
        assertThat(failure(ScriptedApi.bytes(400, "application/json", body.getBytes(StandardCharsets.UTF_8)))
                        .message())
                .isEqualTo("The API answered 400" + message);
    }

    @Test
    void aLongMessageIsCutWithANote() throws Exception {
        assertThat(failure(ScriptedApi.json(400, "{\"message\":\"" + "x".repeat(50_000) + "\"}"))
                        .message())
                .hasSizeLessThan(1_100)
                .endsWith("[cut after 1000 of 50000 characters]");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{\"errors\":{\"sla\":[\"The sla must be an integer.\"]}}               | sla: The sla must be an integer.",
                "{\"errors\":{\"sla\":\"wrong\"}}                                       | sla: wrong",
                "{\"errors\":{\"id\":[\"taken\"]}}                                      | id_body: taken",
                "{\"errors\":{\"id.and.0.op\":[\"bad\"]}}                               | id_body.and.0.op: bad",
                "{\"errors\":{\"id[0].x\":[\"bad\"]}}                                   | id_body[0].x: bad",
                "{\"errors\":{\"sla\":[\"one\",\"two\"],\"id\":[\"three\"]}}            | sla: one; sla: two; id_body: three",
                "{\"errors\":[{\"field\":\"sla\",\"message\":\"wrong\"}]}               | sla: wrong",
                "{\"errors\":[{\"source\":{\"pointer\":\"/id/x\"},\"detail\":\"wrong\"}]} | id_body.x: wrong",
                "{\"detail\":[{\"loc\":[\"body\",\"sla\"],\"msg\":\"wrong\"}]}          | sla: wrong",
                "{\"invalid-params\":[{\"name\":\"sla\",\"reason\":\"wrong\"}]}         | sla: wrong",
                "{\"errors\":{\"s\\u200bla\":[\"wr\\u202eong\"]}}                       | sla: wrong",
                "{\"errors\":{\"sla\":[]}}                                              | ``",
                "{\"errors\":\"all wrong\"}                                             | ``",
            })
    void errorsOfFieldsNameArguments(String body, String problems) throws Exception {
        assertThat(failure(ScriptedApi.json(422, body)).problems().stream()
                        .map(problem -> problem.argument() + ": " + problem.problem())
                        .reduce((one, other) -> one + "; " + other)
                        .orElse(""))
                .isEqualTo(problems);
    }

    @Test
    void aRateLimitIsPassedOnAtOnce() throws Exception {
        try (ScriptedApi api = ScriptedApi.replying(ScriptedApi.bytes(
                        429,
                        "text/html",
                        "Too Many Attempts.".getBytes(StandardCharsets.UTF_8),
                        "X-RateLimit-Limit: 60",
                        "X-RateLimit-Remaining: 0",
                        "X-RateLimit-Reset: " + (CLOCK.instant().getEpochSecond() + 30),
                        "Retry-After: 31"));
                ApiClient client = ApiClient.of(api.uri()).clock(CLOCK).build()) {
            Failure failure = call(client);

            assertThat(failure.rateLimit())
                    .contains(new RateLimit(OptionalLong.of(60), OptionalLong.of(0), OptionalLong.of(30)));
            assertThat(failure.retryAfterSeconds()).hasValue(31);
            assertThat(failure.nextStep()).contains("Wait, then repeat the same call. Nothing was done.");
            assertThat(api.received()).hasSize(1);
        }
    }

    @Test
    void withoutRetryAfterTheResetOfTheLimitSaysHowLongToWait() throws Exception {
        try (ScriptedApi api = ScriptedApi.replying(ScriptedApi.json(429, "{}", "RateLimit: \"a\";r=0;t=9"));
                ApiClient client = ApiClient.of(api.uri()).clock(CLOCK).build()) {
            assertThat(call(client).retryAfterSeconds()).hasValue(9);
        }
    }

    @Test
    void aWriteThatMayHaveHappenedAsksToReadFirst() throws Exception {
        assertThat(failure(ScriptedApi.json(503, "{}")).nextStep())
                .contains(
                        "It may have been carried out all the same: read the current state before you repeat the call.");
    }

    @Test
    void noAnswerIsAFailureWithASentence() throws Exception {
        try (ApiClient client =
                ApiClient.of(URI.create("http://no-such-host.invalid")).build()) {
            Failure failure = call(client);
            assertThat(failure.code()).isEqualTo("unreachable");
            assertThat(failure.status()).isEmpty();
            assertThat(failure.message()).isEqualTo("There is no host no-such-host.invalid.");
        }
        try (ScriptedApi api = ScriptedApi.replying((request, connection) -> connection.awaitClientGone());
                ApiClient client =
                        ApiClient.of(api.uri()).deadline(Duration.ofMillis(200)).build()) {
            Failure failure = call(client);
            assertThat(failure.code()).isEqualTo("timeout");
            assertThat(failure.message()).isEqualTo("The API did not finish its answer within 200 ms.");
            assertThat(failure.retryable()).isTrue();
        }
    }

    private static Failure failure(ScriptedApi.Reply reply) throws Exception {
        try (ScriptedApi api = ScriptedApi.replying(reply);
                ApiClient client = ApiClient.of(api.uri()).build()) {
            return call(client);
        }
    }

    private static Failure call(ApiClient client) {
        Toolbox tools = Toolbox.of(ToolRegistry.of(new UpdateCard())).calling(client);
        return (Failure) tools.call(
                tools.find("update_card").orElseThrow(),
                Json.object().put("id", "1").put("sla", 1),
                CallContext.UNWATCHED);
    }
}
