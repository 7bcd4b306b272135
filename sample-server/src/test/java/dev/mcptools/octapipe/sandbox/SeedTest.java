package dev.mcptools.octapipe.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.fasterxml.jackson.databind.JsonNode;
import dev.mcptools.octapipe.sandbox.OctapipeSandbox.Settings;
import dev.mcptools.octapipe.sandbox.seed.SeedId;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SeedTest extends SandboxFixture {

    @Override
    Settings settings() {
        return Settings.DEFAULT.withClock(new MovableClock());
    }

    private static List<String> names(List<JsonNode> items) {
        return items.stream().map(item -> item.path("name").asText()).toList();
    }

    @Test
    void hasTheDatabasesAndPipelinesOfTheArticle() {
        assertThat(names(client.all("/databases"))).contains("Customer Onboarding", "Leads", "Vendor Compliance");
        assertThat(names(client.all("/pipelines")))
                .containsExactly("Enterprise Sales", "Q3 Renewals", "Support Requests");
    }

    @Test
    void tellsWhichFieldsOfCustomerOnboardingAreRequired() {
        JsonNode fields = client.get("/databases/" + ONBOARDING).json().path("custom_fields");
        assertThat(fields)
                .filteredOn(field -> field.path("required").asBoolean())
                .extracting(field -> field.path("label").asText())
                .containsExactly("Contact Email", "Plan", "Kickoff Date");
        assertThat(fields.get(1))
                .isEqualTo(Client.parse("""
                        {"uuid": "%s", "name": "cf_plan", "label": "Plan", "type": "select", "required": true,
                         "is_multiple": false, "read_only": false, "options": ["Starter", "Growth", "Enterprise"]}""".formatted(fields.get(1).path("uuid").asText())));
    }

    @Test
    void hasRiskLevelAndLastAssessmentInVendorCompliance() {
        assertThat(client.get("/databases/" + VENDORS).json().path("custom_fields"))
                .extracting(
                        field -> field.path("label").asText(),
                        field -> field.path("name").asText(),
                        field -> field.path("type").asText())
                .contains(
                        tuple("Risk Level", "cf_risk_level", "select"),
                        tuple("Last Assessment", "cf_last_assessment", "date"));
    }

    @ParameterizedTest
    @CsvSource({"Enterprise Sales, Acme Corp Deal, 5", "Q3 Renewals, TechNova Upgrade, 2"})
    void hidesTheCardsOfTheArticleBehindTheFirstPage(String pipeline, String card, int page) {
        UUID uuid = SeedId.pipeline(pipeline);
        for (int i = 1; i < page; i++) {
            JsonNode cards = client.get(cards(uuid) + "?page=" + i).json();
            assertThat(cards)
                    .hasSize(15)
                    .extracting(item -> item.path("name").asText())
                    .doesNotContain(card);
        }
        assertThat(client.get(cards(uuid) + "?page=" + page).json())
                .extracting(item -> item.path("name").asText())
                .contains(card);
    }

    @Test
    void isTheSameInEverySandbox() {
        try (OctapipeSandbox other = OctapipeSandbox.start(0, settings())) {
            Client stranger = Client.signedIn(other);
            for (String path : List.of(
                    records(ONBOARDING),
                    records(LEADS),
                    records(VENDORS),
                    cards(SALES),
                    cards(RENEWALS),
                    cards(SUPPORT),
                    "/users",
                    "/tasks",
                    "/notifications",
                    "/databases",
                    "/pipelines")) {
                assertThat(stranger.all(path)).isEqualTo(client.all(path)).isNotEmpty();
            }
        }
    }

    @ParameterizedTest
    @CsvSource({"Customer Onboarding", "Leads", "Vendor Compliance"})
    void obeysItsOwnRules(String database) {
        String path = records(SeedId.database(database));
        for (JsonNode item : client.all(path)) {
            assertThat(client.put(path + "/" + item.path("uuid").asText(), item.toString())
                            .status())
                    .isEqualTo(200);
        }
    }
}
