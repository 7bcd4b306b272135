package dev.mcptools.octapipe.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.mcptools.octapipe.sandbox.Client.Answer;
import dev.mcptools.octapipe.sandbox.OctapipeSandbox.Settings;
import dev.mcptools.octapipe.sandbox.model.Card;
import dev.mcptools.octapipe.sandbox.model.DatabaseRecord;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class BulkTest extends SandboxFixture {

    private static final String STALE = """
            "filters": {"and": [{"field": "cf_status", "op": "eq", "value": "Stale"}]}""";
    private static final String OVERDUE = """
            "filters": {"and": [{"field": "cf_last_assessment", "op": "lt", "value": "2025-11-22"}]}""";

    private final MovableClock clock = new MovableClock();

    @Override
    Settings settings() {
        return Settings.DEFAULT.withClock(clock).withBulkLimit(100);
    }

    private long withStatus(String status) {
        return sandbox.read(store -> store.records().stream()
                .filter(record -> record.databaseUuid().equals(LEADS))
                .filter(record -> value(record, "cf_status").equals(status))
                .count());
    }

    private static JsonNode counts(int matched, String done, int count, boolean hasMore, boolean dryRun) {
        return Client.parse("""
                {"matched": %d, "%s": %d, "has_more": %s, "dry_run": %s}""".formatted(matched, done, count, hasMore, dryRun));
    }

    @Test
    void archivesStaleLeads() {
        Answer answer = client.post(
                records(LEADS) + "/bulk-update", "{" + STALE + ", \"values\": {\"cf_status\": \"Archived\"}}");

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.json()).isEqualTo(counts(14, "updated", 14, false, false));
        assertThat(withStatus("Stale")).isZero();
        assertThat(withStatus("Archived")).isEqualTo(21);
    }

    @Test
    void raisesTheRiskOfVendorsNotAssessedForAYear() {
        Answer answer = client.post(
                records(VENDORS) + "/bulk-update", "{" + OVERDUE + ", \"values\": {\"cf_risk_level\": \"High\"}}");

        assertThat(answer.json()).isEqualTo(counts(14, "updated", 14, false, false));
        List<JsonNode> high = client.all(records(VENDORS) + "?filters="
                + Client.encode("{\"and\":[{\"field\":\"cf_risk_level\",\"op\":\"eq\",\"value\":\"High\"}]}"));
        assertThat(high)
                .filteredOn(vendor -> vendor.at("/custom_fields_values/cf_last_assessment")
                                .asText()
                                .compareTo("2025-11-22")
                        < 0)
                .hasSize(14);
    }

    @ParameterizedTest
    @CsvSource({"bulk-update, updated", "bulk-delete, deleted"})
    void changesNothingInADryRun(String operation, String done) {
        List<DatabaseRecord> before = sandbox.read(store -> store.records().copy());
        Answer answer = client.post(
                records(LEADS) + "/" + operation,
                "{" + STALE + ", \"values\": {\"cf_status\": \"Archived\"}, \"dry_run\": true}");

        assertThat(answer.json()).isEqualTo(counts(14, done, 0, false, true));
        List<DatabaseRecord> after = sandbox.read(store -> store.records().copy());
        assertThat(after).isEqualTo(before);
    }

    @Test
    void deletesWhatMatchesAlone() {
        Answer answer = client.post(records(LEADS) + "/bulk-delete", "{" + STALE + "}");
        assertThat(answer.json()).isEqualTo(counts(14, "deleted", 14, false, false));
        assertThat(client.all(records(LEADS))).hasSize(28);
        assertThat(client.all(records(VENDORS))).hasSize(37);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "\"filters\": {},", "\"filters\": [],", "\"filters\": null,"})
    void needsFilters(String filters) {
        for (String operation : List.of("/bulk-update", "/bulk-delete")) {
            for (String path : List.of(records(LEADS), cards(SALES))) {
                Answer answer = client.post(path + operation, "{" + filters + " \"values\": {\"name\": \"x\"}}");
                assertThat(answer.status()).isEqualTo(422);
                assertThat(answer.errors("filters")).containsExactly("The filters field is required.");
            }
        }
        assertThat(client.all(records(LEADS))).hasSize(42);
    }

    @Test
    void namesWhatIsWrongInFilters() {
        Answer answer = client.post(records(LEADS) + "/bulk-delete", """
                {"filters": {"and": [{"field": "Status", "op": "eq", "value": "Stale"}]}}""");
        assertThat(answer.wrongFields()).containsExactly("filters.and.0.field");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{}                                     | values",
                "{\"Status\": \"Archived\"}            | values.Status",
                "{\"cf_status\": \"Gone\"}             | values.cf_status",
                "{\"cf_status\": null}                  | values.cf_status",
                "{\"cf_engagement_score\": 5}           | values.cf_engagement_score",
                "{\"name\": \"\"}                      | values.name",
                "{\"owner_user_uuid\": \"00000000-0000-0000-0000-000000000001\"} | values.owner_user_uuid",
                "{\"created_at\": \"2026-01-01\"}      | values.created_at"
            })
    void refusesValuesUnderTheirKey(String values, String place) {
        Answer answer = client.post(records(LEADS) + "/bulk-update", "{" + STALE + ", \"values\": " + values + "}");
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.wrongFields()).containsExactly(place);
    }

    @Test
    void keepsOtherValuesAndClearsByNull() {
        client.post(
                records(LEADS) + "/bulk-update",
                "{" + STALE + ", \"values\": {\"cf_phone\": null, \"cf_source\": \"Event\", \"owner_user_uuid\": \""
                        + DEMO_USER + "\"}}");
        List<DatabaseRecord> stale = sandbox.read(store -> store.records().stream()
                .filter(record -> record.databaseUuid().equals(LEADS))
                .filter(record -> value(record, "cf_status").equals("Stale"))
                .toList());
        assertThat(stale).hasSize(14).allSatisfy(record -> {
            assertThat(record.customFieldsValues()).doesNotContainKey("cf_phone");
            assertThat(value(record, "cf_source")).isEqualTo("Event");
            assertThat(record.customFieldsValues()).containsKey("cf_engagement_score");
            assertThat(record.ownerUuid()).contains(DEMO_USER);
        });
    }

    @Test
    void movesCardsAndRecordsTheMovements() {
        Answer answer = client.post(cards(SALES) + "/bulk-update", """
                {"filters": {"and": [{"field": "pipeline_stage_uuid", "op": "eq", "value": "%s"}]},
                 "values": {"pipeline_stage_uuid": "%s", "sla": 1, "tags": ["won"]}}""".formatted(NEGOTIATION, CLOSED_WON));
        assertThat(answer.json().path("updated").asInt())
                .isEqualTo(answer.json().path("matched").asInt())
                .isPositive();
        Card acme = sandbox.read(store -> store.cards().find(ACME).orElseThrow());
        assertThat(acme.content().stageUuid()).isEqualTo(CLOSED_WON);
        assertThat(acme.content().sla()).isEqualTo(1);
        assertThat(acme.content().tags()).containsExactly("won");
        assertThat(acme.movements().getLast())
                .isEqualTo(new Card.Movement(DEMO_USER, NEGOTIATION, CLOSED_WON, MovableClock.START));
    }

    @Test
    void refusesToMoveCardsIntoAnotherPipeline() {
        Answer answer = client.post(cards(SALES) + "/bulk-update", """
                {"filters": {"and": [{"field": "sla", "op": "gt", "value": 0}]},
                 "values": {"pipeline_stage_uuid": "%s"}}""".formatted(CONTRACT_SENT));
        assertThat(answer.wrongFields()).containsExactly("values.pipeline_stage_uuid");
    }

    @Test
    void deletesCards() {
        Answer answer = client.post(cards(SUPPORT) + "/bulk-delete", """
                {"filters": {"and": [{"field": "cf_severity", "op": "eq", "value": "Urgent"}]}}""");
        assertThat(answer.json()).isEqualTo(counts(33, "deleted", 33, false, false));
        assertThat(client.all(cards(SUPPORT))).hasSize(67);
    }

    @Test
    void comesToAnEndWhenCallsThatSayHasMoreAreRepeated() {
        String rows = IntStream.range(0, 250)
                .mapToObj(
                        i -> "{\"name\": \"Vendor " + i + "\", \"custom_fields_values\": {\"cf_risk_level\": \"Low\"}}")
                .collect(Collectors.joining(",", "[", "]"));
        assertThat(client.post(records(VENDORS) + "/import", rows).status()).isEqualTo(201);
        String update = """
                {"filters": {"and": [{"field": "name", "op": "contains", "value": "Vendor "}]},
                 "values": {"cf_risk_level": "High"}}""";

        assertThat(client.post(records(VENDORS) + "/bulk-update", update).json())
                .isEqualTo(counts(250, "updated", 100, true, false));
        assertThat(client.post(records(VENDORS) + "/bulk-update", update).json())
                .isEqualTo(counts(250, "updated", 200, true, false));
        assertThat(client.post(records(VENDORS) + "/bulk-update", update).json())
                .isEqualTo(counts(250, "updated", 250, false, false));
    }
}
