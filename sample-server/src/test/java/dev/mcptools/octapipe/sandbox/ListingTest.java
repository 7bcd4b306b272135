package dev.mcptools.octapipe.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.mcptools.octapipe.sandbox.Client.Answer;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class ListingTest extends SandboxFixture {

    static Stream<String> bareArrays() {
        String ofAcme = "?entity=pipeline_card&record_uuid=" + ACME;
        return Stream.of(records(LEADS), cards(SALES), "/notes" + ofAcme, "/files" + ofAcme);
    }

    static Stream<String> envelopes() {
        return Stream.of(
                "/databases", "/pipelines", "/pipelines/" + SALES + "/stages", "/users", "/tasks", "/notifications");
    }

    static Stream<String> lists() {
        return Stream.concat(bareArrays(), envelopes());
    }

    @ParameterizedTest
    @MethodSource("bareArrays")
    void answersWithABareArray(String path) {
        Answer answer = client.get(path);
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.json().isArray()).isTrue();
        assertThat(answer.json()).isNotEmpty().hasSizeLessThanOrEqualTo(15);
    }

    @ParameterizedTest
    @MethodSource("envelopes")
    void answersWithAnEnvelope(String path) {
        Answer answer = client.get(path);
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.json().path("data")).isNotEmpty().hasSizeLessThanOrEqualTo(15);
        assertThat(new ArrayList<>(answer.json().properties()))
                .extracting(member -> member.getKey())
                .containsExactlyInAnyOrder(
                        "current_page",
                        "data",
                        "first_page_url",
                        "from",
                        "last_page",
                        "last_page_url",
                        "next_page_url",
                        "path",
                        "per_page",
                        "prev_page_url",
                        "to",
                        "total");
    }

    @ParameterizedTest
    @MethodSource("lists")
    void refusesPagesAndLimitsOutOfRange(String path) {
        String and = path.contains("?") ? "&" : "?";
        for (String wrong : List.of("page=0", "page=-1", "page=two", "limit=0", "limit=16", "limit=", "page=1.5")) {
            Answer answer = client.get(path + and + wrong);
            assertThat(answer.status()).as(wrong).isEqualTo(422);
            assertThat(answer.wrongFields()).as(wrong).containsExactly(wrong.substring(0, wrong.indexOf('=')));
        }
    }

    @ParameterizedTest
    @MethodSource("lists")
    void isEmptyBehindTheLastPage(String path) {
        JsonNode body = client.get(path + (path.contains("?") ? "&" : "?") + "page=1000")
                .json();
        assertThat(body.isArray() ? body : body.path("data")).isEmpty();
    }

    @Test
    void walksAListingOf100CardsToItsEnd() {
        List<JsonNode> cards = client.all(cards(SUPPORT));
        assertThat(cards).hasSize(100);
        assertThat(new HashSet<>(cards)).hasSize(100);
    }

    @ParameterizedTest
    @CsvSource({"1, 15, 15", "2, 15, 3", "3, 15, 0", "1, 4, 4", "5, 4, 2"})
    void cutsPagesByTheLimit(int page, int limit, int expected) {
        assertThat(client.get(records(ONBOARDING) + "?page=" + page + "&limit=" + limit)
                        .json())
                .hasSize(expected);
    }

    @Test
    void linksThePagesOfAnEnvelope() {
        JsonNode second = client.get("/users?limit=5&page=2").json();

        assertThat(second.path("current_page").asInt()).isEqualTo(2);
        assertThat(second.path("per_page").asInt()).isEqualTo(5);
        assertThat(second.path("from").asInt()).isEqualTo(6);
        assertThat(second.path("to").asInt()).isEqualTo(10);
        assertThat(second.path("total").asInt()).isEqualTo(18);
        assertThat(second.path("last_page").asInt()).isEqualTo(4);
        assertThat(second.path("path").asText()).isEqualTo(sandbox.baseUri() + "/users");
        JsonNode third = client.get(second.path("next_page_url").asText()).json();
        assertThat(third.path("current_page").asInt()).isEqualTo(3);
        assertThat(third.path("data")).hasSize(5);
        assertThat(client.get(third.path("prev_page_url").asText()).json()).isEqualTo(second);
        assertThat(client.get(second.path("last_page_url").asText())
                        .json()
                        .path("next_page_url")
                        .isNull())
                .isTrue();
        assertThat(client.get(second.path("first_page_url").asText())
                        .json()
                        .path("prev_page_url")
                        .isNull())
                .isTrue();
    }

    @Test
    void tellsAnEmptyPageByNulls() {
        JsonNode page = client.get("/tasks?pipeline_card_uuid=" + NOTHING).json();
        assertThat(page.path("from").isNull()).isTrue();
        assertThat(page.path("to").isNull()).isTrue();
        assertThat(page.path("total").asInt()).isZero();
        assertThat(page.path("last_page").asInt()).isEqualTo(1);
    }
}
