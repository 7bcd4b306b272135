package dev.mcptools.octapipe;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Who sends wrong secrets is answered less and less; others notice nothing. */
class GuessingTest {
    private static final String PING = "{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"ping\"}";
    private final HttpClient http = HttpClient.newHttpClient();
    private RunningServer server;
    private String adminKey;

    @TempDir
    Path data;

    @BeforeEach
    void start() {
        server = RunningServer.start(data, Map.of("mcp.trusted-proxies", "127.0.0.0/8"));
        adminKey = server.fact("adminApiKey").orElseThrow();
    }

    @AfterEach
    void stop() {
        server.close();
    }

    private HttpResponse<String> post(String url, String bearer, String from) throws Exception {
        return http.send(
                HttpRequest.newBuilder(URI.create(url))
                        .header("Content-Type", "application/json")
                        .header("Authorization", "Bearer " + bearer)
                        .header("X-Forwarded-For", from)
                        .POST(BodyPublishers.ofString(PING))
                        .build(),
                BodyHandlers.ofString());
    }

    private HttpResponse<String> manage(String key, String from) throws Exception {
        return http.send(
                HttpRequest.newBuilder(URI.create(server.baseUrl() + "/integrated-account"))
                        .header("Authorization", "Bearer " + key)
                        .header("X-Forwarded-For", from)
                        .build(),
                BodyHandlers.ofString());
    }

    /** {@return the first answer that says that it is too much; those before have this status} */
    private static HttpResponse<String> tooMany(int status, Callable<HttpResponse<String>> guess) throws Exception {
        for (int i = 0; i < 1_000; i++) {
            HttpResponse<String> response = guess.call();
            // 503: the database was held up for a moment, and nobody was let in.
            if (response.statusCode() != status && response.statusCode() != 503) {
                assertThat(response.statusCode()).isEqualTo(429);
                assertThat(i).isGreaterThanOrEqualTo(100);
                assertThat(Integer.parseInt(
                                response.headers().firstValue("Retry-After").orElseThrow()))
                        .isBetween(1, 6);
                return response;
            }
        }
        throw new AssertionError("1,000 guesses were answered.");
    }

    @Test
    void whoAsksForAddressesThatAreNotThereIsTurnedAway() throws Exception {
        String guess = server.baseUrl() + "/mcp/guess";
        HttpResponse<String> refused = tooMany(404, () -> post(guess, "x", "203.0.113.1"));

        assertThat(refused.body()).contains("wrong").doesNotContain("guess\"");
        assertThat(post(guess, "x", "203.0.113.2").statusCode()).isEqualTo(404);
        // What was not made to be guessed works for all of them, also from there.
        assertThat(post(server.mcpUrl(), "x", "203.0.113.1").statusCode()).isEqualTo(200);
        assertThat(manage(adminKey, "203.0.113.1").statusCode()).isEqualTo(200);
    }

    @Test
    void whoTriesApiTokensIsTurnedAway() throws Exception {
        ManagementClient operator = new ManagementClient(server.baseUrl(), adminKey);
        String url = operator.create("{\"name\":\"x\",\"config\":{\"require_api_token_auth\":true}}")
                .path("url")
                .asText();
        JsonNode token = operator.send("POST", "/api-token", "{\"name\":\"x\"}", 201);

        tooMany(401, () -> post(url, "guess", "203.0.113.1"));

        assertThat(post(url, "guess", "203.0.113.2").statusCode()).isEqualTo(401);
        assertThat(post(url, token.path("token").asText(), "203.0.113.1").statusCode())
                .isEqualTo(200);
    }

    @Test
    void whoTriesAdminKeysIsTurnedAway() throws Exception {
        HttpResponse<String> refused = tooMany(401, () -> manage("guess", "203.0.113.1"));

        assertThat(refused.body()).contains("too_many_requests");
        assertThat(manage("guess", "203.0.113.2").statusCode()).isEqualTo(401);
        assertThat(manage(adminKey, "203.0.113.1").statusCode()).isEqualTo(200);
    }

    /** From there, not even the right one is looked at. */
    @Test
    void whoTriesAdminKeysThatPeopleChoseIsNotListenedTo() throws Exception {
        server.close();
        server = RunningServer.start(
                data, Map.of("mcp.trusted-proxies", "127.0.0.0/8", "mcp.admin-api-key", "password"));
        tooMany(401, () -> manage("guess", "2001:db8::1"));

        assertThat(manage("password", "2001:db8::ffff").statusCode()).isEqualTo(429);
        assertThat(manage("password", "203.0.113.2").statusCode()).isEqualTo(200);
    }

    @Test
    void theRightKeyIsNeverTooMuch() throws Exception {
        server.close();
        server = RunningServer.start(data, Map.of("mcp.admin-api-key", "password"));
        for (int i = 0; i < 150; i++) {
            assertThat(manage("password", "203.0.113.1").statusCode()).isEqualTo(200);
        }
    }
}
