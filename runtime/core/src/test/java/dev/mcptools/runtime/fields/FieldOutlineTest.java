package dev.mcptools.runtime.fields;

import static dev.mcptools.runtime.fields.Vendors.account;
import static dev.mcptools.runtime.fields.Vendors.json;
import static dev.mcptools.runtime.fields.Vendors.table;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.SpecificationVersion;
import dev.mcptools.runtime.fields.FieldOutline.Fitting;
import java.time.LocalDate;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class FieldOutlineTest {
    private static final SchemaRegistry SCHEMAS = SchemaRegistry.withDefaultDialect(
            SpecificationVersion.DRAFT_2020_12,
            builder -> builder.schemaRegistryConfig(
                    SchemaRegistryConfig.builder().formatAssertionsEnabled(true).build()));

    private static Fitting all(FieldDefinitions definitions) {
        return FieldOutline.of(definitions).fitting(100_000, true);
    }

    @Test
    void fieldsAreNamedWithTypeOptionsAndWhetherTheyAreRequired() {
        Fitting fitting = all(account(
                table(
                        "1",
                        "Vendors",
                        "{'key':'cf_risk','label':'Risk','type':'choice','required':true,'options':['Low','High']}",
                        "{'key':'c7','label':'Certificates','type':'choices','options':['ISO 27001']}",
                        "{'key':'cf_day','label':'Day','type':'date'}",
                        "{'key':'cf_score','label':'Score','type':'formula'}"),
                table("2", "Empty")));

        assertThat(fitting.text())
                .isEqualTo("Vendors: cf_risk* Low|High, c7 (Certificates) [ISO 27001], cf_day date, cf_score computed");
        assertThat(fitting.properties())
                .isEqualTo(json("{'cf_risk':{'type':'string'},'c7':{'title':'Certificates','type':['array','null']},"
                        + "'cf_day':{'type':['null','string']},'cf_score':{}}"));
    }

    @Test
    void ofWhatDiffersFromOwnerToOwnerNoTypeIsTold() {
        Fitting fitting = all(account(
                table("1", "A", "{'key':'status','type':'text'}", "{'key':'n','type':'number','required':true}"),
                table("2", "B", "{'key':'status','type':'flag'}", "{'key':'x','label':'N','type':'text'}")));

        assertThat(fitting.properties().path("status").has("type")).isFalse();
        assertThat(fitting.properties().path("n").has("type"))
                .as("in B, n is another spelling of the label of x")
                .isFalse();
    }

    @Test
    void theLargestOwnersAreLeftOutFirst() {
        String big =
                table("1", "Big", "{'key':'a_rather_long_key','type':'text'}", "{'key':'and_another','type':'text'}");
        FieldOutline outline = FieldOutline.of(account(big, table("2", "Small", "{'key':'k','type':'text'}")));

        Fitting fitting = outline.fitting(outline.size(true) - 1, true);
        assertThat(fitting.text()).isEqualTo("Small: k string");
        assertThat(fitting.leftOut()).isEqualTo(1);
        assertThat(outline.fitting(0, true).text()).isEmpty();
        assertThat(outline.fitting(outline.size(false), false).leftOut()).isZero();
    }

    @Test
    void aKeyThatHidesSomethingIsNotShown() {
        Fitting fitting =
                all(account(table("1", "A", "{'key':'a\\u200b','type':'text'}", "{'key':'b','type':'text'}")));

        assertThat(fitting.text()).isEqualTo("A: b string");
        assertThat(fitting.properties().size()).isEqualTo(1);
    }

    /** A client may hold a call against what it was shown: nothing that is accepted may be refused by that. */
    @Property(tries = 300)
    void whatIsShownAcceptsWhateverIsAccepted(
            @ForAll("columns") List<String> ofA, @ForAll("columns") List<String> ofB, @ForAll("values") String values) {
        FieldDefinitions definitions =
                account(table("a", "A", ofA.toArray(String[]::new)), table("b", "B", ofB.toArray(String[]::new)));
        ObjectNode shown = (ObjectNode) json("{'type':'object'}");
        shown.set("properties", all(definitions).properties());
        JsonNode given = json(values);

        for (FieldSet owner : definitions.owners()) {
            boolean accepted = FieldCheck.of(given, FieldUse.values(), owner, false, LocalDate.EPOCH)
                    .problems()
                    .isEmpty();
            if (accepted) {
                assertThat(SCHEMAS.getSchema((JsonNode) shown).validate(given))
                        .as("%s for %s of %s", given, owner.name(), ofA + " " + ofB)
                        .isEmpty();
            }
        }
    }

    /** What is described of one owner is what is accepted for it, as far as keys and options are written as they are. */
    @Property(tries = 300)
    void whatIsDescribedIsWhatIsAccepted(@ForAll("columns") List<String> columns, @ForAll("values") String values) {
        FieldSet owner =
                account(table("a", "A", columns.toArray(String[]::new))).of("a").orElseThrow();
        JsonNode given = json(values);
        boolean valid = SCHEMAS.getSchema((JsonNode) FieldSchema.of(owner))
                .validate(given)
                .isEmpty();
        FieldCheck.Checked checked = FieldCheck.of(given, FieldUse.values(), owner, false, LocalDate.EPOCH);

        if (checked.problems().isEmpty()) {
            assertThat(SCHEMAS.getSchema((JsonNode) FieldSchema.of(owner)).validate(checked.value()))
                    .as("%s of %s", checked.value(), columns)
                    .isEmpty();
        } else {
            assertThat(valid)
                    .as("%s of %s: %s", given, columns, checked.problems())
                    .isFalse();
        }
    }

    @Provide
    Arbitrary<List<String>> columns() {
        Arbitrary<String> names = Arbitraries.of("a", "A", "b", "c_d", "C D");
        Arbitrary<String> types =
                Arbitraries.of("text", "number", "flag", "date", "choice", "choices", "rating", "formula");
        Arbitrary<Boolean> flags = Arbitraries.of(true, false);
        return Combinators.combine(names, names, types, flags)
                .as((key, label, type, required) ->
                        "{'key':'%s','label':'%s','type':'%s','required':%s,'options':['x','Y',3]}"
                                .formatted(key, label, type, required))
                .list()
                .ofMaxSize(4);
    }

    @Provide
    Arbitrary<String> values() {
        Arbitrary<String> names = Arbitraries.of("a", "A", "b", "c_d", "C D");
        Arbitrary<String> values = Arbitraries.of(
                "'x'", "'X'", "'Y'", "3", "'3'", "true", "null", "'2026-01-31'", "['x']", "['y',3]", "{}");
        return Combinators.combine(names, values)
                .as((name, value) -> "'%s':%s".formatted(name, value))
                .list()
                .ofMaxSize(3)
                .uniqueElements(member -> member.substring(0, member.indexOf(':')))
                .map(members -> "{" + String.join(",", members) + "}");
    }
}
