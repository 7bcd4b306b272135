package dev.mcptools.octapipe.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mcptools.octapipe.sandbox.Client.Answer;
import dev.mcptools.octapipe.sandbox.OctapipeSandbox.Settings;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FiltersTest extends SandboxFixture {

    @Override
    Settings settings() {
        return Settings.DEFAULT.withClock(new MovableClock());
    }

    private int count(String path, String filters) {
        return client.all(path + "?filters=" + Client.encode(filters)).size();
    }

    private static String one(String field, String op, String value) {
        return "{\"and\":[{\"field\":\"%s\",\"op\":\"%s\",\"value\":%s}]}".formatted(field, op, value);
    }

    /** 42 leads, every second of six states Stale; 37 vendors, of which 14 were assessed more than 365 days ago. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "cf_status          | eq       | \"Stale\"               | 14",
                "cf_status          | neq      | \"Stale\"               | 28",
                "cf_status          | in       | [\"Stale\", \"New\"]    | 21",
                "cf_status          | contains | \"TAL\"                 | 14",
                "cf_estimated_value | gt       | 30250                   | 2",
                "cf_estimated_value | gte      | 30250                   | 3",
                "cf_estimated_value | lt       | 1750                    | 1",
                "cf_estimated_value | lte      | 1750.00                 | 2",
                "cf_estimated_value | eq       | 1750                    | 1",
                "cf_last_contacted  | gt       | \"2026-11-22\"          | 1",
                "cf_last_contacted  | lt       | \"2026-11-22T13:00:00+01:00\" | 41",
                "name               | contains | \"fjord\"               | 4",
                "created_at         | gt       | \"2100-01-01\"          | 0",
                "created_at         | lt       | \"2100-01-01\"          | 42"
            })
    void findsLeads(String field, String op, String value, int expected) {
        assertThat(count(records(LEADS), one(field, op, value))).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "cf_last_assessment | lt           | \"2025-11-22\"  | 14",
                "cf_last_assessment | lte          | \"2025-11-22\"  | 15",
                "cf_last_assessment | gte          | \"2025-11-22\"  | 22",
                "cf_last_assessment | is_empty     | null            | 1",
                "cf_last_assessment | is_not_empty | null            | 36",
                "cf_last_assessment | neq          | \"2025-11-22\"  | 36",
                "cf_certifications  | contains     | \"ISO 27001\"   | 18",
                "cf_certifications  | eq           | \"SOC 2\"       | 36",
                "cf_certifications  | is_empty     | null            | 1",
                "cf_risk_level      | eq           | \"High\"        | 12"
            })
    void findsVendors(String field, String op, String value, int expected) {
        assertThat(count(records(VENDORS), one(field, op, value))).isEqualTo(expected);
    }

    @Test
    void combinesConditions() {
        String stale = "{\"field\":\"cf_status\",\"op\":\"eq\",\"value\":\"Stale\"}";
        String fresh = "{\"field\":\"cf_status\",\"op\":\"eq\",\"value\":\"New\"}";
        String cheap = "{\"field\":\"cf_estimated_value\",\"op\":\"lt\",\"value\":5000}";
        assertThat(count(records(LEADS), "{\"and\":[" + stale + "," + cheap + "]}"))
                .isEqualTo(2);
        assertThat(count(records(LEADS), "{\"or\":[" + stale + "," + fresh + "]}"))
                .isEqualTo(21);
        assertThat(count(records(LEADS), "{\"and\":[" + cheap + "],\"or\":[" + stale + "," + fresh + "]}"))
                .isEqualTo(3);
    }

    @Test
    void findsCardsByStageTagsAndOwner() {
        UUID owner = sandbox.read(
                store -> store.cards().find(ACME).orElseThrow().ownerUuid().orElseThrow());
        assertThat(count(cards(SALES), one("pipeline_stage_uuid", "eq", "\"" + NEGOTIATION + "\"")))
                .isEqualTo(client.all(cards(SALES) + "?pipeline_stage_uuid=" + NEGOTIATION)
                        .size())
                .isPositive();
        assertThat(count(cards(SALES), one("tags", "contains", "\"priority\""))).isEqualTo(23);
        assertThat(count(cards(SALES), one("owner_user_uuid", "eq", "\"" + owner + "\"")))
                .isEqualTo(4);
        assertThat(count(cards(SALES), one("name", "eq", "\"Acme Corp Deal\""))).isEqualTo(1);
        assertThat(count(cards(SALES), one("sla", "lte", "24"))).isEqualTo(14);
        assertThat(count(cards(SALES), one("code", "eq", "\"ES-1\""))).isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"and\":[{\"field\":\"Risk Level\",\"op\":\"eq\",\"value\":\"High\"}]}     | filters.and.0.field",
                "{\"and\":[{\"op\":\"eq\",\"value\":\"High\"}]}                               | filters.and.0.field",
                "{\"or\":[{\"field\":\"name\",\"op\":\"like\",\"value\":\"x\"}]}             | filters.or.0.op",
                "{\"and\":[{\"field\":\"cf_risk_level\",\"op\":\"eq\",\"value\":\"Huge\"}]}  | filters.and.0.value",
                "{\"and\":[{\"field\":\"cf_risk_level\",\"op\":\"in\",\"value\":\"High\"}]}  | filters.and.0.value",
                "{\"and\":[{\"field\":\"cf_risk_level\",\"op\":\"in\",\"value\":[\"High\",\"Huge\"]}]} | filters.and.0.value.1",
                "{\"and\":[{\"field\":\"cf_last_assessment\",\"op\":\"lt\",\"value\":\"365 days\"}]} | filters.and.0.value",
                "{\"and\":[{\"field\":\"created_at\",\"op\":\"lt\",\"value\":5}]}             | filters.and.0.value",
                "{\"and\":[{\"field\":\"name\",\"op\":\"eq\"}]}                               | filters.and.0.value",
                "{\"and\":[]}                                                                 | filters.and",
                "{\"and\":{}}                                                                 | filters.and",
                "{\"not\":[]}                                                                 | filters.not",
                "[1]                                                                          | filters",
                "{\"and\":                                                                    | filters"
            })
    void refusesWhatItCannotUnderstandUnderItsPlace(String filters, String place) {
        Answer answer = client.get(records(VENDORS) + "?filters=" + Client.encode(filters));
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.wrongFields()).containsExactly(place);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{}", "[]", "null"})
    void listsEverythingWithoutConditions(String filters) {
        assertThat(count(records(VENDORS), filters)).isEqualTo(37);
    }

    @Test
    void refusesAStageOfAnotherPipeline() {
        assertThat(client.get(cards(SALES) + "?pipeline_stage_uuid=" + CONTRACT_SENT)
                        .wrongFields())
                .containsExactly("pipeline_stage_uuid");
        assertThat(client.get(cards(SALES) + "?pipeline_stage_uuid=Won").wrongFields())
                .containsExactly("pipeline_stage_uuid");
    }
}
