package dev.mcptools.runtime.upstream;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.mcptools.runtime.upstream.NoAnswerException.Reason;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Which server a request goes to, and that credentials go nowhere else. */
@Timeout(60)
class ServersTest {
    private static final ApiRequest GET = ApiRequest.get("/a").build();
    private static final ApiRequest FILES = ApiRequest.get("/f").server("files").build();

    private static ApiDescription.Builder api(String url) {
        return ApiDescription.of("pets")
                .server(Server.of(url))
                .scheme("key", SecurityScheme.keyInQuery("key"))
                .security(Security.of("key"));
    }

    private static ApiClient client(ApiDescription api, String... settings) {
        String[] all = Arrays.copyOf(settings, settings.length + 2);
        all[settings.length] = "credentials.key.api-key";
        all[settings.length + 1] = "planted-key";
        return ApiSettings.of(api, Configured.api(all)).client();
    }

    @Test
    void anOperationsOwnServerIsCalledAndHasItsOwnConnections() throws Exception {
        try (ScriptedApi one = ScriptedApi.replying(ScriptedApi.json(200, "{}"));
                ScriptedApi other = ScriptedApi.replying(ScriptedApi.json(200, "{}"));
                ApiClient client = client(api(one.uri() + "/v1")
                        .server("files", Server.of(other.uri() + "/{area}/x").variable("area", "public", "private"))
                        .build())) {
            client.send(GET, Caller.PATIENT);
            client.send(FILES, Caller.PATIENT);
            client.send(GET, Caller.PATIENT);

            assertThat(one.received()).extracting(ScriptedApi.Received::target).containsOnly("/v1/a?key=planted-key");
            assertThat(one.connections()).isEqualTo(1);
            assertThat(other.only().target()).isEqualTo("/public/x/f?key=planted-key");
        }
    }

    @Test
    void anOperationsOwnServerCanBeConfigured() throws Exception {
        try (ScriptedApi other = ScriptedApi.replying(ScriptedApi.json(200, "{}"));
                ApiClient client = client(
                        api("http://127.0.0.1:1/v1")
                                .server("files", Server.of("https://files.invalid"))
                                .build(),
                        "servers.files.url",
                        other.uri() + "/elsewhere")) {
            client.send(FILES, Caller.PATIENT);

            assertThat(other.only().target()).isEqualTo("/elsewhere/f?key=planted-key");
        }
    }

    @Test
    void aVariableIsConfiguredForAllServersThatHaveIt() throws Exception {
        try (ScriptedApi api = ScriptedApi.replying(ScriptedApi.json(200, "{}"));
                ApiClient client = client(
                        api(api.uri() + "/{version}")
                                .server("files", Server.of(api.uri() + "/files/{version}"))
                                .build(),
                        "server-variables.version",
                        "v2")) {
            client.send(GET, Caller.PATIENT);
            client.send(FILES, Caller.PATIENT);

            assertThat(api.received())
                    .extracting(ScriptedApi.Received::target)
                    .containsExactly("/v2/a?key=planted-key", "/files/v2/f?key=planted-key");
        }
    }

    @Test
    void relativeServersOfOneDocumentAreOnOneHost() throws Exception {
        try (ScriptedApi api = ScriptedApi.replying(ScriptedApi.json(200, "{}"));
                ApiClient client =
                        client(api("/v1").server("files", Server.of("/files")).build(), "url", api.uri() + "/v1")) {
            client.send(FILES, Caller.PATIENT);

            assertThat(api.only().target()).isEqualTo("/files/f?key=planted-key");
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "/files               | it is relative to where the document is served",
                "https://{place}.test | its URL has the variable place, which has no value",
            })
    void aServerThatIsNotKnownFailsTheCallAndNothingIsSent(String url, String why) throws Exception {
        try (ScriptedApi api = ScriptedApi.replying(ScriptedApi.json(200, "{}"));
                ApiClient client = client(api(api.uri().toString())
                        .server("files", Server.of(url))
                        .build())) {
            client.send(GET, Caller.PATIENT);

            assertThatThrownBy(() -> client.send(FILES, Caller.PATIENT))
                    .isInstanceOfSatisfying(
                            NoAnswerException.class, e -> assertThat(e.reason()).isEqualTo(Reason.SERVER_UNKNOWN))
                    .hasMessageContaining("API's server files: " + why)
                    .hasMessageContaining("set api.servers.files.url (API_SERVERS_FILES_URL in the environment)");
            assertThat(api.received()).hasSize(1);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {301, 302, 303, 307, 308})
    void noRedirectIsFollowedSoThatNoCredentialGoesWithOne(int status) throws Exception {
        try (ScriptedApi other = ScriptedApi.replying(ScriptedApi.json(200, "{}"));
                ScriptedApi api =
                        ScriptedApi.replying(ScriptedApi.json(status, "{}", "Location: " + other.uri() + "/a"));
                ApiClient client = client(api(api.uri().toString()).build())) {
            assertThat(client.send(GET, Caller.PATIENT).status()).isEqualTo(status);
            assertThat(other.connections()).isZero();
        }
    }
}
