package dev.mcptools.runtime.fields;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What becomes of conditions; in the texts here, ' stands for ". */
class FilterCheckTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 3, 31);
    private static final FieldUse FILTER =
            FieldUse.filter().beside(FieldType.STRING, "name").beside(FieldType.DATE_TIME, "created_at");
    private static final FieldSet VENDORS = FieldSource.listedBy("list")
            .definitions("/fields")
            .key("/key")
            .label("/label")
            .type("/type")
            .options("/options")
            .values(FieldType.STRING, "text")
            .values(FieldType.NUMBER, "number")
            .values(FieldType.DATE, "date")
            .values(FieldType.BOOLEAN, "flag")
            .values(FieldType.OPTION, "select")
            .arrays(FieldType.OPTION, "multi")
            .values(FieldType.COMPUTED, "formula")
            .build()
            .read(List.of(tree("{'id':'v','name':'Vendors','fields':["
                    + "{'key':'cf_risk','label':'Risk Level','type':'select','options':['Low','High']},"
                    + "{'key':'cf_last','label':'Last Assessment','type':'date'},"
                    + "{'key':'cf_seats','label':'Seats','type':'number'},"
                    + "{'key':'cf_signed','label':'Signed','type':'flag'},"
                    + "{'key':'cf_goal','label':'Goal','type':'text'},"
                    + "{'key':'cf_score','label':'Score','type':'formula'},"
                    + "{'key':'cf_certs','label':'Certifications','type':'multi','options':['SOC 2','ISO']}]}")))
            .of("v")
            .orElseThrow();

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '`',
            delimiter = '|',
            value = {
                "cf_risk         | eq       | 'High'        | cf_risk | 'High'",
                "Risk Level      | eq       | 'high'        | cf_risk | 'High'",
                "risk_level      | in       | ['LOW','High'] | cf_risk | ['Low','High']",
                "cf_risk         | contains | 'ig'          | cf_risk | 'ig'",
                "Last Assessment | lt       | 'today-365d'  | cf_last | '2025-03-31'",
                "cf_last         | eq       | 'today'       | cf_last | '2026-03-31'",
                "cf_last         | gte      | 'today-1m'    | cf_last | '2026-02-28'",
                "cf_last         | lt       | 'today+2w'    | cf_last | '2026-04-14'",
                "cf_last         | lt       | 'today-1y'    | cf_last | '2025-03-31'",
                "cf_last         | lt       | '2020-02-29'  | cf_last | '2020-02-29'",
                "created_at      | gt       | 'today-7d'    | created_at | '2026-03-24T00:00:00Z'",
                "created_at      | gt       | '2026-01-01'  | created_at | '2026-01-01T00:00:00Z'",
                "created_at      | gt       | '2026-01-01T09:00:00+02:00' | created_at | '2026-01-01T09:00:00+02:00'",
                "name            | eq       | 'today-365d'  | name | 'today-365d'",
                "cf_seats        | gte      | 1.50          | cf_seats | 1.50",
                "cf_certs        | contains | 'soc 2'       | cf_certs | 'SOC 2'",
                "cf_score        | gt       | 7             | cf_score | 7",
            })
    void aConditionIsWrittenAsTheApiTakesIt(String field, String op, String value, String key, String sent) {
        FieldCheck.Checked checked = check(condition(field, op, value), VENDORS);

        assertThat(checked.problems()).isEmpty();
        assertThat(checked.value()).isEqualTo(condition(key, op, sent));
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '`',
            delimiter = '|',
            value = {
                "Risk Levle | eq | 'High'       | .and[0].field | cf_risk (label 'Risk Level'; options: Low, High)",
                "cf_risk    | eq | 'Extreme'    | .and[0].value | one of Low, High",
                "cf_risk    | gt | 'Low'        | .and[0].op    | use eq, neq or in",
                "cf_signed  | lt | true         | .and[0].op    | use eq, neq or in",
                "cf_seats   | contains | '4'    | .and[0].op    | use eq, gt, gte, lt or lte",
                "cf_certs   | gt | 'ISO'        | .and[0].op    | use contains",
                "cf_last    | lt | '365 days ago' | .and[0].value | today-365d",
                "cf_last    | lt | 'now-365d'   | .and[0].value | today-365d",
                "cf_last    | lt | 'today-99999y' | .and[0].value | today-365d",
                "cf_last    | lt | 20250101     | .and[0].value | must be a date",
                "cf_last    | eq | null         | .and[0].value | is_empty",
                "cf_last    | is_empty | true   | .and[0].value | takes no value",
                "cf_risk    | in | 'High'       | .and[0].value | must be an array",
                "cf_risk    | in | []           | .and[0].value | at least one",
                "cf_risk    | in | ['High','x'] | .and[0].value[1] | one of Low, High",
                "cf_seats   | eq | '12'         | .and[0].value | must be a number",
                "cf_goal    | contains | ''     | .and[0].value | the text to look for",
            })
    void aConditionThatCannotBeMeantIsRefusedWithWhatToDo(
            String field, String op, String value, String place, String said) {
        FieldCheck.Checked checked = check(condition(field, op, value), VENDORS);

        assertThat(checked.problems()).singleElement().satisfies(problem -> {
            assertThat(problem.at()).isEqualTo(place);
            assertThat(problem.problem()).contains(said);
        });
    }

    @Test
    void everythingIsSaidAtOnceAndWhatWasTakenForWhatIsRemarked() {
        FieldCheck.Checked wrong = check(
                tree(
                        "{'and':[{'field':'nothing','op':'eq','value':1}],'or':[{'field':'cf_seats','op':'eq','value':'1'},"
                                + "{'field':'Seats','op':'eq','value':1}]}"),
                VENDORS);
        assertThat(wrong.problems()).extracting(FieldProblem::at).containsExactly(".and[0].field", ".or[0].value");

        FieldCheck.Checked taken = check(condition("Last Assessment", "lt", "'today-365d'"), VENDORS);
        assertThat(taken.remarks())
                .containsExactly("'Last Assessment' was taken as cf_last.", "'today-365d' was taken as 2025-03-31.");
    }

    @Test
    void whatIsNotOfTheGrammarIsLeftToTheSchema() {
        for (String other : List.of("[]", "{}", "{'and':{}}", "{'and':[1]}", "{'not':[]}", "{'and':[{'field':'x'}]}")) {
            FieldCheck.Checked checked = check(tree(other), VENDORS);
            assertThat(checked.value()).isEqualTo(tree(other));
            assertThat(checked.problems()).isEmpty();
        }
    }

    @Test
    void withoutDefinitionsDaysAreStillUnderstood() {
        FieldCheck.Checked checked = check(condition("cf_last", "lt", "'today-365d'"), FieldSet.unknown("v"));

        assertThat(checked.problems()).isEmpty();
        assertThat(checked.value()).isEqualTo(condition("cf_last", "lt", "'2025-03-31'"));
    }

    private static FieldCheck.Checked check(JsonNode filter, FieldSet fields) {
        JsonNode before = filter.deepCopy();
        FieldCheck.Checked checked = FieldCheck.of(filter, FILTER, fields, false, TODAY);
        assertThat(filter).as("what was given stays as it is").isEqualTo(before);
        return checked;
    }

    private static JsonNode condition(String field, String op, String value) {
        return tree("{'and':[{'field':'" + field + "','op':'" + op + "','value':" + value + "}]}");
    }

    private static JsonNode tree(String json) {
        try {
            return new ObjectMapper()
                    .enable(com.fasterxml.jackson.databind.DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
                    .readTree(json.replace('\'', '"'));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
