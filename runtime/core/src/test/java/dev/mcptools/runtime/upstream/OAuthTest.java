package dev.mcptools.runtime.upstream;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.mcptools.runtime.upstream.NoAnswerException.Reason;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
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

/** Tokens of OAuth 2.0, fetched from an endpoint of another origin than the API's. */
@Timeout(60)
class OAuthTest {
    private static final ApiRequest GET = ApiRequest.get("/a").build();

    /** Gives t1, t2, ... with this beside each. */
    private static ScriptedApi.Reply tokens(AtomicInteger given, String more) {
        return (request, connection) -> ScriptedApi.json(
                        200,
                        "{\"access_token\":\"t" + given.incrementAndGet() + "\",\"token_type\":\"Bearer\"" + more + "}")
                .to(request, connection);
    }

    private static ApiDescription api(String tokenUrl, String... scopes) {
        return ApiDescription.of("pets")
                .scheme(
                        "oauth",
                        SecurityScheme.oauth2()
                                .clientCredentials(tokenUrl)
                                .refresh(tokenUrl)
                                .scopes(scopes))
                .security(Security.of("oauth"))
                .build();
    }

    private static ApiClient client(ScriptedApi api, ApiDescription description, String... settings) {
        List<String> all = new ArrayList<>(List.of(settings));
        all.addAll(List.of("url", api.uri() + "/v1"));
        return ApiSettings.of(description, Configured.api(all.toArray(String[]::new)))
                .client();
    }

    private static final String[] CLIENT = {
        "credentials.oauth.client-id", "me:you", "credentials.oauth.client-secret", "s+cr t/1"
    };

    private static String[] with(String... more) {
        List<String> all = new ArrayList<>(List.of(CLIENT));
        all.addAll(List.of(more));
        return all.toArray(String[]::new);
    }

    @Test
    void theClientsOwnTokenIsFetchedWithTheClientInTheHeader() throws Exception {
        AtomicInteger given = new AtomicInteger();
        try (ScriptedApi login = ScriptedApi.replying(tokens(given, ",\"expires_in\":3600"));
                ScriptedApi api = ScriptedApi.replying(ScriptedApi.json(200, "{}"));
                ApiClient client =
                        client(api, api(login.uri() + "/token?tenant=x", "pets:read", "pets:write"), CLIENT)) {
            client.send(GET, Caller.PATIENT);
            client.send(GET, Caller.PATIENT);

            assertThat(login.only().line()).isEqualTo("POST /token?tenant=x HTTP/1.1");
            assertThat(login.only().headers())
                    .containsEntry("content-type", "application/x-www-form-urlencoded")
                    // RFC 6749, section 2.3.1: id and secret are encoded, then joined, then Base64.
                    .containsEntry(
                            "authorization",
                            "Basic "
                                    + Base64.getEncoder()
                                            .encodeToString(
                                                    "me%3Ayou:s%2Bcr%20t%2F1".getBytes(StandardCharsets.US_ASCII)));
            assertThat(login.only().body()).isEqualTo("grant_type=client_credentials&scope=pets%3Aread+pets%3Awrite");
            assertThat(api.received())
                    .allSatisfy(request -> assertThat(request.headers()).containsEntry("authorization", "Bearer t1"))
                    .hasSize(2);
        }
    }

    @Test
    void theClientGoesIntoTheFormIfItIsConfiguredSoAndScopesAreReplaced() throws Exception {
        try (ScriptedApi login = ScriptedApi.replying(tokens(new AtomicInteger(), ""));
                ScriptedApi api = ScriptedApi.replying(ScriptedApi.json(200, "{}"));
                ApiClient client = client(
                        api,
                        api("https://nowhere.invalid/token", "all"),
                        with(
                                "credentials.oauth.client-authentication",
                                "post",
                                "credentials.oauth.scopes",
                                "one, two",
                                "credentials.oauth.token-url",
                                login.uri() + "/t"))) {
            client.send(GET, Caller.PATIENT);

            assertThat(login.only().body())
                    .isEqualTo("client_id=me%3Ayou&client_secret=s%2Bcr+t%2F1&grant_type=client_credentials"
                            + "&scope=one+two");
            assertThat(login.only().headers()).doesNotContainKey("authorization");
        }
    }

    @Test
    void aTokenUrlMayBeRelativeToTheApisServer() throws Exception {
        try (ScriptedApi api = ScriptedApi.replying(tokens(new AtomicInteger(), ""));
                ApiClient client = client(api, api("/oauth/token"), CLIENT)) {
            client.send(GET, Caller.PATIENT);

            assertThat(api.received())
                    .extracting(ScriptedApi.Received::line)
                    .containsExactly("POST /oauth/token HTTP/1.1", "GET /v1/a HTTP/1.1");
        }
    }

    @Test
    void aTokenIsReplacedALittleBeforeItExpires() {
        AtomicInteger given = new AtomicInteger();
        AtomicReference<Instant> now = new AtomicReference<>(Instant.parse("2026-01-01T00:00:00Z"));
        RenewableToken token = new RenewableToken(
                now::get,
                () -> new RenewableToken.Token(
                        "t" + given.incrementAndGet(), Optional.of(Duration.ofSeconds(given.get() == 1 ? 3600 : 60))));

        assertThat(token.value()).contains("Bearer t1");
        now.updateAndGet(time -> time.plusSeconds(3569));
        assertThat(token.value()).contains("Bearer t1");
        now.updateAndGet(time -> time.plusSeconds(1));
        assertThat(token.value()).contains("Bearer t2");
        now.updateAndGet(time -> time.plusSeconds(53));
        assertThat(token.value()).contains("Bearer t2");
        now.updateAndGet(time -> time.plusSeconds(1));
        assertThat(token.value()).contains("Bearer t3");
    }

    @Test
    void aRefusedTokenIsFetchedOnceMoreHoweverManyCallsNeedIt() throws Exception {
        int calls = 16;
        CountDownLatch allRefused = new CountDownLatch(calls);
        AtomicInteger given = new AtomicInteger();
        ScriptedApi.Reply login = (request, connection) -> {
            // The second token comes only after every call was refused with the first.
            if (given.get() > 0) {
                ScriptedApi.await(allRefused);
            }
            tokens(given, "").to(request, connection);
        };
        ScriptedApi.Reply answer = (request, connection) -> {
            boolean old = "Bearer t1".equals(request.headers().get("authorization"));
            if (old) {
                allRefused.countDown();
            }
            ScriptedApi.json(old ? 401 : 200, "{}").to(request, connection);
        };
        try (ScriptedApi endpoint = ScriptedApi.replying(login);
                ScriptedApi api = ScriptedApi.replying(answer);
                ApiClient client = client(api, api(endpoint.uri() + "/token"), CLIENT);
                ExecutorService callers = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<ApiAnswer>> answers = new ArrayList<>();
            for (int i = 0; i < calls; i++) {
                answers.add(callers.submit(() -> client.send(GET, Caller.PATIENT)));
            }
            for (Future<ApiAnswer> each : answers) {
                assertThat(each.get().status()).isEqualTo(200);
            }
            assertThat(endpoint.received()).hasSize(2);
        }
    }

    @Test
    void aTokenThatIsRefusedAgainIsNotFetchedAThirdTime() throws Exception {
        try (ScriptedApi login = ScriptedApi.replying(tokens(new AtomicInteger(), ""));
                ScriptedApi api = ScriptedApi.replying(ScriptedApi.json(401, "{}"));
                ApiClient client = client(api, api(login.uri() + "/token"), CLIENT)) {
            assertThat(client.send(GET, Caller.PATIENT).status()).isEqualTo(401);
            assertThat(login.received()).hasSize(2);
            assertThat(api.received()).hasSize(2);
        }
    }

    @Test
    void aRefreshTokenIsExchangedAndTheNextOneTakenWhereThereIsOne() throws Exception {
        AtomicInteger given = new AtomicInteger();
        ScriptedApi.Reply login =
                (request, connection) -> tokens(given, ",\"refresh_token\":\"r" + (given.get() + 2) + "\"")
                        .to(request, connection);
        try (ScriptedApi endpoint = ScriptedApi.replying(login);
                ScriptedApi api = ScriptedApi.replying(ScriptedApi.json(401, "{}"));
                ApiClient client = client(
                        api,
                        api(endpoint.uri() + "/token"),
                        "credentials.oauth.refresh-token",
                        "r1",
                        "credentials.oauth.client-id",
                        "public")) {
            client.send(GET, Caller.PATIENT);

            assertThat(endpoint.received())
                    .extracting(ScriptedApi.Received::body)
                    .containsExactly(
                            "client_id=public&grant_type=refresh_token&refresh_token=r1",
                            "client_id=public&grant_type=refresh_token&refresh_token=r2");
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "401 | {\"error\":\"invalid_client\",\"error_description\":\"s+cr t/1\"} | LOGIN_FAILED | refused to give a token: it answered 401 (invalid_client).",
                "400 | {\"error\":\"<b>s+cr t/1\"}                     | LOGIN_FAILED | refused to give a token: it answered 400.",
                "200 | {\"token_type\":\"bearer\"}                     | LOGIN_FAILED | answered without an access_token.",
                "200 | {\"access_token\":\"t\",\"token_type\":\"mac\"} | LOGIN_FAILED | gives tokens of another type than bearer.",
                "200 | not JSON                                        | LOGIN_FAILED | answered without an access_token.",
                "302 | {}                                              | LOGIN_FAILED | refused to give a token: it answered 302.",
                "503 | {}                                              | UNREACHABLE  | failed: it answered 503.",
            })
    void anEndpointThatGivesNoTokenIsSaidWithoutWhatItAnswered(int status, String body, Reason reason, String end)
            throws Exception {
        try (ScriptedApi login =
                        ScriptedApi.replying(ScriptedApi.json(status, body, "Location: http://127.0.0.1:1/x"));
                ScriptedApi api = ScriptedApi.replying(ScriptedApi.json(200, "{}"));
                ApiClient client = client(api, api(login.uri() + "/token"), CLIENT)) {
            assertThatThrownBy(() -> client.send(GET, Caller.PATIENT))
                    .isInstanceOfSatisfying(
                            NoAnswerException.class, e -> assertThat(e.reason()).isEqualTo(reason))
                    .hasMessage("The API's token endpoint at " + login.uri().getHost() + " " + end);
            assertThat(api.received()).isEmpty();
        }
    }
}
