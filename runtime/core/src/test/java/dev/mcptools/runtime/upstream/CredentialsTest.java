package dev.mcptools.runtime.upstream;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.mcptools.runtime.upstream.NoAnswerException.Reason;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(60)
class CredentialsTest {
    private static final ApiRequest GET = ApiRequest.get("/a").build();
    private static final LoginRequest LOGIN = new LoginRequest(
            ApiRequest.post("/login")
                    .body("domain", "sandbox")
                    .body("email", "demo@example.com")
                    .body("password", "s3cret")
                    .build(),
            "/authorization/token");

    /** Accepts the token of the latest login only. */
    private static ScriptedApi.Reply loginApi(AtomicInteger logins) {
        return (request, connection) -> {
            if (request.target().equals("/login")) {
                ScriptedApi.json(200, "{\"authorization\":{\"token\":\"t" + logins.incrementAndGet() + "\"}}")
                        .to(request, connection);
            } else {
                boolean valid =
                        ("Bearer t" + logins.get()).equals(request.headers().get("authorization"));
                ScriptedApi.json(valid ? 200 : 401, "{}").to(request, connection);
            }
        };
    }

    @Test
    void theFirstCallLogsInAndLaterOnesUseTheToken() throws Exception {
        AtomicInteger logins = new AtomicInteger();
        try (ScriptedApi api = ScriptedApi.replying(loginApi(logins));
                ApiClient login = ApiClient.of(api.uri()).build();
                ApiClient client = ApiClient.of(api.uri())
                        .credentials(RenewableToken.of(login, LOGIN))
                        .build()) {
            assertThat(client.send(GET, Caller.PATIENT).status()).isEqualTo(200);
            assertThat(client.send(GET, Caller.PATIENT).status()).isEqualTo(200);

            assertThat(api.received().stream().map(ScriptedApi.Received::line))
                    .containsExactly("POST /login HTTP/1.1", "GET /a HTTP/1.1", "GET /a HTTP/1.1");
            assertThat(api.received().getFirst().body())
                    .isEqualTo("{\"domain\":\"sandbox\",\"email\":\"demo@example.com\",\"password\":\"s3cret\"}");
            assertThat(api.received().getFirst().headers()).doesNotContainKey("authorization");
        }
    }

    @Test
    void anExpiredTokenIsRenewedAndTheRequestSentOnceMore() throws Exception {
        AtomicInteger logins = new AtomicInteger();
        try (ScriptedApi api = ScriptedApi.replying(loginApi(logins));
                ApiClient login = ApiClient.of(api.uri()).build();
                ApiClient client = ApiClient.of(api.uri())
                        .credentials(RenewableToken.of(login, LOGIN))
                        .build()) {
            client.send(GET, Caller.PATIENT);
            logins.incrementAndGet();
            api.received().clear();

            assertThat(client.send(GET, Caller.PATIENT).status()).isEqualTo(200);
            assertThat(api.received().stream().map(ScriptedApi.Received::line))
                    .containsExactly("GET /a HTTP/1.1", "POST /login HTTP/1.1", "GET /a HTTP/1.1");
        }
    }

    @Test
    void manyCallsThatAreRefusedAtOnceCauseOneLogin() throws Exception {
        int calls = 20;
        AtomicInteger logins = new AtomicInteger();
        CountDownLatch allRefused = new CountDownLatch(calls);
        ScriptedApi.Reply reply = (request, connection) -> {
            if (request.target().equals("/login")) {
                // The login ends only after every call was refused with the old token.
                if (logins.get() > 0) {
                    ScriptedApi.await(allRefused);
                }
                ScriptedApi.json(200, "{\"authorization\":{\"token\":\"t" + logins.incrementAndGet() + "\"}}")
                        .to(request, connection);
            } else if ("Bearer t1".equals(request.headers().get("authorization"))) {
                allRefused.countDown();
                ScriptedApi.json(401, "{}").to(request, connection);
            } else {
                ScriptedApi.json(200, "{}").to(request, connection);
            }
        };
        try (ScriptedApi api = ScriptedApi.replying(reply);
                ApiClient login = ApiClient.of(api.uri()).build();
                ApiClient client = ApiClient.of(api.uri())
                        .credentials(RenewableToken.of(login, LOGIN))
                        .build();
                ExecutorService callers = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<ApiAnswer>> answers = new ArrayList<>();
            for (int i = 0; i < calls; i++) {
                answers.add(callers.submit(() -> client.send(GET, Caller.PATIENT)));
            }
            for (Future<ApiAnswer> answer : answers) {
                assertThat(answer.get().status()).isEqualTo(200);
            }
            assertThat(logins.get()).isEqualTo(2);
            assertThat(api.received()).hasSize(2 * calls + 2);
        }
    }

    @Test
    void aTokenThatIsRefusedAgainIsNotRenewedAgain() throws Exception {
        AtomicInteger logins = new AtomicInteger();
        try (ScriptedApi api = ScriptedApi.replying(ScriptedApi.json(401, "{}"));
                ApiClient client = ApiClient.of(api.uri())
                        .credentials(new RenewableToken(() -> "t" + logins.incrementAndGet()))
                        .build()) {
            assertThat(client.send(GET, Caller.PATIENT).status()).isEqualTo(401);
            assertThat(logins.get()).isEqualTo(2);
            assertThat(api.received()).hasSize(2);
        }
    }

    @Test
    void aFixedTokenThatIsRefusedIsSentOnce() throws Exception {
        try (ScriptedApi api = ScriptedApi.replying(ScriptedApi.json(401, "{}"));
                ApiClient client = ApiClient.of(api.uri())
                        .credentials(Credentials.bearer("t"))
                        .build()) {
            assertThat(client.send(GET, Caller.PATIENT).status()).isEqualTo(401);
            assertThat(api.received()).hasSize(1);
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "401 | {\"message\":\"s3cret\"}       | LOGIN_FAILED | The API does not accept the account that this server logs in with: it answered 401.",
                "422 | {}                             | LOGIN_FAILED | The API does not accept the account that this server logs in with: it answered 422.",
                "503 | {}                             | UNREACHABLE  | The login to the API failed: it answered 503.",
                "429 | {}                             | UNREACHABLE  | The login to the API failed: it answered 429.",
                "200 | {\"token\":\"s3cret\"}         | LOGIN_FAILED | The API accepted the login, but its answer has no token at /authorization/token.",
                "200 | s3cret, no JSON                | LOGIN_FAILED | The API accepted the login, but its answer has no token at /authorization/token.",
                "200 | {\"authorization\":{\"token\":\"s3 cret\"}} | LOGIN_FAILED | The login to the API gave no usable token.",
            })
    void aLoginThatFailsIsOneClearFailure(int status, String answer, Reason reason, String sentence) throws Exception {
        try (ScriptedApi api = ScriptedApi.replying(ScriptedApi.json(status, answer));
                ApiClient login = ApiClient.of(api.uri()).build();
                ApiClient client = ApiClient.of(api.uri())
                        .credentials(RenewableToken.of(login, LOGIN))
                        .build()) {
            assertThatThrownBy(() -> client.send(GET, Caller.PATIENT))
                    .isInstanceOfSatisfying(
                            NoAnswerException.class, e -> assertThat(e.reason()).isEqualTo(reason))
                    .hasMessage(sentence)
                    .hasNoCause();
            assertThat(api.received()).hasSize(1);
        }
    }

    @Test
    void aLoginThatFailedIsTriedAgainAfterAPauseOnly() throws Exception {
        AtomicInteger tries = new AtomicInteger();
        AtomicReference<Instant> now = new AtomicReference<>(Instant.EPOCH);
        RenewableToken token = new RenewableToken(
                () -> {
                    if (tries.incrementAndGet() == 1) {
                        throw new IllegalStateException("s3cret");
                    }
                    return "t";
                },
                now::get);

        for (Duration passed : List.of(Duration.ZERO, Duration.ofSeconds(1), RenewableToken.PAUSE.minusMillis(1))) {
            now.set(Instant.EPOCH.plus(passed));
            assertThatThrownBy(token::value).hasMessage("The login to the API gave no usable token.");
        }
        assertThat(tries.get()).isEqualTo(1);
        now.set(Instant.EPOCH.plus(RenewableToken.PAUSE));
        assertThat(token.value()).contains("Bearer t");
        assertThat(token.renewed("Bearer t")).contains("Bearer t");
        assertThat(tries.get()).isEqualTo(3);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "a b", "a\r\nEvil: 1", "é"})
    void aTokenThatNoHeaderCanCarryIsRefusedWithoutBeingQuoted(String token) {
        assertThatThrownBy(() -> Credentials.bearer(token))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageNotContaining("Evil");
    }

    @Test
    void nothingPrintsASecret() throws Exception {
        try (ScriptedApi api = ScriptedApi.replying(ScriptedApi.json(200, "{}"));
                ApiClient client = ApiClient.of(api.uri())
                        .credentials(Credentials.bearer("s3cret"))
                        .build()) {
            assertThat(client.toString()).doesNotContain("s3cret");
        }
        RenewableToken token = new RenewableToken(() -> "s3cret");
        token.value();
        assertThat(token.toString() + LOGIN + LOGIN.request()).doesNotContain("s3cret");
    }
}
