package dev.mcptools.generator.lock;

import static dev.mcptools.generator.java.Models.argument;
import static dev.mcptools.generator.java.Models.shaped;
import static dev.mcptools.generator.java.Models.tool;
import static dev.mcptools.generator.java.Models.toolset;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.mcptools.generator.diagnostic.Diagnostic;
import dev.mcptools.generator.diagnostic.SourceLocation;
import dev.mcptools.generator.model.Access;
import dev.mcptools.generator.model.Argument;
import dev.mcptools.generator.model.Fields;
import dev.mcptools.generator.model.Operation;
import dev.mcptools.generator.model.Place;
import dev.mcptools.generator.model.Place.Location;
import dev.mcptools.generator.model.ShapedTool;
import dev.mcptools.generator.model.Tool;
import dev.mcptools.generator.model.Toolset;
import dev.mcptools.generator.model.ValueType;
import dev.mcptools.generator.model.ValueType.Basic;
import dev.mcptools.generator.model.ValueType.Choice;
import dev.mcptools.generator.model.ValueType.ListOf;
import dev.mcptools.generator.model.WithoutTool;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class LockComparisonTest {
    private static final JsonMapper MAPPER =
            JsonMapper.builder().enable(JsonReadFeature.ALLOW_SINGLE_QUOTES).build();
    private static final Argument ID = argument("id", Basic.STRING);
    private static final Tool CARDS = tool("list_cards", "Lists cards.", ID);

    @Test
    void theSameIsNoChange() {
        assertThat(compare(CARDS, CARDS)).isEmpty();
    }

    @Test
    void aToolThatIsGoneBreaksCallers() {
        assertThat(LockComparison.compare(lock(toolset(CARDS)), lock(toolset()), toolset()))
                .singleElement()
                .satisfies(change -> {
                    assertThat(change.breaking()).isTrue();
                    assertThat(change.diagnostic().rule()).isEqualTo("tool-gone");
                    assertThat(change.diagnostic().at()).hasToString("lock.json:1:1");
                    assertThat(change.diagnostic().message())
                            .isEqualTo("list_cards is gone: the document no longer has GET /cards/{id}.");
                });
    }

    @Test
    void aToolThatIsGoneWhileItsOperationStaysSaysWhy() {
        SourceLocation there = new SourceLocation("api.yaml", 41, 9);
        Toolset after = new Toolset(
                toolset().api(),
                List.of(),
                List.of(new WithoutTool(
                        CARDS.operation(), WithoutTool.Cause.UNDOCUMENTED, "nobody documented it.", there)));

        assertThat(LockComparison.compare(lock(toolset(CARDS)), lock(after), after))
                .singleElement()
                .satisfies(change -> {
                    assertThat(change.diagnostic().at()).isEqualTo(there);
                    assertThat(change.diagnostic().message()).isEqualTo("list_cards is gone: nobody documented it.");
                });
    }

    @Test
    void aToolThatIsRenamedIsNamedWithBothNames() {
        Tool renamed = with(tool("get_cards", "Lists cards.", ID), CARDS.operation(), Access.READ);

        assertThat(compare(CARDS, renamed)).containsExactly("ERROR tool-renamed list_cards is now called get_cards.");
    }

    @Test
    void aNewToolIsAnAddition() {
        Tool other = with(tool("get_card", "Gets."), new Operation("getCard", "GET", "/card"), Access.READ);
        Toolset after = toolset(CARDS, other);

        assertThat(LockComparison.compare(lock(toolset(CARDS)), lock(after), after))
                .extracting(change -> change.diagnostic().message(), LockChange::breaking)
                .containsExactly(tuple("get_card is new.", false));
    }

    @Test
    void accessThatIsRaisedBreaksCallersAndLoweredDoesNot() {
        Tool destructive = with(CARDS, CARDS.operation(), Access.DESTRUCTIVE);

        assertThat(compare(CARDS, destructive))
                .containsExactly("ERROR access-raised list_cards has access 'destructive', it had 'read'.");
        assertThat(compare(destructive, CARDS))
                .containsExactly("NOTE access-lowered list_cards has access 'read', it had 'destructive'.");
    }

    @Test
    void anotherRequestBreaksCallers() {
        Tool moved = with(CARDS, new Operation("list_cardsId", "GET", "/v2/cards"), Access.READ);

        assertThat(compare(CARDS, moved))
                .containsExactly("ERROR operation-moved list_cards now calls GET /v2/cards, not GET /cards/{id}.");
    }

    static Stream<Arguments> argumentChanges() {
        Choice openOrDone = new Choice(List.of("open", "done"));
        Choice open = new Choice(List.of("open"));
        return Stream.of(
                change(ID, Optional.empty(), "ERROR argument-gone list_cards no longer takes 'id'."),
                change(ID, required(ID, true), "ERROR argument-required list_cards: 'id' is now required."),
                change(required(ID, true), ID, "NOTE argument-optional list_cards: 'id' is no longer required."),
                change(
                        ID,
                        placed(ID, Location.HEADER, "X-Id"),
                        "ERROR argument-moved list_cards: 'id' now goes in a header as 'X-Id', not in the query as 'id'."),
                change(ID, nullable(ID), "NOTE type-widened list_cards: 'id' takes null as well."),
                change(nullable(ID), ID, "ERROR type-narrowed list_cards: 'id' no longer takes null."),
                change(
                        typed(openOrDone),
                        typed(open),
                        "ERROR enum-value-gone list_cards: 'id' no longer takes 'done'."),
                change(
                        typed(new ListOf(openOrDone)),
                        typed(new ListOf(open)),
                        "ERROR enum-value-gone list_cards: 'id' no longer takes 'done'."),
                change(
                        typed(open),
                        typed(openOrDone),
                        "NOTE type-widened list_cards: 'id' is now one of open, done, it was one of open."),
                change(
                        typed(Basic.STRING),
                        typed(open),
                        "ERROR type-narrowed list_cards: 'id' is now one of open, it was a string."),
                change(
                        typed(open),
                        typed(Basic.STRING),
                        "NOTE type-widened list_cards: 'id' is now a string, it was one of open."),
                change(
                        typed(Basic.LONG),
                        typed(Basic.INT),
                        "ERROR type-narrowed list_cards: 'id' is now an integer of 32 bits, it was an integer of 64 bits."),
                change(
                        typed(Basic.INT),
                        typed(Basic.DECIMAL),
                        "NOTE type-widened list_cards: 'id' is now a number, it was an integer of 32 bits."),
                change(
                        typed(Basic.STRING),
                        typed(Basic.INT),
                        "ERROR type-narrowed list_cards: 'id' is now an integer of 32 bits, it was a string."),
                change(
                        typed(new ListOf(Basic.INT)),
                        typed(new ListOf(Basic.ANY)),
                        "NOTE type-widened list_cards: 'id' is now a list, each item any value,"
                                + " it was a list, each item an integer of 32 bits."),
                change(
                        typed(Basic.OBJECT),
                        typed(Basic.ANY),
                        "NOTE type-widened list_cards: 'id' is now any value, it was an object."));
    }

    @ParameterizedTest
    @MethodSource("argumentChanges")
    void changesOfAnArgument(Argument before, Optional<Argument> after, String expected) {
        assertThat(compare(
                        tool("list_cards", "Lists cards.", before),
                        tool("list_cards", "Lists cards.", after.stream().toArray(Argument[]::new))))
                .containsExactly(expected);
    }

    @Test
    void aNewArgumentBreaksCallersIfItIsRequired() {
        Argument sla = argument("sla", Basic.INT);

        assertThat(compare(CARDS, tool("list_cards", "Lists cards.", ID, sla)))
                .containsExactly("NOTE argument-added list_cards: 'sla' is new.");
        assertThat(compare(CARDS, tool("list_cards", "Lists cards.", ID, required(sla, true))))
                .containsExactly("ERROR argument-required list_cards: 'sla' is new and required.");
    }

    static Stream<Arguments> schemaChanges() {
        return Stream.of(
                arguments(
                        "{'maximum':15}",
                        "{'maximum':5}",
                        "ERROR type-narrowed list_cards: 'id' now has another `maximum`: 5, it was 15."),
                arguments(
                        "{'maximum':5}",
                        "{'maximum':15}",
                        "NOTE type-widened list_cards: 'id' now has another `maximum`: 15, it was 5."),
                arguments(
                        "{'minLength':1}",
                        "{'minLength':2}",
                        "ERROR type-narrowed list_cards: 'id' now has another `minLength`: 2, it was 1."),
                arguments("{}", "{'pattern':'a'}", "ERROR type-narrowed list_cards: 'id' now has `pattern` \"a\"."),
                arguments("{'pattern':'a'}", "{}", "NOTE type-widened list_cards: 'id' no longer has `pattern` \"a\"."),
                arguments(
                        "{'enum':[1,2]}", "{'enum':[2]}", "ERROR enum-value-gone list_cards: 'id' no longer takes 1."),
                arguments("{'enum':[1]}", "{'enum':[1,2]}", "NOTE type-widened list_cards: 'id' now takes 2 as well."),
                arguments(
                        "{'items':{'properties':{'op':{'enum':['eq','lt']}}}}",
                        "{'items':{'properties':{'op':{'enum':['lt']}}}}",
                        "ERROR enum-value-gone list_cards: 'id[].op' no longer takes 'eq'."),
                arguments(
                        "{'properties':{'a':{'type':'string'}}}",
                        "{'properties':{'a':{'type':'string'}},'required':['a']}",
                        "ERROR type-narrowed list_cards: 'id.a' is now required."),
                arguments(
                        "{'properties':{'a':{'type':'string'},'b':{}}}",
                        "{'properties':{'a':{'type':'string'}}}",
                        "ERROR type-narrowed list_cards: 'id.b' is gone."),
                arguments(
                        "{'properties':{'a':{}}}",
                        "{'properties':{'b':{},'a':{}}}",
                        "NOTE type-widened list_cards: 'id.b' is new."),
                arguments(
                        "{'properties':{'a':{'type':['string','null']}}}",
                        "{'properties':{'a':{'type':'string'}}}",
                        "ERROR type-narrowed list_cards: 'id.a' now takes string, it took string or null."),
                arguments(
                        "{'properties':{'a':{'type':'integer'}}}",
                        "{'properties':{'a':{'type':'number'}}}",
                        "NOTE type-widened list_cards: 'id.a' now takes number, it took integer."),
                arguments(
                        "{'additionalProperties':true}",
                        "{'additionalProperties':false}",
                        "ERROR type-narrowed list_cards: 'id.*' is no longer taken."),
                arguments(
                        "{'anyOf':[{'type':'string'}]}",
                        "{'anyOf':[{'type':'integer'},{'type':'string'}]}",
                        "NOTE type-widened list_cards: 'id' now has another `anyOf`."),
                arguments(
                        "{'not':{'const':1}}",
                        "{'not':{'const':2}}",
                        "ERROR type-narrowed list_cards: 'id' now has another `not`."),
                arguments(
                        "{'properties':{'description':{'description':'One.'}}}",
                        "{'properties':{'description':{'description':'Two.'}}}",
                        "NOTE tool-text-changed list_cards is described differently."));
    }

    @ParameterizedTest
    @MethodSource("schemaChanges")
    void changesInsideTheSchemaOfAnArgument(String before, String after, String expected) throws Exception {
        LockFile committed = LockFile.read("lock.json", lock(before).text());

        assertThat(LockComparison.compare(committed, lock(after), toolset(CARDS)))
                .extracting(LockComparisonTest::text)
                .containsExactly(expected);
        assertThat(LockComparison.compare(committed, lock(before), toolset(CARDS)))
                .isEmpty();
    }

    private static LockFile lock(String schemaOfId) throws JsonProcessingException {
        ShapedTool shaped = shaped(CARDS);
        shaped.inputSchema().withObjectProperty("properties").set("id", MAPPER.readTree(schemaOfId));
        return LockFile.of("lock.json", List.of(shaped));
    }

    static Stream<Arguments> exactChanges() {
        String inside = "'properties':{'id':{'$ref':'#/$defs/Id'}},'$defs':{'Id':{'type':'object','properties':"
                + "{'of':{'$ref':'#/$defs/Id'},'size':{'maximum':%s}}}}";
        String oneOf = "'allOf':[{'oneOf':[{'required':['id']},{'required':['%s']}]}]";
        String anyOf = "'allOf':[{'anyOf':[%s{'required':['id']}]}]";
        String longForms = "'allOf':[{'oneOf':[{'enum':['" + "x".repeat(9_000) + "%s']}]}]";
        return Stream.of(
                exactChange(
                        inside.formatted("9"),
                        inside.formatted("8"),
                        "ERROR type-narrowed list_cards: 'id.size' now has another `maximum`: 8, it was 9."),
                exactChange(
                        inside.formatted("8"),
                        inside.formatted("9"),
                        "NOTE type-widened list_cards: 'id.size' now has another `maximum`: 9, it was 8."),
                exactChange(
                        oneOf.formatted("a"),
                        oneOf.formatted("b"),
                        "ERROR type-narrowed list_cards: what goes together ('b') is now required.",
                        "NOTE type-widened list_cards: what goes together ('a') is no longer required."),
                exactChange(
                        "'allOf':[{'oneOf':[{'required':['a'],'properties':{'a':{}}},{'required':['id']}]}]",
                        "'allOf':[{'oneOf':[{'required':['id']},{'required':['a'],'properties':{'a':{}}}]}]",
                        "NOTE tool-text-changed list_cards is described differently."),
                exactChange(
                        anyOf.formatted(""),
                        anyOf.formatted("{'required':['a']},"),
                        "NOTE type-widened list_cards: what goes together now has another `anyOf`."),
                exactChange(
                        "'type':'object'",
                        oneOf.formatted("a"),
                        "ERROR type-narrowed list_cards: what goes together now has `oneOf`."),
                exactChange(
                        oneOf.formatted("a"),
                        "'type':'object'",
                        "NOTE type-widened list_cards: what goes together no longer has `oneOf`."),
                exactChange(
                        longForms.formatted("1"),
                        longForms.formatted("2"),
                        "ERROR type-narrowed list_cards: what goes together has another schema, which is too long for the"
                                + " lock file."),
                exactChange(
                        "'allOf':[{'anyOf':[{'required':['a'],'description':'One.'}]}]",
                        "'allOf':[{'anyOf':[{'required':['a'],'description':'Two.'}]}]",
                        "NOTE tool-text-changed list_cards is described differently."));
    }

    private static Arguments exactChange(String before, String after, String... expected) {
        return Arguments.of(before, after, List.of(expected));
    }

    /** What a call is checked against counts, whatever clients are shown. */
    @ParameterizedTest
    @MethodSource("exactChanges")
    void changesOfWhatACallIsCheckedAgainst(String before, String after, List<String> expected) throws Exception {
        LockFile committed = LockFile.read("lock.json", exact(before).text());

        assertThat(LockComparison.compare(committed, exact(after), toolset(CARDS)))
                .extracting(LockComparisonTest::text)
                .containsExactlyElementsOf(expected);
        assertThat(LockComparison.compare(committed, exact(before), toolset(CARDS)))
                .isEmpty();
    }

    @Test
    void whetherADefinitionIsReferredToOrWrittenOutIsNoChange() throws Exception {
        LockFile named =
                exact("'properties':{'id':{'$ref':'#/$defs/Id'}},'$defs':{'Id':{'type':'object','minProperties':2}}");
        LockFile written = exact("'properties':{'id':{'type':'object','minProperties':2}}");

        assertThat(LockComparison.compare(named, written, toolset(CARDS)))
                .extracting(LockComparisonTest::text)
                .containsExactly("NOTE tool-text-changed list_cards is described differently.");
    }

    private static LockFile exact(String exact) throws JsonProcessingException {
        ShapedTool shaped = shaped(CARDS);
        ObjectNode schema = (ObjectNode) MAPPER.readTree("{" + exact + "}");
        return LockFile.of(
                "lock.json",
                List.of(new ShapedTool(
                        shaped.tool(),
                        shaped.description(),
                        shaped.inputSchema(),
                        Optional.of(schema),
                        shaped.outputSchema(),
                        shaped.exactOutput())));
    }

    @Test
    void aChoiceOfFieldsIsAnArgumentThatCallersRelyOn() {
        Tool with = with(CARDS, fields("fields", "uuid", "name", "*"));

        assertThat(compare(CARDS, with))
                .containsExactly("NOTE argument-added list_cards takes 'fields', which is new.");
        assertThat(compare(with, CARDS)).containsExactly("ERROR argument-gone list_cards no longer takes 'fields'.");
        assertThat(compare(with, with(CARDS, fields("result_fields", "uuid", "name", "*"))))
                .containsExactly("ERROR argument-gone list_cards no longer takes 'fields'.");
        assertThat(compare(with, with(CARDS, fields("fields", "uuid", "*"))))
                .containsExactly("ERROR enum-value-gone list_cards no longer returns 'name' when asked by 'fields'.");
        assertThat(compare(with, with(CARDS, fields("fields", "name", "uuid", "sla", "*"))))
                .isEmpty();
        assertThat(compare(with, with)).isEmpty();
    }

    @Test
    void aChoiceOfFieldsIsReadAsItWasWritten() throws Exception {
        LockFile lock = lock(toolset(with(CARDS, fields("fields", "owner.\"x\"", "dc\\.creator", "*"))));

        assertThat(LockFile.read("lock.json", lock.text()).tools()).isEqualTo(lock.tools());
    }

    private static Fields fields(String argument, String... choice) {
        return new Fields(argument, "", List.of(), List.of(), Map.of(), List.of(choice));
    }

    private static Tool with(Tool it, Fields fields) {
        return new Tool(
                it.name(),
                it.title(),
                it.description(),
                it.remark(),
                it.operation(),
                it.terms(),
                it.resource(),
                it.method(),
                it.tags(),
                it.access(),
                it.idempotent(),
                it.openWorld(),
                it.arguments(),
                it.body(),
                it.pagination(),
                it.bulk(),
                it.job(),
                it.identity(),
                it.answer(),
                Optional.of(fields),
                it.declaredAt());
    }

    @Test
    void anotherDescriptionIsAnAddition() {
        assertThat(compare(CARDS, tool("list_cards", "Lists all the cards of a pipeline.", ID)))
                .containsExactly("NOTE tool-text-changed list_cards is described differently.");
    }

    @Test
    void anotherDescriptionOfTheSameLengthIsSeen() {
        Tool cats = tool("list_cards", "Lists all cats.", ID);
        assertThat(compare(cats, tool("list_cards", "Lists all dogs.", ID)))
                .containsExactly("NOTE tool-text-changed list_cards is described differently.");
        assertThat(compare(cats, cats)).isEmpty();
    }

    private static List<String> compare(Tool before, Tool after) {
        return LockComparison.compare(lock(toolset(before)), lock(toolset(after)), toolset(after)).stream()
                .map(LockComparisonTest::text)
                .toList();
    }

    private static String text(LockChange change) {
        Diagnostic diagnostic = change.diagnostic();
        return diagnostic.severity() + " " + diagnostic.rule() + " " + diagnostic.message();
    }

    private static LockFile lock(Toolset toolset) {
        return LockFile.of("lock.json", shaped(toolset));
    }

    private static Arguments change(Argument before, Argument after, String expected) {
        return change(before, Optional.of(after), expected);
    }

    private static Arguments change(Argument before, Optional<Argument> after, String expected) {
        return Arguments.of(before, after, expected);
    }

    private static Argument typed(ValueType type) {
        return argument("id", type);
    }

    private static Argument required(Argument it, boolean required) {
        return copy(it, it.place(), required, it.nullable());
    }

    private static Argument nullable(Argument it) {
        return copy(it, it.place(), it.required(), true);
    }

    private static Argument placed(Argument it, Location location, String wireName) {
        return copy(it, new Place(location, wireName, it.place().serialization()), it.required(), it.nullable());
    }

    private static Argument copy(Argument it, Place place, boolean required, boolean nullable) {
        return new Argument(
                it.name(),
                place,
                it.type(),
                required,
                nullable,
                it.description(),
                it.from(),
                it.schema(),
                it.declaredAt(),
                it.example());
    }

    private static Tool with(Tool it, Operation operation, Access access) {
        return new Tool(
                it.name(),
                it.title(),
                it.description(),
                it.remark(),
                operation,
                it.terms(),
                it.resource(),
                it.method(),
                it.tags(),
                access,
                it.idempotent(),
                it.openWorld(),
                it.arguments(),
                it.body(),
                it.pagination(),
                it.bulk(),
                it.job(),
                it.identity(),
                it.answer(),
                it.fields(),
                it.declaredAt());
    }
}
