package dev.mcptools.octapipe.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.mcptools.octapipe.sandbox.Client.Answer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TasksTest extends SandboxFixture {

    private static final String TASK = """
            {"title": "Follow up on technical review", "start_date": "2026-11-23", "end_date": "2026-11-23",
             "start_time": "09:00", "end_time": "10:00", "status": "pending", "priority": "high"}""";

    private static String with(String member, String value) {
        ObjectNode task = (ObjectNode) Client.parse(TASK);
        task.set(member, Client.parse(value));
        return task.toString();
    }

    @Test
    void createsATaskOfTheCaller() {
        Answer created = client.post("/tasks", TASK);
        assertThat(created.status()).isEqualTo(201);
        JsonNode task = created.json();
        assertThat(task.path("start_time").asText()).isEqualTo("09:00:00");
        assertThat(task.path("end_time").asText()).isEqualTo("10:00:00");
        assertThat(task.at("/owner_user/uuid").asText()).isEqualTo(DEMO_USER.toString());
        assertThat(task.at("/creator_user/uuid").asText()).isEqualTo(DEMO_USER.toString());
        assertThat(task.path("pipeline_card_uuid").isNull()).isTrue();
        assertThat(client.get("/tasks/" + created.uuid()).json()).isEqualTo(task);
    }

    @Test
    void updatesAndDeletes() {
        String path = "/tasks/"
                + client.post("/tasks", with("description", "\"Soon\"")).uuid();
        Answer updated = client.put(path, with("pipeline_card_uuid", "\"" + ACME + "\""));
        assertThat(updated.status()).isEqualTo(200);
        assertThat(updated.json().path("pipeline_card_uuid").asText()).isEqualTo(ACME.toString());
        assertThat(updated.json().path("description").asText()).isEqualTo("Soon");
        assertThat(client.put(path, with("description", "null"))
                        .json()
                        .path("description")
                        .isNull())
                .isTrue();
        assertThat(client.delete(path).status()).isEqualTo(204);
        assertThat(client.put(path, TASK).status()).isEqualTo(404);
    }

    @Test
    void namesAllMissingMembers() {
        String[] required = {"title", "start_date", "end_date", "start_time", "end_time", "status", "priority"};
        assertThat(client.post("/tasks", "{}").wrongFields()).containsExactly(required);
        String path = "/tasks/" + client.post("/tasks", TASK).uuid();
        assertThat(client.put(path, "{}").wrongFields()).containsExactly(required);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "status             | \"open\"",
                "status             | 1",
                "priority           | \"urgent\"",
                "start_time         | \"09:00:00\"",
                "start_time         | \"9:00\"",
                "end_time           | \"24:00\"",
                "end_time           | \"08:59\"",
                "start_date         | \"tomorrow\"",
                "end_date           | \"2026-11-22\"",
                "title              | \"\"",
                "pipeline_card_uuid | \"Acme Corp Deal\"",
                "pipeline_card_uuid | \"00000000-0000-0000-0000-000000000001\"",
                "owner_user_uuid    | \"00000000-0000-0000-0000-000000000001\"",
                "owner_user_uuid    | null"
            })
    void refusesWrongMembers(String member, String value) {
        Answer answer = client.post("/tasks", with(member, value));
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.wrongFields()).containsExactly(member);
    }

    @Test
    void filtersByCardAndStatus() {
        assertThat(client.all("/tasks?pipeline_card_uuid=" + ACME)).hasSize(5);
        assertThat(client.all("/tasks?status=pending"))
                .hasSize(7)
                .allSatisfy(task -> assertThat(task.path("status").asText()).isEqualTo("pending"));
        assertThat(client.all("/tasks?status=completed&pipeline_card_uuid=" + ACME))
                .hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"status=open", "pipeline_card_uuid=Acme"})
    void refusesWrongFilters(String query) {
        assertThat(client.get("/tasks?" + query).wrongFields()).containsExactly(query.substring(0, query.indexOf('=')));
    }
}
