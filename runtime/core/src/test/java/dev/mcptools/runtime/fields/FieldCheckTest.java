package dev.mcptools.runtime.fields;

import static dev.mcptools.runtime.fields.Vendors.columns;
import static dev.mcptools.runtime.fields.Vendors.json;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.mcptools.runtime.fields.FieldCheck.Checked;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FieldCheckTest {
    private static final String RISK =
            "{'key':'cf_risk','label':'Risk Level','type':'choice','required':true,'options':['Low','Medium','High']}";
    private static final String NOTE = "{'key':'cf_note','label':'Note','type':'text'}";

    private static Checked values(FieldSet fields, String values) {
        return FieldCheck.of(json(values), FieldUse.values(), fields, true, LocalDate.EPOCH);
    }

    private static List<String> problems(Checked checked) {
        return checked.problems().stream()
                .map(problem -> problem.at() + " " + problem.problem())
                .toList();
    }

    @Test
    void whatIsRightIsPassedOnUntouched() {
        JsonNode given = json("{'cf_risk':'Low','cf_note':null}");
        Checked checked = FieldCheck.of(given, FieldUse.values(), columns(RISK, NOTE), true, LocalDate.EPOCH);

        assertThat(checked.value()).isSameAs(given);
        assertThat(checked.problems()).isEmpty();
        assertThat(checked.remarks()).isEmpty();
    }

    @Test
    void everythingThatIsWrongIsNamedAtOnce() {
        assertThat(problems(values(columns(RISK, NOTE), "{'Risk Levl':'Low','cf_note':5,'colour':'red'}")))
                .containsExactly(
                        ".Risk Levl is no field of 'Vendors'; did you mean cf_risk (label 'Risk Level'; options: Low, Medium,"
                                + " High)?",
                        ".cf_note must be a string, but is 5",
                        ".colour is no field of 'Vendors'; it has cf_risk, cf_note",
                        ".cf_risk is required in 'Vendors': cf_risk (label 'Risk Level'; options: Low, Medium, High)");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"Risk Level", "risk level", "RISK  LEVEL", "risk_level", "cf-risk", "CF_RISK", "Ｒisk Level"})
    void aLabelIsTakenForItsKey(String name) {
        Checked checked = values(columns(RISK, NOTE), "{'%s':'Low'}".formatted(name));

        assertThat(checked.problems()).isEmpty();
        assertThat(checked.value()).isEqualTo(json("{'cf_risk':'Low'}"));
        assertThat(checked.remarks()).containsExactly("'" + name.replaceAll("\\s+", " ") + "' was taken as cf_risk.");
    }

    @Test
    void aLabelOfTwoFieldsIsTakenForNone() {
        FieldSet fields = columns(
                "{'key':'cf_a','label':'Owner','type':'text'}", "{'key':'cf_b','label':'owner','type':'person'}");

        assertThat(problems(values(fields, "{'Owner':'x'}")))
                .containsExactly(".Owner can be cf_a (label 'Owner'; type string) or cf_b (label 'owner'; type uuid);"
                        + " write the key of the one that is meant");
    }

    @Test
    void aKeyComesBeforeALabelThatReadsTheSame() {
        FieldSet fields = columns(
                "{'key':'status','label':'State','type':'text'}", "{'key':'cf_b','label':'status','type':'number'}");

        assertThat(values(fields, "{'status':'x'}").problems()).isEmpty();
        assertThat(problems(values(fields, "{'Status':'x'}")))
                .singleElement()
                .asString()
                .contains("can be status");
    }

    @Test
    void oneFieldUnderTwoNamesIsRefused() {
        assertThat(problems(values(columns(RISK), "{'cf_risk':'Low','Risk Level':'High'}")))
                .containsExactly(".Risk Level is the same field as 'cf_risk', which is given too; leave one out");
        assertThat(problems(values(columns(RISK), "{'Risk Level':'High','risk level':'High'}")))
                .containsExactly(".risk level is the same field as 'Risk Level', which is given too; leave one out");
    }

    @Test
    void anOptionInAnotherSpellingIsTakenForItIfItIsTheOnlyOne() {
        FieldSet fields = columns(RISK, "{'key':'size','type':'choice','options':['s','S','M']}");

        Checked one = values(fields, "{'cf_risk':' hIGH '}");
        assertThat(one.value()).isEqualTo(json("{'cf_risk':'High'}"));
        assertThat(one.remarks()).containsExactly("' hIGH ' was taken as the option 'High' of cf_risk.");
        assertThat(values(fields, "{'cf_risk':'Low','size':'S'}").problems()).isEmpty();
        assertThat(problems(values(fields, "{'cf_risk':'Low','size':' S'}")))
                .singleElement()
                .asString()
                .contains("spelt exactly so");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "number | 1.5       | 'x'",
                "number | -3        | true",
                "count  | 3.0       | 3.5",
                "flag   | false     | 'true'",
                "date   | '2026-02-28' | '2026-02-30'",
                "date   | '2026-02-28' | 'yesterday'",
                "moment | '2026-01-31T09:30:00Z' | '2026-01-31'",
                "moment | '2026-01-31T09:30:00+02:00' | '2026-01-31T09:30:00'",
                "time   | '09:30'   | '9:30'",
                "time   | '23:59:59' | '24:00'",
                "email  | 'a@b.example' | 'a b@c'",
                "link   | 'https://example.com/a' | 'example.com'",
                "person | '123e4567-e89b-42d3-a456-426614174000' | 'Ada'",
                "text   | ''        | ['a']",
                "files  | [{}]      | {}",
                "files  | []        | ['a']",
            })
    void aValueIsOfTheTypeOfItsField(String type, String right, String wrong) {
        FieldSet fields = columns("{'key':'f','type':'%s'}".formatted(type));

        assertThat(values(fields, "{'f':%s}".formatted(right)).problems()).isEmpty();
        assertThat(problems(values(fields, "{'f':%s}".formatted(wrong))))
                .singleElement()
                .asString()
                .startsWith(".f")
                .contains("must be");
    }

    @Test
    void whatIsNotUnderstoodIsTakenAsItIs() {
        FieldSet fields = columns(
                "{'key':'stars','type':'rating','required':'perhaps'}",
                "{'key':'where','type':{'geo':true}}",
                "{'key':'pick','type':'choice','options':'see elsewhere'}",
                "{'key':'pick2','type':'choice','options':[{'a':1}]}");

        assertThat(values(fields, "{'stars':{'n':5},'where':[1],'pick':7,'pick2':[null]}")
                        .problems())
                .isEmpty();
        assertThat(fields.field("stars").orElseThrow().doubt())
                .hasValueSatisfying(doubt -> assertThat(doubt)
                        .isEqualTo("Its type 'rating' is not known here, so its values are not looked at."));
    }

    @Test
    void whereDefinitionsCannotBeReadOtherFieldsMayBeThere() {
        FieldSet broken = Vendors.account("{'id':'t1','name':'A','columns':[{'label':'no key'}]}")
                .of("t1")
                .orElseThrow();
        FieldSet elsewhere = Vendors.account("{'id':'t1','name':'A','columns':{'moved':true}}")
                .of("t1")
                .orElseThrow();
        FieldSet never = Vendors.account("{'id':'t1','name':'A'}", "{'id':'t2','name':'B'}")
                .of("t1")
                .orElseThrow();

        for (FieldSet fields : List.of(broken, elsewhere, never)) {
            Checked checked = values(fields, "{'anything':1}");
            assertThat(checked.problems()).isEmpty();
            assertThat(checked.remarks())
                    .containsExactly("Not all fields of 'A' could be read, so 'anything' was sent unchecked.");
        }
    }

    @Test
    void anOwnerWithoutFieldsTakesNone() {
        FieldDefinitions account = Vendors.account(Vendors.table("t1", "Full", RISK), "{'id':2,'name':'Bare'}");

        assertThat(problems(values(account.of("2").orElseThrow(), "{'x':1}")))
                .containsExactly(".x is no field of 'Bare', which has no custom fields");
    }

    @Test
    void readOnlyFieldsAreRefusedInWhatIsNewAndInChangesAndLeftOutOfWhatWasRead() {
        FieldSet fields = columns(
                NOTE, "{'key':'score','type':'formula','required':true}", "{'key':'ro','type':'text','readOnly':true}");
        JsonNode given = json("{'cf_note':'a','score':7,'ro':'x'}");

        assertThat(problems(FieldCheck.of(given, FieldUse.values(), fields, true, LocalDate.EPOCH)))
                .containsExactly(".score is read-only; leave it out", ".ro is read-only; leave it out");
        assertThat(problems(FieldCheck.of(given, FieldUse.changes(), fields, false, LocalDate.EPOCH)))
                .hasSize(2);
        Checked update = FieldCheck.of(given, FieldUse.values(), fields, false, LocalDate.EPOCH);
        assertThat(update.problems()).isEmpty();
        assertThat(update.value()).isEqualTo(json("{'cf_note':'a'}"));
        assertThat(update.remarks()).contains("score is read-only, so it was left out and keeps its value.");
    }

    @Test
    void changesNeedNotHoldEverythingAndMayHoldMore() {
        FieldSet fields = columns(RISK, NOTE, "{'key':'name','label':'Name','type':'number'}");
        FieldUse changes = FieldUse.changes("name");

        assertThat(FieldCheck.of(json("{'cf_note':null,'name':'A'}"), changes, fields, false, LocalDate.EPOCH)
                        .problems())
                .isEmpty();
        assertThat(problems(FieldCheck.of(json("{'cf_risk':null}"), changes, fields, false, LocalDate.EPOCH)))
                .containsExactly(".cf_risk is required in 'Vendors' and cannot be null");
    }

    @Test
    void eachRowIsHeldAgainstTheFields() {
        FieldUse rows = FieldUse.rows("/data/values");
        JsonNode given =
                json("[{'data':{'values':{'cf_risk':'Low'}}},{'data':{'values':{'Risk Level':'low'}},'n':1},{'n':2}]");

        Checked checked = FieldCheck.of(given, rows, columns(RISK), true, LocalDate.EPOCH);

        assertThat(problems(checked)).singleElement().asString().startsWith("[2].data.values.cf_risk is required");
        assertThat(checked.value().get(0)).isEqualTo(given.get(0));
        assertThat(checked.value().get(1)).isEqualTo(json("{'data':{'values':{'cf_risk':'Low'}},'n':1}"));
        assertThat(given.get(1))
                .as("what was given stays as it is")
                .isEqualTo(json("{'data':{'values':{'Risk Level':'low'}},'n':1}"));
    }

    @Test
    void namesOfOtherThingsAreNamesOfFieldsToo() {
        FieldSet fields = columns(
                "{'key':'__proto__','label':'constructor','type':'text'}",
                "{'key':'$ref','label':'properties','type':'text'}",
                "{'key':'required','label':'type','type':'flag'}",
                "{'key':'a.b','label':'a/b','type':'text'}");

        assertThat(values(fields, "{'__proto__':'a','$ref':'#/x','required':true,'a.b':'c'}")
                        .problems())
                .isEmpty();
        assertThat(values(fields, "{'properties':'x','TYPE':false}").value())
                .isEqualTo(json("{'$ref':'x','required':false}"));
    }

    @Test
    void twoHundredOptionsAreNotAllListed() {
        String options = IntStream.rangeClosed(1, 200)
                .mapToObj(n -> "'Option " + n + "'")
                .collect(Collectors.joining(","));
        FieldSet fields = columns("{'key':'f','type':'choice','options':[%s]}".formatted(options));

        assertThat(values(fields, "{'f':'option 200'}").value()).isEqualTo(json("{'f':'Option 200'}"));
        assertThat(problems(values(fields, "{'f':'Option 201'}")))
                .singleElement()
                .asString()
                .contains("Option 20 and 180 more, but is 'Option 201'");
    }

    @Test
    void whatNobodySeesInALabelIsNeitherShownNorCompared() {
        FieldSet fields = columns("{'key':'f','label':'Ri\\u200bsk\\n\\n\\u202eLevel\\udb40\\udc41','type':'text'}");

        assertThat(fields.field("f").orElseThrow().label()).isEqualTo("Risk Level");
        assertThat(values(fields, "{'Risk Level':'x'}").value()).isEqualTo(json("{'f':'x'}"));
        assertThat(problems(values(fields, "{'x\\u202e\\ny':1}")))
                .singleElement()
                .asString()
                .startsWith(".x y is no field");
    }

    @Test
    void ofTwoDefinitionsOfOneKeyTheFirstCounts() {
        FieldSet fields = columns("{'key':'f','type':'text'}", "{'key':'f','type':'number'}");

        assertThat(values(fields, "{'f':'x'}").problems()).isEmpty();
        assertThat(fields.fields()).hasSize(1);
    }
}
