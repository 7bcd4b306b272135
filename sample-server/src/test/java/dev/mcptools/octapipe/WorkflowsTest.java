package dev.mcptools.octapipe;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.mcptools.octapipe.sandbox.http.Fault;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a model does with the tools in one go, step by step, and what the API holds afterwards. */
class WorkflowsTest {
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
    void movesADealAndLeavesANoteInFiveCalls() {
        String pipeline = uuidOf("Q3 Renewals", client.call("list_all_octapipe_pipelines", "{}"));
        JsonNode stages = client.call("list_all_octapipe_pipeline_stages", json("{'pipeline_uuid': '%s'}", pipeline));
        String stage = uuidOf("Contract Sent", stages);
        JsonNode cards = client.call(
                "list_all_octapipe_pipeline_cards",
                json(
                        "{'pipeline_uuid': '%s', 'filters': {'and': [{'field': 'name', 'op': 'eq', 'value': '%s'}]}}",
                        pipeline, "TechNova Upgrade"));
        JsonNode card = named("TechNova Upgrade", cards);
        String id = card.path("uuid").asText();
        assertThat(card.at("/pipeline_stage/uuid").asText()).isNotEqualTo(stage);
        client.call(
                "update_a_octapipe_pipeline_card_by_id",
                json(
                        "{'pipeline_uuid': '%s', 'id': '%s', 'pipeline_stage_uuid': '%s', 'name': '%s', 'sla': %s}",
                        pipeline, id, stage, "TechNova Upgrade", card.path("sla")));
        String note = "**Blockers**\\n- SSO with two domains\\n- Import of \\\"old\\\" records";
        client.call(
                "create_a_octapipe_note",
                json("{'entity': 'pipeline_card', 'record_uuid': '%s', 'note': '%s'}", id, note));

        JsonNode moved = client.call(
                "get_single_octapipe_pipeline_card_by_id", json("{'pipeline_uuid': '%s', 'id': '%s'}", pipeline, id));
        assertThat(moved.at("/pipeline_stage/name").asText()).isEqualTo("Contract Sent");
        assertThat(moved.path("sla")).isEqualTo(card.path("sla"));
        assertThat(moved.path("custom_fields_values")).isEqualTo(card.path("custom_fields_values"));
        assertThat(client.all("list_all_octapipe_notes", json("{'entity': 'pipeline_card', 'record_uuid': '%s'}", id)))
                .extracting(each -> each.path("note").asText())
                .contains("**Blockers**\n- SSO with two domains\n- Import of \"old\" records");
    }

    @Test
    void raisesTheRiskOfStaleAssessmentsInTwoCalls() {
        JsonNode database = named("Vendor Compliance", client.call("list_all_octapipe_databases", "{}"));
        String uuid = database.path("uuid").asText();
        String riskLevel = internalName("Risk Level", database);
        String lastAssessment = internalName("Last Assessment", database);
        LocalDate yearAgo = LocalDate.now(ZoneOffset.UTC).minusDays(365);
        List<JsonNode> before = records(uuid);

        JsonNode done = client.call(
                "octapipe_database_records_bulk_update",
                json(
                        "{'database_uuid': '%s', 'filters': {'and': [{'field': '%s', 'op': 'lt', 'value': '%s'}]},"
                                + " 'values': {'%s': 'High'}}",
                        uuid, lastAssessment, yearAgo, riskLevel));

        List<JsonNode> after = records(uuid);
        List<JsonNode> stale = after.stream()
                .filter(each -> each.at("/custom_fields_values/" + lastAssessment)
                                .asText("9999")
                                .compareTo(yearAgo.toString())
                        < 0)
                .toList();
        assertThat(stale)
                .isNotEmpty()
                .hasSizeLessThan(after.size())
                .allSatisfy(each -> assertThat(
                                each.at("/custom_fields_values/" + riskLevel).asText())
                        .isEqualTo("High"));
        assertThat(done.path("updated").asInt()).isEqualTo(stale.size());
        assertThat(after.stream().map(each -> risk(each, riskLevel)).filter("High"::equals))
                .as("others keep their risk")
                .hasSize((int) (stale.size()
                        + before.stream()
                                .filter(each -> risk(each, riskLevel).equals("High"))
                                .filter(each -> stale.stream()
                                        .noneMatch(s -> s.path("uuid").equals(each.path("uuid"))))
                                .count()));
    }

    @Test
    void findsACardFarFromTheFirstPageInOneCall() {
        JsonNode found = client.call(
                "find_octapipe_card", json("{'card_name': 'acme corp deal', 'pipeline_name': 'Enterprise'}"));

        assertThat(found.path("complete").asBoolean()).isTrue();
        JsonNode match = found.path("matches").path(0);
        assertThat(match.path("name").asText()).isEqualTo("Acme Corp Deal");
        JsonNode card = client.call(
                "get_single_octapipe_pipeline_card_by_id",
                json("{'pipeline_uuid': %s, 'id': %s}", match.path("pipeline_uuid"), match.path("id")));
        assertThat(card.at("/pipeline_stage/uuid")).isEqualTo(match.path("pipeline_stage_uuid"));
        assertThat(client.refused("find_octapipe_card", json("{'card_name': 'x', 'pipeline_name': 'Nowhere'}"))
                        .path("message")
                        .asText())
                .contains("'Nowhere'", "'Enterprise Sales'", "'Q3 Renewals'");
    }

    @Test
    void passesOverCardsThatAreNotAsDocumentedAndSaysSo() {
        server.sandbox()
                .faults()
                .on("GET", "/pipelines/{pipeline_uuid}/cards")
                .fail(Fault.answer(
                        200,
                        "application/json",
                        json("[7, {'uuid': 7, 'name': 'Odd'}, {'uuid': 'u', 'name': 'Odd', 'sla': 'soon',"
                                + " 'pipeline_stage': 'won'}]")));

        JsonNode found =
                client.call("find_octapipe_card", json("{'card_name': 'odd', 'pipeline_name': 'Enterprise Sales'}"));

        assertThat(found.path("matches")).hasSize(1);
        assertThat(found.at("/matches/0/sla").isNull()).isTrue();
        assertThat(found.path("complete").asBoolean()).isFalse();
        assertThat(found.path("note").asText()).contains("2 pipelines or cards were passed over");
    }

    @Test
    void refusesATaskThatEndsBeforeItStartsWithoutAskingTheApi() {
        server.sandbox().journal().clear();
        JsonNode error = client.refused(
                "create_a_octapipe_task",
                json("{'title': 'Follow up', 'start_date': '2026-12-02', 'end_date': '2026-12-02',"
                        + " 'start_time': '10:00', 'end_time': '09:00', 'status': 'pending', 'priority': 'high'}"));

        assertThat(error.at("/arguments/0/argument").asText()).isEqualTo("end_time");
        assertThat(server.sandbox().journal().entries()).isEmpty();
    }

    private List<JsonNode> records(String database) {
        return client.all("list_all_octapipe_database_records", json("{'database_uuid': '%s'}", database));
    }

    private static String risk(JsonNode each, String riskLevel) {
        return each.at("/custom_fields_values/" + riskLevel).asText("");
    }

    private static String internalName(String label, JsonNode database) {
        return StreamSupport.stream(database.path("custom_fields").spliterator(), false)
                .filter(field -> field.path("label").asText().equals(label))
                .map(field -> field.path("name").asText())
                .findFirst()
                .orElseThrow();
    }

    private static String uuidOf(String name, JsonNode page) {
        return named(name, page).path("uuid").asText();
    }

    private static JsonNode named(String name, JsonNode page) {
        return StreamSupport.stream(page.path("result").spliterator(), false)
                .filter(each -> each.path("name").asText().equals(name))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no " + name + " in " + page));
    }

    private static String json(String template, Object... values) {
        return template.replace('\'', '"').formatted(values);
    }
}
