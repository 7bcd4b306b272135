package dev.mcptools.octapipe.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.mcptools.octapipe.sandbox.Client.Answer;
import dev.mcptools.octapipe.sandbox.seed.SeedId;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RecordsTest extends SandboxFixture {

    private static final String VALID = """
            {"cf_contact_email": "a@example.com", "cf_plan": "Growth", "cf_kickoff_date": "2026-12-01"}""";

    private Answer create(String values) {
        return client.post(records(ONBOARDING), "{\"name\": \"New\", \"custom_fields_values\": " + values + "}");
    }

    /** The valid values with one more member, or another value for one. */
    private static String with(String key, String value) {
        ObjectNode values = (ObjectNode) Client.parse(VALID);
        values.set(key, Client.parse(value));
        return values.toString();
    }

    @Test
    void createsReadsUpdatesAndDeletes() {
        Answer created = client.post(records(ONBOARDING), """
                {"name": "New", "custom_fields_values": %s, "owner_user_uuid": "%s"}""".formatted(VALID, DEMO_USER));
        assertThat(created.status()).isEqualTo(201);
        assertThat(created.json().path("database_uuid").asText()).isEqualTo(ONBOARDING.toString());
        assertThat(created.json().path("database_name").asText()).isEqualTo("Customer Onboarding");
        assertThat(created.json().at("/creator_user/uuid").asText()).isEqualTo(DEMO_USER.toString());
        assertThat(created.json().at("/owner_user/email").asText()).isEqualTo("demo@example.com");
        assertThat(created.json().path("custom_fields_values")).isEqualTo(Client.parse(VALID));

        String path = records(ONBOARDING) + "/" + created.uuid();
        assertThat(client.get(path).json()).isEqualTo(created.json());

        Answer updated =
                client.put(path, "{\"name\": \"Newer\", \"custom_fields_values\": " + with("cf_seats", "9") + "}");
        assertThat(updated.status()).isEqualTo(200);
        assertThat(updated.json().path("name").asText()).isEqualTo("Newer");
        assertThat(updated.json().at("/custom_fields_values/cf_seats").asInt()).isEqualTo(9);
        assertThat(updated.json().at("/owner_user/uuid").asText()).isEqualTo(DEMO_USER.toString());

        Answer deleted = client.delete(path);
        assertThat(deleted.status()).isEqualTo(204);
        assertThat(deleted.text()).isEmpty();
        assertThat(client.get(path).status()).isEqualTo(404);
        assertThat(client.delete(path).status()).isEqualTo(404);
    }

    @Test
    void replacesAllValuesOnPut() {
        String path = records(ONBOARDING) + "/" + create(with("cf_seats", "9")).uuid();
        client.put(path, "{\"name\": \"New\", \"custom_fields_values\": " + VALID + "}");
        assertThat(client.get(path).json().path("custom_fields_values")).isEqualTo(Client.parse(VALID));
    }

    @Test
    void needsTheWholeRecordOnPut() {
        String path = records(ONBOARDING) + "/" + create(VALID).uuid();
        assertThat(client.put(path, "{\"name\": \"Only\"}").wrongFields()).startsWith("custom_fields_values");
        assertThat(client.put(path, "{\"custom_fields_values\": " + VALID + "}").wrongFields())
                .containsExactly("name");
    }

    @Test
    void writesNoValuesAsAnEmptyList() {
        sandbox.change(store -> store.databases()
                .put(new dev.mcptools.octapipe.sandbox.model.Database(NOTHING, "Bare", List.of(), MovableClock.START)));
        for (String none : List.of("[]", "{}")) {
            Answer answer =
                    client.post(records(NOTHING), "{\"name\": \"Bare\", \"custom_fields_values\": " + none + "}");
            assertThat(answer.status()).isEqualTo(201);
            assertThat(answer.text()).contains("\"custom_fields_values\":[]");
        }
    }

    @Test
    void namesMissingMembersAndRequiredFields() {
        assertThat(client.post(records(ONBOARDING), "{}").wrongFields())
                .containsExactly(
                        "name",
                        "custom_fields_values",
                        "custom_fields_values.cf_contact_email",
                        "custom_fields_values.cf_plan",
                        "custom_fields_values.cf_kickoff_date");
        assertThat(create("{}").errors("custom_fields_values.cf_plan"))
                .containsExactly("The custom_fields_values.cf_plan field is required.");
        assertThat(create(with("cf_plan", "null")).wrongFields()).containsExactly("custom_fields_values.cf_plan");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "cf_plan             | \"Platinum\"",
                "cf_plan             | 3",
                "cf_contact_email    | \"nobody\"",
                "cf_kickoff_date     | \"01/12/2026\"",
                "cf_kickoff_date     | \"2026-02-30\"",
                "cf_seats            | \"9\"",
                "cf_contract_signed  | \"yes\"",
                "cf_website          | \"example\"",
                "cf_regions          | \"Europe\"",
                "cf_onboarding_manager | \"Demo\"",
                "cf_onboarding_manager | \"00000000-0000-0000-0000-000000000001\"",
                "cf_goals            | 5",
                "cf_documents        | \"offer.pdf\"",
                "cf_vendors          | \"00000000-0000-0000-0000-000000000001\"",
                "cf_unknown          | 1",
                "Plan                | \"Growth\""
            })
    void refusesWrongValuesUnderTheirKey(String key, String value) {
        Answer answer = create(with(key, value));
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.wrongFields()).containsExactly("custom_fields_values." + key);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "cf_regions   | [\"Europe\", \"Mars\"]     | cf_regions.1",
                "cf_regions   | [\"Europe\", \"Europe\"]   | cf_regions.1",
                "cf_documents | [{\"uuid\": \"x\", \"name\": \"a\", \"url\": \"https://example.com/a\"}] | cf_documents.0.uuid",
                "cf_vendors   | [\"00000000-0000-0000-0000-000000000001\"] | cf_vendors.0"
            })
    void refusesWrongElementsUnderTheirPlace(String key, String value, String place) {
        assertThat(create(with(key, value)).wrongFields()).containsExactly("custom_fields_values." + place);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "cf_seats           | 12.5",
                "cf_contract_signed | true",
                "cf_website         | \"https://example.com/x\"",
                "cf_regions         | [\"Europe\", \"Americas\"]",
                "cf_regions         | []",
                "cf_goals           | \"Grow\"",
                "cf_documents       | [{\"uuid\": \"00000000-0000-0000-0000-000000000001\", \"name\": \"a\", \"url\": \"https://example.com/a\"}]"
            })
    void acceptsValuesOfTheRightType(String key, String value) {
        Answer answer = create(with(key, value));
        assertThat(answer.status()).isEqualTo(201);
        assertThat(answer.json().path("custom_fields_values").path(key)).isEqualTo(Client.parse(value));
    }

    @Test
    void acceptsUsersAndRecordsThatExist() {
        assertThat(create(with("cf_onboarding_manager", "\"" + DEMO_USER + "\""))
                        .status())
                .isEqualTo(201);
        String vendor = SeedId.item("Vendor Compliance", "Not Yet Assessed Ltd").toString();
        assertThat(create(with("cf_vendors", "[\"" + vendor + "\"]")).status()).isEqualTo(201);
        String lead = client.get(records(LEADS)).json().path(0).path("uuid").asText();
        assertThat(create(with("cf_vendors", "[\"" + lead + "\"]")).wrongFields())
                .containsExactly("custom_fields_values.cf_vendors.0");
    }

    @Test
    void keepsReadOnlyFieldsAndRefusesToChangeThem() {
        JsonNode lead = client.get(records(LEADS)).json().path(1);
        String path = records(LEADS) + "/" + lead.path("uuid").asText();
        int score = lead.at("/custom_fields_values/cf_engagement_score").asInt();
        assertThat(score).isPositive();

        assertThat(client.post(records(LEADS), """
                                {"name": "New", "custom_fields_values": {"cf_status": "New", "cf_engagement_score": 1}}""").wrongFields())
                .containsExactly("custom_fields_values.cf_engagement_score");
        assertThat(client.put(path, """
                                {"name": "New", "custom_fields_values": {"cf_status": "New", "cf_engagement_score": 1}}""").errors("custom_fields_values.cf_engagement_score"))
                .containsExactly("The custom_fields_values.cf_engagement_score field is read-only.");
        // The vendor's SDK sends back the whole object that it has read.
        assertThat(client.put(path, lead.toString()).status()).isEqualTo(200);
        client.put(path, "{\"name\": \"New\", \"custom_fields_values\": {\"cf_status\": \"New\"}}");
        assertThat(client.get(path)
                        .json()
                        .at("/custom_fields_values/cf_engagement_score")
                        .asInt())
                .isEqualTo(score);
    }

    @ParameterizedTest
    @ValueSource(strings = {"[1]", "\"text\"", "5"})
    void refusesValuesThatAreNoObject(String values) {
        assertThat(create(values).wrongFields()).contains("custom_fields_values");
    }

    @Test
    void refusesAnOwnerWhoDoesNotExist() {
        Answer answer = client.post(records(ONBOARDING), """
                {"name": "New", "custom_fields_values": %s, "owner_user_uuid": "%s"}""".formatted(VALID, NOTHING));
        assertThat(answer.errors("owner_user_uuid")).containsExactly("The selected owner_user_uuid is invalid.");
    }

    @Test
    void clearsTheOwnerByNull() {
        JsonNode lead = client.get(records(LEADS)).json().path(0);
        assertThat(lead.path("owner_user").isObject()).isTrue();
        Answer answer = client.put(
                records(LEADS) + "/" + lead.path("uuid").asText(),
                "{\"name\": \"X\", \"custom_fields_values\": {\"cf_status\": \"New\"}, \"owner_user_uuid\": null}");
        assertThat(answer.json().path("owner_user").isNull()).isTrue();
    }

    @Test
    void knowsRecordsOfTheirOwnDatabaseAlone() {
        String lead = client.get(records(LEADS)).json().path(0).path("uuid").asText();
        assertThat(client.get(records(VENDORS) + "/" + lead).status()).isEqualTo(404);
        assertThat(client.get(records(NOTHING)).json().path("message").asText()).isEqualTo("Database not found.");
        assertThat(client.get(records(LEADS) + "/1-1-1-1-1").status()).isEqualTo(404);
        assertThat(client.get("/databases/null/records").status()).isEqualTo(404);
    }

    /** As the vendor's SDK reads and deletes. Nothing is written so, and nothing but {@code None} is taken so. */
    @Test
    void knowsRecordsOfAllDatabasesWhereNoneIsNamed() {
        String lead = client.get(records(LEADS)).json().path(0).path("uuid").asText();
        String path = "/databases/None/records/" + lead;
        List<JsonNode> all = client.all("/databases/None/records");
        assertThat(all)
                .hasSameSizeAs(sandbox.<List<?>>read(store -> store.records().copy()));
        assertThat(client.get(path).json())
                .isEqualTo(client.get(records(LEADS) + "/" + lead).json());
        assertThat(client.put(path, "{}").status()).isEqualTo(404);
        assertThat(client.post("/databases/None/records", "{}").status()).isEqualTo(404);
        assertThat(client.delete(path).status()).isEqualTo(204);
        assertThat(client.get(records(LEADS) + "/" + lead).status()).isEqualTo(404);
        assertThat(Client.anonymous(sandbox).get("/databases/None/records").status())
                .isEqualTo(401);
    }

    @Test
    void sortsByNameBothWays() {
        List<String> names = names("?sort=name");
        assertThat(names).hasSize(42).isSortedAccordingTo(Comparator.comparing(name -> name.toLowerCase(Locale.ROOT)));
        assertThat(names("?sort=-name")).isEqualTo(names.reversed());
    }

    @Test
    void sortsByTimesAndNumbers() {
        assertThat(client.all(records(LEADS) + "?sort=-created_at"))
                .extracting(lead -> lead.path("created_at").asText())
                .isSortedAccordingTo(Comparator.reverseOrder());
        assertThat(client.all(records(LEADS) + "?sort=cf_estimated_value"))
                .extracting(lead ->
                        lead.at("/custom_fields_values/cf_estimated_value").asInt())
                .isSorted();
    }

    @ParameterizedTest
    @ValueSource(strings = {"cf_last_assessment", "-cf_last_assessment"})
    void sortsWhatHasNoValueLast(String sort) {
        List<JsonNode> vendors = client.all(records(VENDORS) + "?sort=" + sort);
        assertThat(vendors.getLast().path("name").asText()).isEqualTo("Not Yet Assessed Ltd");
    }

    @Test
    void refusesToSortByWhatDoesNotExist() {
        assertThat(client.get(records(LEADS) + "?sort=Status").wrongFields()).containsExactly("sort");
    }

    private List<String> names(String query) {
        return client.all(records(LEADS) + query).stream()
                .map(lead -> lead.path("name").asText())
                .toList();
    }
}
