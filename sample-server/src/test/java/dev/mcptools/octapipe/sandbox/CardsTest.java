package dev.mcptools.octapipe.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.mcptools.octapipe.sandbox.Client.Answer;
import dev.mcptools.octapipe.sandbox.OctapipeSandbox.Settings;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CardsTest extends SandboxFixture {

    private static final String ACME_PATH = cards(SALES) + "/" + ACME;

    private final MovableClock clock = new MovableClock();

    @Override
    Settings settings() {
        return Settings.DEFAULT.withClock(clock);
    }

    private static String body(Object stage, String name, String sla) {
        return """
            {"pipeline_stage_uuid": "%s", "name": "%s", "sla": %s}""".formatted(stage, name, sla);
    }

    @Test
    void movesACardAndRecordsIt() {
        JsonNode before = client.get(ACME_PATH).json();
        clock.advance(Duration.ofMinutes(5));

        Answer answer = client.put(ACME_PATH, body(CLOSED_WON, "Acme Corp Deal", "1"));

        assertThat(answer.status()).isEqualTo(200);
        JsonNode card = answer.json();
        assertThat(card.at("/pipeline_stage/name").asText()).isEqualTo("Closed Won");
        assertThat(card.at("/pipeline/name").asText()).isEqualTo("Enterprise Sales");
        assertThat(card.path("sla").asInt()).isEqualTo(1);
        assertThat(card.path("last_stage_updated_at").asText()).isEqualTo("2026-11-22T12:05:00.000000Z");
        assertThat(card.path("movements")).hasSize(before.path("movements").size() + 1);
        JsonNode movement = card.path("movements").path(before.path("movements").size());
        assertThat(movement.path("from_pipeline_stage_uuid").asText()).isEqualTo(NEGOTIATION.toString());
        assertThat(movement.path("to_pipeline_stage_uuid").asText()).isEqualTo(CLOSED_WON.toString());
        assertThat(movement.path("user_uuid").asText()).isEqualTo(DEMO_USER.toString());
        assertThat(before.at("/timeline/4/moved_at").isNull()).isTrue();
        assertThat(card.at("/timeline/4/pipeline_stage").asText()).isEqualTo("Closed Won");
        assertThat(card.at("/timeline/4/moved_at").asText()).isEqualTo("2026-11-22T12:05:00.000000Z");
        assertThat(client.get(ACME_PATH).json()).isEqualTo(card);
    }

    @Test
    void keepsWhatIsLeftOut() {
        JsonNode before = client.get(ACME_PATH).json();
        assertThat(before.path("custom_fields_values")).isNotEmpty();

        JsonNode after =
                client.put(ACME_PATH, body(NEGOTIATION, "Renamed", "24")).json();

        for (String member : List.of("custom_fields_values", "tags", "owner_user", "movements", "timeline", "code")) {
            assertThat(after.path(member)).as(member).isEqualTo(before.path(member));
        }
        assertThat(after.path("name").asText()).isEqualTo("Renamed");
    }

    @Test
    void replacesCustomFieldsWhenTheyAreSent() {
        JsonNode after = client.put(ACME_PATH, """
                        {"pipeline_stage_uuid": "%s", "name": "A", "sla": 1, "tags": [],
                         "custom_fields_values": {"cf_deal_value": 5}}""".formatted(NEGOTIATION)).json();
        assertThat(after.path("custom_fields_values")).isEqualTo(Client.parse("{\"cf_deal_value\": 5}"));
        assertThat(after.path("tags")).isEmpty();
    }

    @Test
    void takesBackTheWholeCardThatWasRead() {
        ObjectNode card = (ObjectNode) client.get(ACME_PATH).json();
        card.put("pipeline_stage_uuid", card.at("/pipeline_stage/uuid").asText());
        clock.advance(Duration.ofSeconds(1));
        ObjectNode after = (ObjectNode) client.put(ACME_PATH, card.toString()).json();
        card.remove(List.of("pipeline_stage_uuid", "updated_at"));
        after.remove("updated_at");
        assertThat((JsonNode) after).isEqualTo(card);
    }

    @Test
    void refusesAStageOfAnotherPipeline() {
        Answer answer = client.put(ACME_PATH, body(CONTRACT_SENT, "Acme Corp Deal", "24"));
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.json()).isEqualTo(Client.parse("""
                        {"message": "The given data was invalid.",
                         "errors": {"pipeline_stage_uuid": ["The selected pipeline_stage_uuid is invalid."]}}"""));
        assertThat(client.get(ACME_PATH).json().at("/pipeline_stage/name").asText())
                .isEqualTo("Negotiation");
    }

    @Test
    void namesWhatAnUpdateNeeds() {
        assertThat(client.put(ACME_PATH, "{}").wrongFields()).containsExactly("pipeline_stage_uuid", "name", "sla");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"24\"", "24.5", "-1", "true", "null"})
    void refusesAnSlaThatIsNoNumberOfHours(String sla) {
        assertThat(client.put(ACME_PATH, body(NEGOTIATION, "Acme", sla)).wrongFields())
                .containsExactly("sla");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"pipeline_stage_uuid\": \"Closed Won\", \"name\": \"A\", \"sla\": 1}      | pipeline_stage_uuid",
                "{\"pipeline_stage_uuid\": \"%s\", \"name\": \" \", \"sla\": 1}              | name",
                "{\"pipeline_stage_uuid\": \"%s\", \"name\": 5, \"sla\": 1}                  | name",
                "{\"pipeline_stage_uuid\": \"%s\", \"name\": \"A\", \"sla\": 1, \"tags\": \"a\"}   | tags",
                "{\"pipeline_stage_uuid\": \"%s\", \"name\": \"A\", \"sla\": 1, \"tags\": [1]}     | tags.0",
                "{\"pipeline_stage_uuid\": \"%s\", \"name\": \"A\", \"sla\": 1, \"custom_fields_values\": null} | custom_fields_values",
                "{\"pipeline_stage_uuid\": \"%s\", \"name\": \"A\", \"sla\": 1, \"custom_fields_values\": {\"cf_x\": 1}} | custom_fields_values.cf_x"
            })
    void refusesWrongMembers(String body, String field) {
        assertThat(client.put(ACME_PATH, body.replace("%s", NEGOTIATION.toString()))
                        .wrongFields())
                .containsExactly(field);
    }

    @Test
    void createsAndDeletesCards() {
        Answer created = client.post(cards(RENEWALS), """
                {"pipeline_stage_uuid": "%s", "name": "New", "sla": 24, "custom_fields_values": [], "tags": ["a", "b"]}""".formatted(CONTRACT_SENT));
        assertThat(created.status()).isEqualTo(201);
        assertThat(created.text()).contains("\"custom_fields_values\":[]");
        assertThat(created.json().path("code").asText()).isEqualTo("QR-23");
        assertThat(created.json().path("movements")).isEmpty();
        assertThat(created.json().path("owner_user").isNull()).isTrue();
        assertThat(Client.texts(created.json().path("tags"))).containsExactly("a", "b");

        String path = cards(RENEWALS) + "/" + created.uuid();
        assertThat(client.get(path).json()).isEqualTo(created.json());
        assertThat(client.delete(path).status()).isEqualTo(204);
        assertThat(client.get(path).status()).isEqualTo(404);
    }

    @Test
    void needsCustomFieldsOnCreate() {
        assertThat(client.post(cards(SALES), body(NEGOTIATION, "New", "24")).wrongFields())
                .containsExactly("custom_fields_values");
        assertThat(client.post(cards(SUPPORT), """
                                {"pipeline_stage_uuid": "%s", "name": "New", "sla": 8, "custom_fields_values": {}}""".formatted(NEGOTIATION)).wrongFields())
                .containsExactly("pipeline_stage_uuid", "custom_fields_values.cf_severity");
    }

    @Test
    void knowsCardsOfTheirOwnPipelineAlone() {
        assertThat(client.get(cards(RENEWALS) + "/" + ACME).status()).isEqualTo(404);
        assertThat(client.put(cards(RENEWALS) + "/" + ACME, body(CONTRACT_SENT, "A", "1"))
                        .status())
                .isEqualTo(404);
        assertThat(client.get("/pipelines/null/cards").json().path("message").asText())
                .isEqualTo("Pipeline not found.");
    }

    /** As the vendor's SDK reads and deletes. */
    @Test
    void knowsCardsOfAllPipelinesWhereNoneIsNamed() {
        assertThat(client.all("/pipelines/None/cards"))
                .hasSameSizeAs(sandbox.<List<?>>read(store -> store.cards().copy()));
        assertThat(client.get("/pipelines/None/cards/" + ACME).json())
                .isEqualTo(client.get(ACME_PATH).json());
        assertThat(client.put("/pipelines/None/cards/" + ACME, "{}").status()).isEqualTo(404);
        assertThat(client.delete("/pipelines/None/cards/" + ACME).status()).isEqualTo(204);
        assertThat(client.get(ACME_PATH).status()).isEqualTo(404);
        String attached = "?entity=pipeline_card&record_uuid=" + ACME;
        assertThat(client.get("/notes" + attached).json()).isEmpty();
    }

    @Test
    void forgetsWhatWasAttachedToADeletedCard() {
        client.delete(ACME_PATH);
        String target = "?entity=pipeline_card&record_uuid=" + ACME;
        assertThat(client.get("/notes" + target).json()).isEmpty();
        assertThat(client.get("/files" + target).json()).isEmpty();
        assertThat(client.all("/tasks?pipeline_card_uuid=" + ACME)).isEmpty();
        assertThat(client.all("/tasks")).hasSize(20);
    }

    @Test
    void showsPipelinesAndStages() {
        JsonNode pipeline = client.get("/pipelines/" + SALES).json();
        assertThat(pipeline.path("name").asText()).isEqualTo("Enterprise Sales");
        assertThat(pipeline.at("/custom_fields/0/name").asText()).isEqualTo("cf_deal_value");
        assertThat(client.get("/pipelines/" + SALES + "/stages").json().path("data"))
                .extracting(stage -> stage.path("name").asText())
                .containsExactly("Lead In", "Qualification", "Proposal", "Negotiation", "Closed Won", "Closed Lost");
        assertThat(client.get("/pipelines/" + SALES + "/stages/" + CLOSED_WON).json())
                .isEqualTo(Client.parse("{\"uuid\": \"" + CLOSED_WON + "\", \"name\": \"Closed Won\"}"));
        assertThat(client.get("/pipelines/" + SALES + "/stages/" + CONTRACT_SENT)
                        .status())
                .isEqualTo(404);
        assertThat(client.get("/pipelines/" + NOTHING).status()).isEqualTo(404);
    }
}
