package dev.mcptools.octapipe;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What comes back unasked, what is chosen, and all there is; the client is strict about output schemas. */
class CompactResultsTest {
    private static final String CARDS = "list_all_octapipe_pipeline_cards";
    private static final String CARD = "get_single_octapipe_pipeline_card_by_id";

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
    void whatIsHeavyComesOnlyWhenAskedFor() {
        List<JsonNode> compact = client.all(CARDS, cards(""));
        List<JsonNode> whole = client.all(CARDS, cards("\"*\""));

        assertThat(whole).hasSameSizeAs(compact);
        for (int i = 0; i < whole.size(); i++) {
            ObjectNode expected = whole.get(i).deepCopy();
            expected.remove(List.of("movements", "timeline"));
            for (String user : List.of("creator_user", "owner_user")) {
                if (expected.get(user) instanceof ObjectNode members) {
                    members.retain("uuid", "first_name", "last_name");
                }
            }
            assertThat(compact.get(i)).isEqualTo(expected);
            assertThat(names(whole.get(i))).contains("movements", "timeline");
            assertThat(names(whole.get(i).path("owner_user")))
                    .contains("email", "role")
                    .doesNotContain("auth_code");
        }
    }

    @Test
    void whatIsChosenComesAndWhatNamesTheCard() {
        JsonNode first = client.call(CARDS, cards("\"movements\", \"owner_user.first_name\""))
                .at("/result/0");

        assertThat(names(first)).containsExactlyInAnyOrder("uuid", "movements", "owner_user");
        assertThat(first.path("movements").isArray()).isTrue();
        assertThat(names(first.path("owner_user"))).containsExactly("first_name");

        JsonNode card = client.call(CARD, card(first, "\"custom_fields_values\""));
        assertThat(names(card)).containsExactlyInAnyOrder("uuid", "custom_fields_values");
        assertThat(card.path("custom_fields_values"))
                .isEqualTo(client.call(CARD, card(first, "")).path("custom_fields_values"))
                .isNotEmpty();
    }

    @Test
    void whatIsNoMemberIsRefusedWithTheNearestThatIs() {
        JsonNode error = client.refused(CARDS, cards("\"name\", \"movement\""));

        assertThat(error.at("/arguments/0/argument").asText()).isEqualTo("fields[1]");
        assertThat(error.at("/arguments/0/problem").asText()).contains("did you mean 'movements'?");
    }

    @Test
    void aSecretCannotBeChosen() {
        assertThat(client.refused("list_all_octapipe_users", "{\"fields\": [\"auth_code\"]}")
                        .path("code")
                        .asText())
                .isEqualTo("invalid_arguments");
        assertThat(client.call("list_all_octapipe_users", "{\"fields\": [\"*\"]}")
                        .toString())
                .doesNotContain("auth_code", "recover_code");
    }

    @Test
    void eachPageMayHaveOtherFields() {
        JsonNode first = client.call(CARDS, cards("\"name\""));
        ObjectNode next = (ObjectNode) SdkClient.tree(cards("\"code\""));
        next.set("next_cursor", first.path("next_cursor"));

        JsonNode second = client.call(CARDS, next.toString());

        List<JsonNode> all = client.all(CARDS, cards("\"code\""));
        assertThat(second.at("/result/0")).isEqualTo(all.get(15));
        assertThat(names(first.at("/result/0"))).containsExactlyInAnyOrder("uuid", "name");
    }

    @Test
    void anAnswerThatIsNotAsDocumentedIsCutWhereItCanBe(@TempDir Path own) throws IOException {
        try (RawApi api = new RawApi()) {
            Files.writeString(own.resolve("application.yaml"), "octapipe:\n  url: " + api.url() + "\n  token: t\n");
            try (RunningServer misled = RunningServer.start(own);
                    SdkClient strict = misled.connect()) {
                api.answers(
                        RawApi.json(
                                "200 OK",
                                "[null,\"a\",[{\"name\":1,\"sla\":2}],{\"uuid\":7,\"name\":{\"x\":[1]},\"owner_user\":\"me\"}]"));
                assertThat(strict.call(CARDS, cards("\"name\", \"owner_user.first_name\""))
                                .path("result"))
                        .hasToString(
                                "[null,\"a\",[{\"name\":1}],{\"uuid\":7,\"name\":{\"x\":[1]},\"owner_user\":\"me\"}]");

                api.answers(RawApi.json("200 OK", "[{\"uuid\":\"u\",\"movements\":[{\"a\":]}]"));
                assertThat(strict.refused(CARDS, cards("\"name\""))
                                .path("message")
                                .asText())
                        .contains("is not valid JSON");

                api.answers(RawApi.json("200 OK", "{\"cards\":[]}"));
                assertThat(strict.refused(CARDS, cards("\"name\""))
                                .path("message")
                                .asText())
                        .contains("its answer has no list");
            }
        }
    }

    private static Set<String> names(JsonNode object) {
        Set<String> names = new TreeSet<>();
        object.fieldNames().forEachRemaining(names::add);
        return names;
    }

    private static String cards(String fields) {
        return "{\"pipeline_uuid\": \"" + pipeline + "\"" + chosen(fields) + "}";
    }

    private static String card(JsonNode card, String fields) {
        return "{\"pipeline_uuid\": \"" + pipeline + "\", \"id\": \""
                + card.path("uuid").asText() + "\"" + chosen(fields) + "}";
    }

    private static String chosen(String fields) {
        return fields.isEmpty() ? "" : ", \"fields\": [" + fields + "]";
    }
}
