package dev.mcptools.octapipe;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Lists that are longer than a page. */
class ListingTest {
    @TempDir
    static Path data;

    private static RunningServer server;
    private static SdkClient client;
    private static String pipeline;

    @BeforeAll
    static void start() {
        server = RunningServer.start(data);
        client = server.connect();
        pipeline = client.all("list_all_octapipe_pipelines", "{}").stream()
                .filter(each -> each.path("name").asText().equals("Support Requests"))
                .map(each -> each.path("uuid").asText())
                .findFirst()
                .orElseThrow();
    }

    @AfterAll
    static void stop() {
        client.close();
        server.close();
    }

    @Test
    void walksAHundredCardsToTheirEnd() {
        List<JsonNode> cards =
                client.all("list_all_octapipe_pipeline_cards", "{\"pipeline_uuid\": \"" + pipeline + "\"}");

        assertThat(cards).hasSize(100);
        assertThat(cards.stream().map(each -> each.path("uuid").asText()).distinct())
                .hasSize(100);
        assertThat(client.all(
                        "list_all_octapipe_pipeline_cards", "{\"pipeline_uuid\": \"" + pipeline + "\", \"limit\": 7}"))
                .isEqualTo(cards);
    }

    @Test
    void saysWhetherThisIsAll() {
        JsonNode first = page("");
        assertThat(first.path("result_count").asInt()).isEqualTo(15);
        assertThat(first.path("has_more").asBoolean()).isTrue();
        assertThat(first.path("note").asText()).contains("next_cursor");

        JsonNode all = client.call("list_all_octapipe_pipelines", "{}");
        assertThat(all.path("has_more").asBoolean()).isFalse();
        assertThat(all.path("next_cursor").isNull()).isTrue();
    }

    @Test
    void refusesACursorThatWasAlteredByOneCharacter() {
        String cursor = page("").path("next_cursor").asText();
        for (int i = 0; i < cursor.length(); i++) {
            String altered = cursor.substring(0, i) + (cursor.charAt(i) == 'A' ? 'B' : 'A') + cursor.substring(i + 1);
            JsonNode error = client.refused("list_all_octapipe_pipeline_cards", arguments(altered));
            assertThat(error.at("/arguments/0/argument").asText()).isEqualTo("next_cursor");
        }
    }

    @Test
    void refusesACursorOfAnotherToolOrOfOtherArguments() {
        String cursor = page("").path("next_cursor").asText();
        assertThat(client.refused(
                                "list_all_octapipe_pipeline_stages",
                                "{\"pipeline_uuid\": \"" + pipeline + "\", \"next_cursor\": \"" + cursor + "\"}")
                        .path("message")
                        .asText())
                .contains("list_all_octapipe_pipeline_cards");
        assertThat(client.refused(
                                "list_all_octapipe_pipeline_cards",
                                "{\"pipeline_uuid\": \"" + pipeline + "\", \"limit\": 5, \"next_cursor\": \"" + cursor
                                        + "\"}")
                        .path("message")
                        .asText())
                .contains("exactly as in the call that gave it");
    }

    @Test
    void aCursorSurvivesARestart(@TempDir Path own) {
        String path;
        JsonNode first;
        JsonNode second;
        try (RunningServer started = RunningServer.start(own);
                SdkClient before = started.connect()) {
            path = started.mcpUrl().replaceAll(".*/mcp/", "/mcp/");
            first = before.call("list_all_octapipe_pipeline_cards", arguments(""));
            second = before.call(
                    "list_all_octapipe_pipeline_cards",
                    arguments(first.path("next_cursor").asText()));
        }
        try (RunningServer restarted = RunningServer.start(own);
                SdkClient after = SdkClient.connect(restarted.baseUrl() + path)) {
            JsonNode again = after.call(
                    "list_all_octapipe_pipeline_cards",
                    arguments(first.path("next_cursor").asText()));
            assertThat(again.at("/result/0/uuid")).isEqualTo(second.at("/result/0/uuid"));
        }
    }

    private static JsonNode page(String cursor) {
        return client.call("list_all_octapipe_pipeline_cards", arguments(cursor));
    }

    private static String arguments(String cursor) {
        return "{\"pipeline_uuid\": \"" + pipeline + "\""
                + (cursor.isEmpty() ? "" : ", \"next_cursor\": \"" + cursor + "\"") + "}";
    }
}
