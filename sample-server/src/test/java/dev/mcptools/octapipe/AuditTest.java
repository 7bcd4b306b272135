package dev.mcptools.octapipe;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What operators learn of the calls that clients made. */
class AuditTest {
    private static final String PATH = "/integrated-account/sandbox/audit";
    private static RunningServer server;
    private static ManagementClient operator;

    @BeforeAll
    static void start(@TempDir Path data) {
        server = RunningServer.start(data);
        operator = new ManagementClient(
                server.baseUrl(), server.fact("adminApiKey").orElseThrow());
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    private static JsonNode audit(String query) {
        return operator.send("GET", PATH + query, "", 200);
    }

    /** {@return the calls of a server, the newest first, when they are there} */
    private static List<JsonNode> calls(JsonNode made, int number) {
        List<JsonNode> calls = new ArrayList<>();
        assertTimeoutPreemptively(Duration.ofSeconds(30), () -> {
            while (calls.size() < number) {
                Thread.sleep(50);
                calls.clear();
                audit("?server=" + made.path("id").asText()).path("result").forEach(calls::add);
            }
        });
        assertThat(calls).hasSize(number);
        return calls;
    }

    private static void post(JsonNode made, String body) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(URI.create(made.path("url").asText()))
                .header("Content-Type", "application/json")
                .header("User-Agent", "test-agent/7.1 (of a test)")
                .POST(BodyPublishers.ofString(body))
                .build();
        HttpClient.newHttpClient().send(request, BodyHandlers.ofString());
    }

    private static String call(int id, String tool, String arguments) {
        return "{\"jsonrpc\":\"2.0\",\"id\":" + id + ",\"method\":\"tools/call\",\"params\":{\"name\":\"" + tool
                + "\",\"arguments\":" + arguments + "}}";
    }

    @Test
    void eachCallHasARow() throws Exception {
        JsonNode made = operator.create("{\"name\":\"audited\"}");
        Instant before = Instant.now();
        post(made, call(41, "list_all_octapipe_pipelines", "{}"));

        JsonNode row = calls(made, 1).getFirst();
        assertThat(row.path("tool").asText()).isEqualTo("list_all_octapipe_pipelines");
        assertThat(row.path("via").isNull()).isTrue();
        assertThat(row.path("access").asText()).isEqualTo("read");
        assertThat(row.path("outcome").asText()).isEqualTo("ok");
        assertThat(row.path("integrated_account_id").asText()).isEqualTo("sandbox");
        assertThat(row.path("server_id")).isEqualTo(made.path("id"));
        assertThat(row.path("client_name").asText()).isEqualTo("test-agent");
        assertThat(row.path("client_version").asText()).isEqualTo("7.1");
        assertThat(row.path("request_id").asText()).isEqualTo("41");
        assertThat(row.path("upstream_requests").asInt()).isEqualTo(1);
        assertThat(row.path("upstream_status").asInt()).isEqualTo(200);
        assertThat(row.path("result_count").asInt()).isEqualTo(3);
        assertThat(row.path("duration_ms").asDouble())
                .isPositive()
                .isGreaterThanOrEqualTo(row.path("upstream_ms").asDouble());
        assertThat(Instant.parse(row.path("called_at").asText())).isBetween(before.minusSeconds(1), Instant.now());
        assertThat(row.has("arguments")).isFalse();
        assertThat(row.has("result")).isFalse();
    }

    @Test
    void whatFailsHasARowToo() throws Exception {
        JsonNode made = operator.create("{\"name\":\"reader\",\"config\":{\"methods\":[\"read\"]}}");
        String nobody = "{\"id\":\"00000000-0000-4000-8000-000000000000\"}";
        post(made, call(1, "delete_a_octapipe_task_by_id", nobody));
        post(made, call(2, "get_single_octapipe_task_by_id", nobody));
        post(made, call(3, "get_single_octapipe_task_by_id", "{\"id\":7}"));

        List<JsonNode> calls = calls(made, 3);
        JsonNode filtered = calls.get(2);
        assertThat(filtered.path("outcome").asText()).isEqualTo("unknown_tool");
        assertThat(filtered.path("tool").asText()).isEqualTo("delete_a_octapipe_task_by_id");
        assertThat(filtered.path("access").isNull()).isTrue();
        assertThat(calls.get(1).path("outcome").asText()).isEqualTo("not_found");
        assertThat(calls.get(1).path("upstream_status").asInt()).isEqualTo(404);
        assertThat(calls.get(0).path("outcome").asText()).isEqualTo("invalid_arguments");
        assertThat(calls.get(0).path("upstream_requests").asInt()).isZero();
    }

    @Test
    void theToolBehindCallToolIsNamed() throws Exception {
        JsonNode made = operator.create("{\"name\":\"finder\",\"config\":{\"tool_exposure\":\"discovery\"}}");
        post(made, call(1, "call_tool", "{\"name\":\"list_all_octapipe_pipelines\",\"arguments\":{}}"));

        JsonNode row = calls(made, 1).getFirst();
        assertThat(row.path("tool").asText()).isEqualTo("list_all_octapipe_pipelines");
        assertThat(row.path("via").asText()).isEqualTo("call_tool");
        assertThat(row.path("access").asText()).isEqualTo("read");
    }

    @Test
    void callsAreFilteredAndPaged() throws Exception {
        JsonNode made = operator.create("{\"name\":\"busy\"}");
        for (int i = 0; i < 51; i++) {
            post(made, call(i, "list_all_octapipe_pipelines", "{}"));
        }
        post(made, call(51, "no_such_tool", "{}"));
        String query = "?server=" + made.path("id").asText();
        assertTimeoutPreemptively(Duration.ofSeconds(30), () -> {
            while (audit(query + "&outcome=error").path("result").isEmpty()) {
                Thread.sleep(50);
            }
        });

        JsonNode first = audit(query);
        JsonNode second = audit(query + "&cursor=" + first.path("next_cursor").asText());
        assertThat(first.path("result")).hasSize(50);
        assertThat(second.path("result")).hasSize(2);
        assertThat(second.path("next_cursor").isNull()).isTrue();
        List<Integer> ids = new ArrayList<>();
        first.path("result").forEach(row -> ids.add(row.path("request_id").asInt()));
        second.path("result").forEach(row -> ids.add(row.path("request_id").asInt()));
        assertThat(ids)
                .isEqualTo(IntStream.rangeClosed(0, 51).mapToObj(i -> 51 - i).toList());

        assertThat(audit(query + "&tool=no_such_tool").path("result")).hasSize(1);
        assertThat(audit(query + "&outcome=ok&client=test-agent&since=2026-01-01T00:00:00Z")
                        .path("result"))
                .hasSize(50);
        assertThat(audit(query + "&until=2026-01-01T00:00:00Z").path("result")).isEmpty();
        assertThat(operator.send("GET", "/integrated-account/other/audit" + query, "", 200)
                        .path("result"))
                .isEmpty();
        assertThat(operator.refusal("GET", PATH + "?outcom=ok", "")).contains("outcom is not known", "outcome");
        assertThat(operator.refusal("GET", PATH + "?since=yesterday", "")).contains("since must be a time");
        assertThat(operator.refusal("GET", PATH + "?cursor=x", "")).contains("cursor is none of this list");
    }

    @Test
    void callsAreCountedPerServerAndTool() throws Exception {
        JsonNode made = operator.create("{\"name\":\"counted\"}");
        post(made, call(1, "list_all_octapipe_pipelines", "{}"));
        post(made, call(2, "chosen_by_a_client", "{}"));

        String metrics = HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(URI.create(server.baseUrl() + "/observe/metrics"))
                                .header("Accept", "text/plain")
                                .build(),
                        BodyHandlers.ofString())
                .body();
        String id = made.path("id").asText();
        assertThat(metrics)
                .containsPattern("mcp_server_call_seconds_count\\{outcome=\"ok\",scope=\"application\",server=\"" + id
                        + "\",tool=\"list_all_octapipe_pipelines\",?\\} 1")
                .containsPattern(
                        "mcp_server_call_seconds_count\\{outcome=\"unknown_tool\",scope=\"application\",server=\"" + id
                                + "\",tool=\"none\",?\\} 1")
                .contains("mcp_audit_lost_total")
                .doesNotContain("chosen_by_a_client");
    }

    @Test
    void onlyOperatorsReadIt() {
        assertThat(new ManagementClient(server.baseUrl(), "wrong")
                        .send("GET", PATH, "")
                        .statusCode())
                .isEqualTo(401);
    }
}
