package dev.mcptools.runtime.upstream;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.mcptools.runtime.upstream.NoAnswerException.Reason;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What of an operator's configuration reaches the API, byte for byte. */
@Timeout(60)
class SecuritySchemesTest {
    private static final ApiDescription API = ApiDescription.of("pets")
            .scheme("header", SecurityScheme.keyInHeader("X-Api-Key"))
            .scheme("query", SecurityScheme.keyInQuery("api key"))
            .scheme("cookie", SecurityScheme.keyInCookie("SID"))
            .scheme("basic", SecurityScheme.basic())
            .scheme("bearer", SecurityScheme.bearer())
            .scheme("oauth", SecurityScheme.oauth2())
            .scheme("digest", SecurityScheme.notServed("HTTP digest"))
            .security(Security.of("header"))
            .build();

    private static ScriptedApi.Received received(ApiRequest request, String... settings) throws Exception {
        try (ScriptedApi api = ScriptedApi.replying(ScriptedApi.json(200, "{}"));
                ApiClient client = client(api, settings)) {
            client.send(request, Caller.PATIENT);
            return api.only();
        }
    }

    private static ApiClient client(ScriptedApi api, String... settings) {
        String[] all = List.of(List.of(settings), List.of("url", api.uri().toString())).stream()
                .flatMap(List::stream)
                .toArray(String[]::new);
        return ApiSettings.of(API, Configured.api(all)).client();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "header | credentials.header.api-key   | k:1/2 3    | x-api-key     | k:1/2 3",
                "cookie | credentials.cookie.api-key   | a=b/c      | cookie        | theme=dark; SID=a=b/c",
                "bearer | credentials.bearer.token     | t.o-k      | authorization | Bearer t.o-k",
                "oauth  | credentials.oauth.token      | t.o-k      | authorization | Bearer t.o-k",
            })
    void aSchemeHasItsHeader(String scheme, String key, String value, String header, String expected) throws Exception {
        ApiRequest request = ApiRequest.get("/a")
                .cookie("theme", "dark")
                .security(Security.of(scheme))
                .build();

        assertThat(received(request, key, value).headers()).containsEntry(header, expected);
    }

    @Test
    void aKeyInTheQueryIsEncodedAfterTheArguments() throws Exception {
        ApiRequest request = ApiRequest.get("/a")
                .query("q", "x")
                .security(Security.of("query"))
                .build();

        assertThat(received(request, "credentials.query.api-key", "a&b=c+d").target())
                .isEqualTo("/a?q=x&api%20key=a%26b%3Dc%2Bd");
    }

    @ParameterizedTest
    @CsvSource({
        "Aladdin, open sesame, QWxhZGRpbjpvcGVuIHNlc2FtZQ==",
        "key, '', a2V5Og==",
        "test, 123£, dGVzdDoxMjPCow=="
    })
    void basicIsTheExampleOfItsSpecification(String username, String password, String encoded) throws Exception {
        ApiRequest request = ApiRequest.get("/a").security(Security.of("basic")).build();

        assertThat(received(request, "credentials.basic.username", username, "credentials.basic.password", password)
                        .headers())
                .containsEntry("authorization", "Basic " + encoded);
    }

    @Test
    void theFirstAlternativeThatIsWhollyConfiguredIsUsed() throws Exception {
        ApiRequest request = ApiRequest.get("/a")
                .security(Security.of("header").and("cookie").or("basic").or("bearer"))
                .build();

        ScriptedApi.Received received = received(
                request, "credentials.header.api-key", "half of the first", "credentials.bearer.token", "the-third");

        assertThat(received.headers())
                .containsEntry("authorization", "Bearer the-third")
                .doesNotContainKey("x-api-key");
    }

    @Test
    void schemesThatBelongTogetherAreSentTogether() throws Exception {
        ApiRequest request = ApiRequest.get("/a")
                .security(Security.of("header").and("cookie").and("bearer"))
                .build();

        assertThat(received(
                                request,
                                "credentials.header.api-key",
                                "h",
                                "credentials.cookie.api-key",
                                "c",
                                "credentials.bearer.token",
                                "b")
                        .headers())
                .containsAllEntriesOf(Map.of("x-api-key", "h", "cookie", "SID=c", "authorization", "Bearer b"));
    }

    @Test
    void whatTheApiAsksForByDefaultIsSentUnlessTheOperationSaysOtherwise() throws Exception {
        String[] settings = {"credentials.header.api-key", "the-key"};

        assertThat(received(ApiRequest.get("/a").build(), settings).headers()).containsEntry("x-api-key", "the-key");
        assertThat(received(ApiRequest.get("/a").security(Security.NONE).build(), settings)
                        .headers())
                .doesNotContainKey("x-api-key");
    }

    @Test
    void optionalCredentialsAreUsedWhereConfiguredAndElseTheCallGoesWithout() throws Exception {
        Security optional = new Security(List.of(Map.of(), Map.of("header", List.of())));
        ApiRequest request = ApiRequest.get("/a").security(optional).build();

        assertThat(received(request, "credentials.header.api-key", "the-key").headers())
                .containsEntry("x-api-key", "the-key");
        assertThat(received(request).headers()).doesNotContainKey("x-api-key");
    }

    @Test
    void withoutItsCredentialsNothingIsSentAndTheFailureNamesTheKeys() throws Exception {
        ApiRequest request = ApiRequest.get("/a")
                .security(Security.of("header").and("bearer").or("basic"))
                .build();
        try (ScriptedApi api = ScriptedApi.replying(ScriptedApi.json(200, "{}"));
                ApiClient client = client(api, "credentials.bearer.token", "t")) {
            assertThatThrownBy(() -> client.send(request, Caller.PATIENT))
                    .isInstanceOfSatisfying(NoAnswerException.class, e -> {
                        assertThat(e.reason()).isEqualTo(Reason.CREDENTIALS_MISSING);
                        assertThat(e)
                                .hasMessage("The API asks for credentials that this server is not configured with:"
                                        + " header (set api.credentials.header.api-key"
                                        + " (API_CREDENTIALS_HEADER_API_KEY in the environment)), or basic (set"
                                        + " api.credentials.basic.username (API_CREDENTIALS_BASIC_USERNAME in the"
                                        + " environment) and api.credentials.basic.password).");
                    });
            assertThat(api.received()).isEmpty();
        }
    }

    @Test
    void whatCannotBeServedIsLeftOutAndSaidWhenTheApiRefuses() throws Exception {
        ApiRequest request =
                ApiRequest.get("/a").security(Security.of("digest")).build();
        try (ScriptedApi api = ScriptedApi.replying(ScriptedApi.json(401, "{}"));
                ApiClient client = client(api)) {
            ApiAnswer answer = client.send(request, Caller.PATIENT);

            assertThat(answer.status()).isEqualTo(401);
            assertThat(answer.remark())
                    .hasValueSatisfying(remark -> assertThat(remark).contains("digest (HTTP digest)"));
            assertThat(api.only().headers()).doesNotContainKey("authorization");
        }
    }

    @Test
    void aSchemeOfWhichOnlyAnotherPartCannotBeServedStillNeedsItsOwn() throws Exception {
        ApiRequest request = ApiRequest.get("/a")
                .security(Security.of("digest").and("header"))
                .build();
        try (ScriptedApi api = ScriptedApi.replying(ScriptedApi.json(200, "{}"));
                ApiClient client = client(api)) {
            assertThatThrownBy(() -> client.send(request, Caller.PATIENT))
                    .isInstanceOfSatisfying(
                            NoAnswerException.class, e -> assertThat(e.reason()).isEqualTo(Reason.CREDENTIALS_MISSING));
            assertThat(api.received()).isEmpty();
        }
        assertThat(received(request, "credentials.header.api-key", "the-key").headers())
                .containsEntry("x-api-key", "the-key");
    }

    @Test
    void noArgumentPassesForACredential() throws Exception {
        ObjectNode members =
                JsonNodeFactory.instance.objectNode().put("api key", "forged").put("api%20key", "no key");
        ObjectNode cookies = JsonNodeFactory.instance.objectNode().put("SID", "forged");
        ApiRequest request = ApiRequest.get("/a")
                .query("free", members)
                .cookie("free", cookies)
                .header("x-API-key", "forged")
                .security(Security.of("query").and("header").and("cookie"))
                .build();

        ScriptedApi.Received signed = received(
                request,
                "credentials.query.api-key",
                "q",
                "credentials.header.api-key",
                "h",
                "credentials.cookie.api-key",
                "c");
        assertThat(signed.target()).contains("api%20key=q").contains("api%2520key=no%20key");
        assertThat(signed.headers()).containsEntry("x-api-key", "h");
        assertThat(signed.headers().get("cookie")).endsWith("SID=c");
        assertThat(signed.toString()).doesNotContain("forged");

        ScriptedApi.Received unsigned = received(request.withSecurity(Security.NONE));
        assertThat(unsigned.toString()).doesNotContain("forged").contains("api%2520key=no%20key");
    }
}
