package dev.mcptools.octapipe;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.mcptools.octapipe.sandbox.http.Journal;
import dev.mcptools.octapipe.sandbox.model.Card;
import dev.mcptools.octapipe.sandbox.model.Pipeline;
import dev.mcptools.octapipe.sandbox.model.Stage;
import dev.mcptools.octapipe.sandbox.model.User;
import dev.mcptools.runtime.tools.Json;
import io.modelcontextprotocol.spec.McpSchema;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Stages and owners inside of new values and of rows, and arrays of pipelines, through the official client. */
class InnerLineageTest {
    private static final String UPDATE = "octapipe_pipeline_cards_bulk_update";
    private static final String IMPORT = "octapipe_pipeline_cards_import";

    @TempDir
    Path data;

    private RunningServer server;
    private SdkClient client;

    @BeforeEach
    void start() {
        server = RunningServer.start(data);
        client = server.connect();
    }

    @AfterEach
    void stop() {
        client.close();
        server.close();
    }

    @Test
    void theSchemasThatAreShownTakeNamesInside() {
        JsonNode row = schema(IMPORT).at("/properties/body/items/properties");
        JsonNode values = schema(UPDATE).at("/properties/values/properties");
        for (JsonNode members : List.of(row, values)) {
            for (String member : List.of("pipeline_stage_uuid", "owner_user_uuid")) {
                assertThat(members.path(member).has("format")).as(member).isFalse();
                assertThat(members.path(member).path("description").asText())
                        .as(member)
                        .endsWith(", or give its exact name.");
            }
        }
        JsonNode enabled = schema("update_a_octapipe_user_by_id").at("/properties/enabled_pipelines");
        assertThat(enabled.path("items").has("format")).isFalse();
        assertThat(enabled.path("description").asText()).endsWith(", or give their exact names.");
    }

    @Test
    void allMatchingCardsAreMovedToAStageByItsName() {
        Pipeline sales = pipeline("Enterprise Sales");
        JsonNode moved = client.call(
                UPDATE,
                json("{'pipeline_uuid': 'Enterprise Sales', 'filters': {'and': [{'field': 'name', 'op': 'eq', 'value':"
                        + " 'Acme Corp Deal'}]}, 'values': {'pipeline_stage_uuid': 'Negotiation',"
                        + " 'owner_user_uuid': 'demo@example.com'}}"));

        assertThat(moved.path("updated").asInt()).isEqualTo(1);
        assertThat(moved.path("note").asText())
                .contains("'Negotiation' was taken as values.pipeline_stage_uuid " + stage(sales, "Negotiation"))
                .contains("'demo@example.com' was taken as values.owner_user_uuid");
        assertThat(card("Acme Corp Deal").content().stageUuid()).isEqualTo(stage(sales, "Negotiation"));
    }

    @Test
    void aStageOfAnotherPipelineIsNoNewValueForCards() {
        Pipeline sales = pipeline("Enterprise Sales");
        UUID foreign = pipeline("Q3 Renewals").stages().getFirst().uuid();
        server.sandbox().journal().clear();

        JsonNode error = client.refused(
                UPDATE,
                json(
                        "{'pipeline_uuid': '%s', 'filters': {'and': [{'field': 'name', 'op': 'eq', 'value': 'Acme Corp"
                                + " Deal'}]}, 'values': {'pipeline_stage_uuid': '%s'}}",
                        sales.uuid(), foreign));

        assertThat(error.at("/arguments/0/argument").asText()).isEqualTo("values.pipeline_stage_uuid");
        assertThat(error.path("message").asText())
                .contains("none of the pipeline stages of pipeline_uuid 'Enterprise Sales' (" + sales.uuid() + ")")
                .contains("'Closed Won' (" + stage(sales, "Closed Won") + ")");
        assertThat(server.sandbox().journal().entries())
                .extracting(Journal.Entry::path)
                .noneMatch(path -> path.endsWith("/bulk-update"));
        assertThat(client.refused(
                                UPDATE,
                                json(
                                        "{'pipeline_uuid': '%s', 'filters': {'and': [{'field': 'sla', 'op': 'gt', 'value': 0}]},"
                                                + " 'values': {'pipeline_stage_uuid': 'Renewed'}}",
                                        sales.uuid()))
                        .path("message")
                        .asText())
                .contains("'values.pipeline_stage_uuid' is 'Renewed', but none of the pipeline stages has that name");
    }

    @Test
    void rowsTellTheirStagesByNameAndWhichOfThemCannotBe() {
        Pipeline sales = pipeline("Enterprise Sales");
        UUID foreign = pipeline("Q3 Renewals").stages().getFirst().uuid();
        ObjectNode call = Json.object().put("pipeline_uuid", "Enterprise Sales");
        for (String stage :
                List.of("Proposal", "lead in", stage(sales, "Closed Won").toString(), foreign.toString(), "Renewed")) {
            addRow(call, "Row of " + stage, stage);
        }
        server.sandbox().journal().clear();

        JsonNode preview =
                client.call(IMPORT, call.deepCopy().put("dry_run", true).toString());
        assertThat(preview.path("failed").findValuesAsText("row")).containsExactly("3", "4");
        assertThat(preview.path("failed").toString())
                .contains("'pipeline_stage_uuid' is " + foreign
                        + ", which is none of the pipeline stages of pipeline_uuid")
                .contains("'pipeline_stage_uuid' is 'Renewed', but none of the pipeline stages has that name");

        JsonNode done = client.call(IMPORT, call.put("skip_invalid", true).toString());
        assertThat(done.path("imported").asInt()).isEqualTo(3);
        assertThat(card("Row of lead in").content().stageUuid()).isEqualTo(stage(sales, "Lead In"));
        assertThat(server.sandbox().journal().entries())
                .extracting(Journal.Entry::path)
                .filteredOn(path -> path.endsWith("/stages"))
                .as("once to know the stages, and once anew for each call that refuses some")
                .hasSizeLessThanOrEqualTo(3);
    }

    @Test
    void thousandsOfRowsReadTheStagesOnce() {
        ObjectNode call = Json.object().put("pipeline_uuid", "Enterprise Sales").put("dry_run", true);
        for (int i = 0; i < 5_000; i++) {
            addRow(call, "Row " + i, i % 100 == 7 ? "Stage " + i : "Proposal");
        }
        server.sandbox().journal().clear();

        JsonNode preview = client.call(IMPORT, call.toString());

        assertThat(preview.path("valid").asInt()).isEqualTo(4_950);
        assertThat(server.sandbox().journal().entries())
                .extracting(Journal.Entry::path)
                .filteredOn(path -> path.endsWith("/stages"))
                .hasSizeLessThanOrEqualTo(2);
    }

    @Test
    void pipelinesOfAUserAreTakenByName() {
        User user = server.sandbox()
                .read(store -> store.users().stream()
                        .filter(each -> !each.profile().email().equals("demo@example.com"))
                        .findFirst()
                        .orElseThrow());
        ObjectNode change = Json.object()
                .put("id", user.profile().email())
                .put("first_name", user.profile().firstName())
                .put("last_name", user.profile().lastName())
                .put("email", user.profile().email())
                .put("role", "user");
        change.putArray("enabled_pipelines")
                .add("q3 renewals")
                .add(pipeline("Enterprise Sales").uuid().toString());

        JsonNode updated = client.call("update_a_octapipe_user_by_id", change.toString());

        assertThat(updated.path("enabled_pipelines").valueStream().map(JsonNode::asText))
                .containsExactly(
                        pipeline("Q3 Renewals").uuid().toString(),
                        pipeline("Enterprise Sales").uuid().toString());
        change.withArray("enabled_pipelines").add("Nothing");
        assertThat(client.refused("update_a_octapipe_user_by_id", change.toString())
                        .at("/arguments/0/argument")
                        .asText())
                .isEqualTo("enabled_pipelines[2]");
    }

    @Test
    void aClientOfTheNextRevisionIsToldTheSame() throws Exception {
        ObjectNode request = Json.object().put("jsonrpc", "2.0").put("id", 1).put("method", "tools/call");
        ObjectNode params = request.putObject("params").put("name", UPDATE);
        params.set(
                "arguments",
                Json.MAPPER.readTree(json(
                        "{'pipeline_uuid': 'Enterprise Sales', 'filters': {'and': [{'field': 'sla', 'op': 'gt', 'value': 0}]},"
                                + " 'values': {'owner_user_uuid': 'nobody@example.com'}}")));
        ObjectNode meta = params.putObject("_meta").put("io.modelcontextprotocol/protocolVersion", "2026-07-28");
        meta.putObject("io.modelcontextprotocol/clientInfo").put("name", "test").put("version", "1");
        meta.putObject("io.modelcontextprotocol/clientCapabilities");
        try (HttpClient http = HttpClient.newHttpClient()) {
            JsonNode result = Json.MAPPER
                    .readTree(http.send(
                                    HttpRequest.newBuilder(URI.create(server.mcpUrl()))
                                            .header("Content-Type", "application/json")
                                            .header("Accept", "application/json, text/event-stream")
                                            .header("MCP-Protocol-Version", "2026-07-28")
                                            .header("Mcp-Method", "tools/call")
                                            .header("Mcp-Name", UPDATE)
                                            .POST(HttpRequest.BodyPublishers.ofString(request.toString()))
                                            .build(),
                                    HttpResponse.BodyHandlers.ofString())
                            .body())
                    .path("result");
            assertThat(result.path("isError").asBoolean()).isTrue();
            assertThat(result.path("content").toString())
                    .contains("'values.owner_user_uuid' is 'nobody@example.com', but none of the users has that name");
        }
    }

    private JsonNode schema(String name) {
        return client.tools().stream()
                .filter(tool -> tool.name().equals(name))
                .map(McpSchema.Tool::inputSchema)
                .map(schema -> Json.MAPPER.<JsonNode>valueToTree(schema))
                .findFirst()
                .orElseThrow();
    }

    private static void addRow(ObjectNode call, String name, String stage) {
        call.withArray("body")
                .addObject()
                .put("name", name)
                .put("sla", 24)
                .put("pipeline_stage_uuid", stage)
                .putObject("custom_fields_values");
    }

    private Pipeline pipeline(String name) {
        return server.sandbox()
                .read(store -> store.pipelines().stream()
                        .filter(each -> each.name().equals(name))
                        .findFirst()
                        .orElseThrow());
    }

    private Card card(String name) {
        return server.sandbox()
                .read(store -> store.cards().stream()
                        .filter(each -> each.content().name().equals(name))
                        .findFirst()
                        .orElseThrow());
    }

    private static UUID stage(Pipeline pipeline, String name) {
        return pipeline.stages().stream()
                .filter(stage -> stage.name().equals(name))
                .map(Stage::uuid)
                .findFirst()
                .orElseThrow();
    }

    private static String json(String template, Object... values) {
        return template.replace('\'', '"').formatted(values);
    }
}
