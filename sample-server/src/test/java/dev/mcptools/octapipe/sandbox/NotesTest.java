package dev.mcptools.octapipe.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.mcptools.octapipe.sandbox.Client.Answer;
import dev.mcptools.octapipe.sandbox.seed.SeedId;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NotesTest extends SandboxFixture {

    private static final String OF_ACME = "?entity=pipeline_card&record_uuid=" + ACME;

    private static String note(String entity, Object record) {
        return """
            {"entity": "%s", "record_uuid": "%s", "note": "**Blocked** by security"}""".formatted(entity, record);
    }

    @Test
    void attachesListsAndDeletes() {
        Answer created = client.post("/notes", note("pipeline_card", ACME));
        assertThat(created.status()).isEqualTo(201);
        assertThat(created.json().path("note").asText()).isEqualTo("**Blocked** by security");
        assertThat(created.json().path("pipeline_card"))
                .isEqualTo(Client.parse("{\"uuid\": \"" + ACME + "\", \"name\": \"Acme Corp Deal\"}"));
        assertThat(created.json().path("task").isNull()).isTrue();

        List<JsonNode> notes = client.all("/notes" + OF_ACME);
        assertThat(notes).hasSize(3).contains(created.json());
        assertThat(client.delete("/notes/" + created.uuid()).status()).isEqualTo(204);
        assertThat(client.all("/notes" + OF_ACME)).hasSize(2);
        assertThat(client.delete("/notes/" + created.uuid()).status()).isEqualTo(404);
    }

    @Test
    void attachesToEveryEntity() {
        String lead = client.get(records(LEADS)).json().path(3).path("uuid").asText();
        String task = client.get("/tasks").json().at("/data/0/uuid").asText();
        for (String[] target :
                new String[][] {{"user", DEMO_USER.toString()}, {"database_record", lead}, {"task", task}}) {
            Answer answer = client.post("/notes", note(target[0], target[1]));
            assertThat(answer.status()).isEqualTo(201);
            assertThat(answer.json().path(target[0]).path("uuid").asText()).isEqualTo(target[1]);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"card", "Pipeline_Card", "deal"})
    void refusesOtherEntities(String entity) {
        assertThat(client.post("/notes", note(entity, ACME)).errors("entity"))
                .containsExactly("The selected entity is invalid.");
        assertThat(client.get("/notes?entity=" + entity + "&record_uuid=" + ACME)
                        .wrongFields())
                .containsExactly("entity");
    }

    @Test
    void refusesToAttachToWhatIsNotThere() {
        assertThat(client.post("/notes", note("task", ACME)).wrongFields()).containsExactly("record_uuid");
        assertThat(client.post("/notes", note("pipeline_card", SeedId.item("Leads", "x")))
                        .wrongFields())
                .containsExactly("record_uuid");
        assertThat(client.post("/notes", "{}").wrongFields()).containsExactly("entity", "record_uuid", "note");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "''                         | entity,record_uuid",
                "?entity=task               | record_uuid",
                "?record_uuid=%s            | entity",
                "?entity=task&record_uuid=5 | record_uuid"
            })
    void needsToKnowOfWhatToList(String query, String wrong) {
        assertThat(client.get("/notes" + query.replace("%s", ACME.toString())).wrongFields())
                .containsExactly(wrong.split(","));
    }

    @Test
    void notifiesUsers() {
        Answer created = client.post("/notifications", """
                {"owner_user_uuid": "%s", "entity": "pipeline_card", "record_uuid": "%s", "message": "Have a look"}""".formatted(DEMO_USER, ACME));
        assertThat(created.status()).isEqualTo(201);
        assertThat(created.json().path("read_at").isNull()).isTrue();
        assertThat(client.all("/notifications")).hasSize(18).contains(created.json());
    }

    @Test
    void refusesWrongNotifications() {
        assertThat(client.post("/notifications", "{}").wrongFields())
                .containsExactly("owner_user_uuid", "entity", "record_uuid", "message");
        assertThat(client.post("/notifications", """
                                {"owner_user_uuid": "%s", "entity": "card", "record_uuid": "%s", "message": "x"}""".formatted(NOTHING, ACME)).wrongFields())
                .containsExactly("entity", "owner_user_uuid");
    }
}
