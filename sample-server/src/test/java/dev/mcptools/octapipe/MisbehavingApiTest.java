package dev.mcptools.octapipe;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a client gets when the API lies, breaks off or overwhelms; the client is strict about output schemas. */
@TestInstance(Lifecycle.PER_CLASS)
class MisbehavingApiTest {
    private static final String TOKEN = "s3cret-token-of-the-account";
    private static final String ID = "'id': '3f2504e0-4f89-41d3-9a0c-0305e82c3301'";

    private RawApi api;
    private RunningServer server;
    private SdkClient client;

    @BeforeAll
    void start(@TempDir Path data) throws IOException {
        api = new RawApi();
        Files.writeString(data.resolve("application.yaml"), """
                octapipe:
                  url: %s
                  token: %s
                  read-timeout: PT2S
                  deadline: PT4S
                """.formatted(api.url(), TOKEN));
        server = RunningServer.start(data);
        client = server.connect();
    }

    @AfterAll
    void stop() throws IOException {
        client.close();
        server.close();
        api.close();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{'data': {'a': 1}}                     | its answer has no list at /data",
                "{'databases': []}                      | its answer has no list at /data",
                "{'error': 'Unauthenticated.'}          | its answer has no list at /data",
                "null                                   | its answer has no list at /data",
                "'hello'                                | its answer has no list at /data",
                "{'data': [{'uuid':                     | is not valid JSON",
                "<html><h1>Log in</h1></html>           | is not valid JSON",
                "``                                     | it sent nothing where a list is expected",
            })
    void aListThatIsNotAsDocumentedIsAnError(String body, String what) {
        api.answers(RawApi.json("200 OK", json(body)));

        JsonNode error = client.refused("list_all_octapipe_databases", "{}");

        assertThat(error.path("code").asText()).isEqualTo("unexpected_answer");
        assertThat(error.path("message").asText())
                .startsWith("The API answered 200, but ")
                .contains(what);
        assertThat(error.path("message").asText()).endsWith(".").doesNotContain("..");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[null]",
                "['a','b']",
                "[{'name':'n'}]",
                "[{'uuid':'u','name':null}]",
                "[{'uuid':7,'name':'n','custom_fields':{}}]"
            })
    void itemsThatAreNotAsDocumentedArePassedOn(String items) throws JsonProcessingException {
        api.answers(RawApi.json("200 OK", json("{'data': " + items + "}")));

        JsonNode page = client.call("list_all_octapipe_databases", "{}");

        assertThat(page.path("result")).isEqualTo(new ObjectMapper().readTree(json(items)));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "200 OK         | []                             | {'result':[],'note':'The answer is not as documented: it is no object. The member result has what the API sent.'}",
                "200 OK         | null                           | {'result':null,'note':'The answer is not as documented: it is no object. The member result has what the API sent.'}",
                "200 OK         | {}                             | {}",
                "200 OK         | {'uuid':7,'name':'n'}          | {'uuid':7,'name':'n'}",
                "200 OK         | {'data':{'uuid':'u'}}          | {'data':{'uuid':'u'}}",
                "200 OK         | ``                             | {'note':'The API answered 200: done. It sent nothing back.'}",
                "204 No Content | ``                             | {'note':'The API answered 204: done. It sent nothing back.'}",
            })
    void anObjectThatIsNotAsDocumentedIsPassedOn(String status, String body, String result) {
        api.answers(RawApi.json(status, json(body)));

        JsonNode object = client.call("get_single_octapipe_database_by_id", json("{" + ID + "}"));

        assertThat(object).hasToString(json(result));
    }

    @Test
    void aWriteWithAnAnswerThatCannotBeReadIsNotToBeRepeated() {
        api.answers(RawApi.json("201 Created", "{"));

        JsonNode error = client.refused(
                "create_a_octapipe_note",
                json(
                        "{'entity': 'pipeline_card', 'record_uuid': '3f2504e0-4f89-41d3-9a0c-0305e82c3301', 'note': 'x'}"));

        assertThat(error.path("message").asText()).contains("is not valid JSON");
        assertThat(error.path("next_step").asText()).contains("probably been carried out");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\n\r\n{\"data\":[]}",
                "HTTP/1.0 200 OK\r\n\r\n{\"data\":[]}",
                "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nConnection: close\r\nContent-Length: 11\r\n\r\n{\"data\":[]}",
                "HTTP/1.1 200 OK\r\nConnection: close\r\nTransfer-Encoding: chunked\r\n\r\nb\r\n{\"data\":[]}\r\n0\r\n\r\n",
            })
    void oddButWholeAnswersAreAnswers(String bytes) {
        api.answers(bytes);

        assertThat(client.call("list_all_octapipe_databases", "{}")
                        .path("result_count")
                        .asInt())
                .isZero();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "SSH-2.0-OpenSSH_9.9\\r\\n                                                       | broken_answer",
                "HTTP/1.1 200 OK\\r\\nContent-Length: abc\\r\\n\\r\\n{}                               | broken_answer",
                "HTTP/1.1 200 OK\\r\\nContent-Length: -1\\r\\n\\r\\n{}                                | broken_answer",
                "HTTP/1.1 200 OK\\r\\nContent-Length: 90\\r\\n\\r\\n{'data':[]}                       | broken_answer",
                "HTTP/1.1 200 OK\\r\\nTransfer-Encoding: chunked\\r\\n\\r\\nzz\\r\\n                    | broken_answer",
                "HTTP/1.1 200 OK\\r\\nContent-Length: 99999999999\\r\\n\\r\\n{}                       | too_large",
                "HTTP/1.1 200 OK\\r\\nContent-Encoding: gzip\\r\\nContent-Length: 2\\r\\n\\r\\n{}       | unexpected_answer",
                "HTTP/1.1 302 Found\\r\\nLocation: http://127.0.0.1:1/\\r\\nContent-Length: 0\\r\\nConnection: close\\r\\n\\r\\n | redirected",
                "HTTP/1.1 103 Early Hints\\r\\n\\r\\nHTTP/1.1 200 OK\\r\\nContent-Length: 2\\r\\n\\r\\n{} | unexpected_answer",
                "HTTP/1.1 502 Bad Gateway\\r\\nContent-Type: text/html\\r\\n\\r\\n<html>no</html>     | api_unavailable",
                "HTTP/1.1 401 Unauthorized\\r\\nContent-Length: 0\\r\\nConnection: close\\r\\n\\r\\n                         | unauthorized",
            })
    void whatIsNoAnswerIsAnErrorInOneSentence(String bytes, String code) {
        api.answers(bytes.replace("\\r\\n", "\r\n"));

        JsonNode error = client.refused("list_all_octapipe_databases", "{}");

        assertThat(error.path("code").asText()).isEqualTo(code);
        assertThat(error.path("message").asText()).endsWith(".").doesNotContain("..", "Exception", "io.helidon");
    }

    @Test
    void theAccountsTokenIsNotInAnErrorEvenIfTheApiSendsItBack() {
        api.answers(RawApi.json("500 Oops", "{\"message\": \"no user for Bearer " + TOKEN + " here\"}"));

        JsonNode error = client.refused("list_all_octapipe_databases", "{}");

        assertThat(error.toString()).contains("no user for").doesNotContain(TOKEN);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "X-RateLimit-Limit: 60 | X-RateLimit-Remaining: 0 | X-RateLimit-Reset: 30",
                "RateLimit-Limit: 60   | RateLimit-Remaining: 0   | RateLimit-Reset: 30",
                "RateLimit: limit=60, remaining=0, reset=30 | A: b | C: d",
                "RateLimit-Policy: \"p\";q=60;w=60 | RateLimit: \"p\";r=0;t=30 | C: d",
            })
    void aRateLimitIsPassedOnAtOnce(String first, String second, String third) {
        int before = api.received().size();
        api.answers(RawApi.json("429 Too Many Requests", "{\"message\": \"Slow down.\"}", first, second, third));

        JsonNode error = client.refused("list_all_octapipe_databases", "{}");

        assertThat(error.path("code").asText()).isEqualTo("rate_limited");
        assertThat(error.path("retry_after_seconds").asInt()).isEqualTo(30);
        assertThat(error.path("headers").toString())
                .isEqualTo("{\"ratelimit-limit\":60,\"ratelimit-remaining\":0,\"ratelimit-reset\":30}");
        assertThat(api.received()).hasSize(before + 1);
    }

    @Test
    void secretsAndEmptyArraysOfTheApiDoNotReachTheClient() {
        api.answers(
                RawApi.json(
                        "200 OK",
                        json(
                                "{'data': [{'uuid': 'u', 'first_name': 'a', 'last_name': 'b', 'email': 'c', 'recover_code': 's1', 'auth_code': {'a': 's2'}}]}")));
        assertThat(client.call("list_all_octapipe_users", "{}").toString())
                .doesNotContain("recover_code", "auth_code", "s1", "s2");

        api.answers(RawApi.json("200 OK", json("[{'uuid': 'u', 'name': 'n', 'custom_fields_values': []}]")));
        JsonNode records = client.call(
                "list_all_octapipe_database_records",
                json("{'database_uuid': '3f2504e0-4f89-41d3-9a0c-0305e82c3301'}"));
        assertThat(records.at("/result/0/custom_fields_values").toString()).isEqualTo("{}");
    }

    @Test
    void requestsCarryTheAccountsTokenAlone() {
        api.answers(RawApi.json("200 OK", "{\"data\":[]}"));
        client.call("list_all_octapipe_databases", "{}");

        List<String> authorization = api.received()
                .getLast()
                .lines()
                .filter(line -> line.toLowerCase(Locale.ROOT).startsWith("authorization:"))
                .toList();
        assertThat(authorization).containsExactly("Authorization: Bearer " + TOKEN);
    }

    private static String json(String quoted) {
        return quoted.replace('\'', '"');
    }
}
