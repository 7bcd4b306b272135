package dev.mcptools.runtime.upstream;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.helidon.http.HeaderNames;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ApiClientTest {
    private static final ScriptedApi.Reply OK = ScriptedApi.json(200, "{}");

    @Test
    void aRequestArrivesAsItWasBuiltWithNothingAdded() throws Exception {
        try (ScriptedApi api = ScriptedApi.replying(OK);
                ApiClient client = ApiClient.of(api.uri().resolve("/base/v1/"))
                        .credentials(Credentials.bearer("t|0k.en"))
                        .build()) {
            client.send(
                    ApiRequest.post("/things/{id}")
                            .path("id", "ä;x=1 /".replace("/", ""))
                            .query("z", "1,2&3")
                            .query("a", "+ %2F")
                            .query("z2", "")
                            .header("X-Thing", "a b")
                            .cookie("c", "v")
                            .body("n", "ü")
                            .build(),
                    Caller.PATIENT);

            assertThat(api.only().line())
                    .isEqualTo("POST /base/v1/things/%C3%A4%3Bx%3D1%20?z=1%2C2%263&a=%2B%20%252F&z2= HTTP/1.1");
            assertThat(api.only().body()).isEqualTo("{\"n\":\"ü\"}");
            assertThat(api.only().headers())
                    .containsEntry("authorization", "Bearer t|0k.en")
                    .containsEntry("content-type", "application/json")
                    .containsEntry("content-length", "10")
                    .containsEntry("x-thing", "a b")
                    .containsEntry("cookie", "c=v")
                    .containsEntry("host", api.uri().getAuthority())
                    .containsOnlyKeys(
                            "host",
                            "authorization",
                            "content-type",
                            "content-length",
                            "accept",
                            "user-agent",
                            "x-thing",
                            "cookie");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "QUERY"})
    void methodsArriveAsTheyAre(String method) throws Exception {
        try (ScriptedApi api = ScriptedApi.replying(ScriptedApi.raw("HTTP/1.1 204 No Content\r\n\r\n"));
                ApiClient client = ApiClient.of(api.uri()).build()) {
            assertThat(client.send(ApiRequest.method(method, "/a").build(), Caller.PATIENT)
                            .status())
                    .isEqualTo(204);
            assertThat(api.only().line()).isEqualTo(method + " /a HTTP/1.1");
        }
    }

    @Test
    void theAnswerOfAHeadHasNoBodyWhateverItAnnounces() throws Exception {
        try (ScriptedApi api = ScriptedApi.replying(
                        (request, connection) -> connection.send("HTTP/1.1 200 OK\r\nContent-Length: 5\r\n\r\n"));
                ApiClient client = ApiClient.of(api.uri()).build()) {
            ApiAnswer answer = client.send(ApiRequest.head("/a").build(), Caller.PATIENT);

            assertThat(answer.status()).isEqualTo(200);
            assertThat(answer.body()).isEmpty();
        }
    }

    @Test
    void connectionsAreKept() throws Exception {
        try (ScriptedApi api = ScriptedApi.replying(OK);
                ApiClient client = ApiClient.of(api.uri()).build()) {
            for (int i = 0; i < 3; i++) {
                client.send(ApiRequest.get("/a").build(), Caller.PATIENT);
            }
            assertThat(api.received()).hasSize(3);
            assertThat(api.connections()).isEqualTo(1);
        }
    }

    @Test
    void cookiesAreNotKept() throws Exception {
        try (ScriptedApi api = ScriptedApi.replying(ScriptedApi.json(200, "{}", "Set-Cookie: session=1; Path=/"));
                ApiClient client = ApiClient.of(api.uri()).build()) {
            client.send(ApiRequest.get("/a").build(), Caller.PATIENT);
            client.send(ApiRequest.get("/a").build(), Caller.PATIENT);

            assertThat(api.received())
                    .hasSize(2)
                    .allSatisfy(request -> assertThat(request.headers()).doesNotContainKey("cookie"));
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {301, 302, 303, 307, 308})
    void redirectsAreNotFollowed(int status) throws Exception {
        try (ScriptedApi elsewhere = ScriptedApi.replying(OK);
                ScriptedApi api = ScriptedApi.replying(
                        ScriptedApi.json(status, "{}", "Location: " + elsewhere.uri() + "/stolen"));
                ApiClient client = ApiClient.of(api.uri())
                        .credentials(Credentials.bearer("secret"))
                        .build()) {
            ApiAnswer answer = client.send(ApiRequest.post("/a").body("x", 1).build(), Caller.PATIENT);

            assertThat(answer.status()).isEqualTo(status);
            assertThat(api.received()).hasSize(1);
            assertThat(elsewhere.received()).isEmpty();
        }
    }

    @Test
    void theTraceContextIsPassedOnIfItIsOne() throws Exception {
        String trace = "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01";
        try (ScriptedApi api = ScriptedApi.replying(OK);
                ApiClient client = ApiClient.of(api.uri()).build()) {
            client.send(ApiRequest.get("/a").build(), traced(trace));
            client.send(ApiRequest.get("/a").build(), traced("00-zz\r\nEvil: 1"));

            assertThat(api.received().get(0).headers()).containsEntry("traceparent", trace);
            assertThat(api.received().get(1).headers()).doesNotContainKeys("traceparent", "evil");
        }
    }

    @Test
    void headersAndBodyOfTheAnswerAreThere() throws Exception {
        try (ScriptedApi api = ScriptedApi.replying(ScriptedApi.json(404, "{\"message\":\"ü\"}", "X-Thing: a"));
                ApiClient client = ApiClient.of(api.uri()).build()) {
            ApiAnswer answer = client.send(ApiRequest.get("/a").build(), Caller.PATIENT);

            assertThat(answer.status()).isEqualTo(404);
            assertThat(answer.successful()).isFalse();
            assertThat(answer.header(HeaderNames.create("x-thing"))).contains("a");
            assertThat(new String(answer.body(), StandardCharsets.UTF_8)).isEqualTo("{\"message\":\"ü\"}");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ftp://a.example",
                "//a.example",
                "/a",
                "https://user:s3cret@a.example",
                "https://a.example/?k=s3cret",
                "https://a.example/#f"
            })
    void aBaseUriIsHttpAndHasNoSecrets(String uri) {
        assertThatThrownBy(() -> ApiClient.of(URI.create(uri)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("The base URI of an API")
                .hasMessageNotContaining("s3cret");
    }

    @Test
    void noRequestLeavesTheBase() {
        BaseUri base = new BaseUri(URI.create("https://api.example.com:8443/v1"));

        assertThat(base.target("/a/b?c=d")).isEqualTo("/v1/a/b?c=d");
        for (String escaping : new String[] {"/../admin", "/a/../../b", "/./a", "/a#f", "@evil.example/a"}) {
            assertThatThrownBy(() -> base.target(escaping)).as(escaping).isInstanceOf(RuntimeException.class);
        }
    }

    private static Caller traced(String traceparent) {
        return new Caller() {
            @Override
            public boolean cancelled() {
                return false;
            }

            @Override
            public void onCancel(Runnable action) {}

            @Override
            public Optional<String> traceparent() {
                return Optional.of(traceparent);
            }
        };
    }
}
