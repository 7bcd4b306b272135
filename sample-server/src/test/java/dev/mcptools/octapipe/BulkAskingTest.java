package dev.mcptools.octapipe;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import dev.mcptools.octapipe.sandbox.model.DatabaseRecord;
import dev.mcptools.octapipe.sandbox.seed.SeedId;
import dev.mcptools.runtime.tools.Json;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Bulk calls that ask the user, as clients of 2026-07-28 make them. */
class BulkAskingTest {
    private static final String DELETE = "octapipe_database_records_bulk_delete";
    private static final UUID LEADS = SeedId.database("Leads");
    private static final String STALE = "{\"and\":[{\"field\":\"cf_status\",\"op\":\"eq\",\"value\":\"Stale\"}]}";
    private static final String ARCHIVED = "{\"and\":[{\"field\":\"cf_status\",\"op\":\"eq\",\"value\":\"Archived\"}]}";
    private static final String ASKS = "{\"elicitation\":{}}";

    @TempDir
    Path data;

    private RunningServer server;

    @BeforeEach
    void start() {
        server = RunningServer.start(data);
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void theUserIsAskedAndThenItIsDone() throws Exception {
        long stale = records("Stale");
        JsonNode asked = call(STALE, ASKS, Json.object()).path("result");

        assertThat(asked.path("resultType").asText()).isEqualTo("input_required");
        assertThat(asked.at("/inputRequests/confirm/params/message").asText())
                .contains(stale + " records match", "cannot be undone");
        assertThat(records("Stale")).isEqualTo(stale);

        JsonNode done = call(STALE, ASKS, answered(asked, "accept")).path("result");

        assertThat(done.at("/structuredContent/deleted").asLong()).isEqualTo(stale);
        assertThat(records("Stale")).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"decline", "cancel"})
    void whoDoesNotAgreeKeepsTheRecords(String action) throws Exception {
        long stale = records("Stale");
        JsonNode asked = call(STALE, ASKS, Json.object()).path("result");

        JsonNode result = call(STALE, ASKS, answered(asked, action)).path("result");

        assertThat(result.path("isError").asBoolean()).isTrue();
        assertThat(result.toString()).contains("declined");
        assertThat(records("Stale")).isEqualTo(stale);
    }

    @Test
    void anAnswerIsNoAnswerToOtherFilters() throws Exception {
        long archived = records("Archived");
        JsonNode asked = call(STALE, ASKS, Json.object()).path("result");

        JsonNode error = call(ARCHIVED, ASKS, answered(asked, "accept"));

        assertThat(error.path("error").isMissingNode()).isFalse();
        assertThat(records("Archived")).isEqualTo(archived);
    }

    @Test
    void anAnswerToAnotherNumberAsksAgainWithBoth() throws Exception {
        long stale = records("Stale");
        JsonNode asked = call(STALE, ASKS, Json.object()).path("result");
        server.sandbox()
                .change(store -> store.records().stream()
                        .filter(record -> status(record, "Stale"))
                        .findFirst()
                        .ifPresent(record -> store.records().remove(record.uuid())));

        JsonNode again = call(STALE, ASKS, answered(asked, "accept")).path("result");

        assertThat(again.path("resultType").asText()).isEqualTo("input_required");
        assertThat(again.at("/inputRequests/confirm/params/message").asText())
                .contains((stale - 1) + " records match", "They were " + stale);
        assertThat(records("Stale")).isEqualTo(stale - 1);
    }

    @Test
    void whoCannotAskGetsARefusalThatSaysWhatToDo() throws Exception {
        JsonNode result = call(STALE, "{}", Json.object()).path("result");

        assertThat(result.path("isError").asBoolean()).isTrue();
        assertThat(result.toString()).contains("confirmation_required", "preview_token");
    }

    private static ObjectNode answered(JsonNode asked, String action) {
        ObjectNode more = Json.object();
        more.set("requestState", asked.path("requestState"));
        ObjectNode answer =
                more.putObject("inputResponses").putObject("confirm").put("action", action);
        if (action.equals("accept")) {
            answer.putObject("content");
        }
        return more;
    }

    private JsonNode call(String filters, String capabilities, ObjectNode more) throws Exception {
        ObjectNode request = Json.object().put("jsonrpc", "2.0").put("id", 1).put("method", "tools/call");
        ObjectNode params = request.putObject("params").put("name", DELETE);
        params.putObject("arguments")
                .put("database_uuid", LEADS.toString())
                .set("filters", Json.MAPPER.readTree(filters));
        ObjectNode meta = params.putObject("_meta").put("io.modelcontextprotocol/protocolVersion", "2026-07-28");
        meta.putObject("io.modelcontextprotocol/clientInfo").put("name", "test").put("version", "1");
        meta.set("io.modelcontextprotocol/clientCapabilities", Json.MAPPER.readTree(capabilities));
        params.setAll(more);
        return Json.MAPPER.readTree(sent(request.toString()));
    }

    private String sent(String body) throws IOException, InterruptedException {
        try (HttpClient client = HttpClient.newHttpClient()) {
            HttpResponse<String> response = client.send(
                    HttpRequest.newBuilder(URI.create(server.mcpUrl()))
                            .header("Content-Type", "application/json")
                            .header("Accept", "application/json, text/event-stream")
                            .header("MCP-Protocol-Version", "2026-07-28")
                            .header("Mcp-Method", "tools/call")
                            .header("Mcp-Name", DELETE)
                            .POST(HttpRequest.BodyPublishers.ofString(body))
                            .build(),
                    HttpResponse.BodyHandlers.ofString());
            return response.body();
        }
    }

    private long records(String status) {
        return server.sandbox()
                .read(store -> store.records().stream()
                        .filter(record -> record.databaseUuid().equals(LEADS))
                        .filter(record -> status(record, status))
                        .count());
    }

    private static boolean status(DatabaseRecord record, String status) {
        return TextNode.valueOf(status).equals(record.customFieldsValues().get("cf_status"));
    }
}
