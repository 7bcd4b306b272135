package dev.mcptools.runtime.tools;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.mcptools.runtime.tools.JsonPass.Found;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What of an answer passes when callers choose. */
class ProjectionTest {
    private static final AnswerRules RULES =
            AnswerRules.NONE.withoutMembers("secret").emptyArrayIsObject("values");
    private static final Fields FIELDS =
            Fields.named("fields").identifiers("id").leaveOut("moves", "a.x").keepOnly("owner", "id", "name");
    private static final List<String> NAMES = List.of("id", "a", "b", "é\"", "secret", "values", "x.y");

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "                | {\"id\":1,\"moves\":[{\"a\":[1]}],\"b\":2}       | {\"id\":1,\"b\":2}",
                "                | {\"moves\":[1]}                                 | {}",
                "                | [{\"moves\":[1],\"b\":1},[{\"moves\":2}],7,null] | [{\"b\":1},[{}],7,null]",
                "                | {\"owner\":{\"id\":1,\"mail\":2,\"name\":3}}     | {\"owner\":{\"id\":1,\"name\":3}}",
                "                | {\"owner\":[{\"id\":1,\"mail\":2}],\"c\":1}      | {\"owner\":[{\"id\":1}],\"c\":1}",
                "                | {\"owner\":null,\"a\":\"text\"}                  | {\"owner\":null,\"a\":\"text\"}",
                "                | {\"a\":{\"x\":1,\"y\":{\"x\":2}},\"x\":3}         | {\"a\":{\"y\":{\"x\":2}},\"x\":3}",
                "                | {\"b\":{\"moves\":1,\"owner\":{\"mail\":2}}}     | {\"b\":{\"moves\":1,\"owner\":{\"mail\":2}}}",
                "a               | {\"b\":1,\"id\":2,\"a\":{\"x\":1},\"new\":4}      | {\"id\":2,\"a\":{\"x\":1}}",
                "owner           | {\"owner\":{\"id\":1,\"mail\":2}}                | {\"owner\":{\"id\":1,\"mail\":2}}",
                "owner.mail      | {\"owner\":{\"id\":1,\"mail\":2}}                | {\"owner\":{\"mail\":2}}",
                "owner.mail      | {\"owner\":{\"id\":1}}                           | {\"owner\":{}}",
                "moves.at        | {\"moves\":[[{\"at\":1,\"by\":2}],{\"by\":3}]}    | {\"moves\":[[{\"at\":1}],{}]}",
                "owner,owner.id  | {\"owner\":{\"id\":1,\"mail\":2}}                | {\"owner\":{\"id\":1,\"mail\":2}}",
                "x\\.y           | {\"x.y\":1,\"x\":{\"y\":2}}                      | {\"x.y\":1}",
                "x.y             | {\"x.y\":1,\"x\":{\"y\":2}}                      | {\"x\":{\"y\":2}}",
                "\\*             | {\"*\":1,\"b\":2}                                | {\"*\":1}",
                "a               | {\"\\u0061\":1,\"b\":2}                          | {\"\\u0061\":1}",
                "a               | {\"a\":1,\"b\":2,\"a\":3}                         | {\"a\":1,\"a\":3}",
                "a               | {\"b\":{\"a\":1}}                                | {}",
                "secret,a        | {\"secret\":1,\"a\":{\"secret\":2,\"c\":3}}      | {\"a\":{\"c\":3}}",
                "values          | {\"values\":[ ],\"b\":[]}                        | {\"values\":{}}",
                "b               | {\"values\":[ ],\"b\":[ ] , \"c\":1 }             | {\"b\":[]}",
                "*               | {\"moves\":[1],\"new\":{\"secret\":1}}            | {\"moves\":[1],\"new\":{}}",
                "a,*             | {\"moves\":[1],\"new\":2}                        | {\"moves\":[1],\"new\":2}",
                "a               | 7                                               | 7",
            })
    void whatIsChosenPasses(String chosen, String source, String copied) throws Exception {
        assertThat(text(over(source, chosen(chosen)).json())).isEqualTo(copied);
    }

    @Test
    void whatIsBesideTheObjectStays() throws Exception {
        String source = "{\"a\":1,\"data\":[{\"id\":1,\"a\":2,\"b\":3}],\"x\":{\"data\":{\"b\":4}},\"next\":\"u\"}";

        Found found = JsonPass.over(
                source.getBytes(StandardCharsets.UTF_8),
                RULES,
                Optional.of("/data"),
                List.of("/next"),
                AnswerOutline.NONE,
                new Projection("/data", chosen("a")));

        assertThat(text(found.json()))
                .isEqualTo("{\"a\":1,\"data\":[{\"id\":1,\"a\":2}],\"x\":{\"data\":{\"b\":4}},\"next\":\"u\"}");
        assertThat(text(found.items().orElseThrow().json())).isEqualTo("[{\"id\":1,\"a\":2}]");
        assertThat(found.members()).containsKey("/next");
    }

    @Test
    void whatIsLeftOutNeedNotBeAsDocumented() throws Exception {
        Outline outline = Outline.of(
                Json.MAPPER.readTree("{\"properties\":{\"a\":{\"type\":\"string\"},\"b\":{\"type\":\"string\"}}}"));
        byte[] source = "{\"a\":\"x\",\"b\":7}".getBytes(StandardCharsets.UTF_8);

        AnswerOutline expected = new AnswerOutline(outline, false);
        assertThat(JsonPass.over(source, RULES, Optional.empty(), List.of(), expected, new Projection("", chosen("a")))
                        .mismatch())
                .isEmpty();
        assertThat(JsonPass.over(source, RULES, Optional.empty(), List.of(), expected, new Projection("", chosen("b")))
                        .mismatch())
                .contains("/b is a number where string is documented");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{\"moves\":[1,}",
                "{\"moves\":{\"a\":1]}",
                "{\"moves\":\"\\x\"}",
                "{\"moves\":[{\"secret\":]}",
                "{\"moves\":01}",
                "{\"moves\":[",
                "{\"moves\"",
            })
    void brokenJsonIsRefusedAlsoWhereItIsLeftOut(String source) {
        assertThatThrownBy(() -> over(source, FIELDS.unasked())).isInstanceOf(IOException.class);
    }

    @Test
    void whatWasLeftOutTellsPagesApartAndSecretsDoNot() throws Exception {
        String page = "[{\"b\":1,\"moves\":[{\"n\":%s,\"secret\":%s}]}]";

        assertThat(unchosen(page.formatted("1", "5"))).isEqualTo(unchosen(page.formatted("1", "6")));
        assertThat(unchosen(page.formatted("1", "{\"a\":[]}"))).isEqualTo(unchosen(page.formatted("1", "6")));
        assertThat(unchosen(page.formatted("1", "5"))).isNotEqualTo(unchosen(page.formatted("2", "5")));
        assertThat(unchosen("[{\"b\":1}]")).isZero();
    }

    @Test
    void aHugeListOfLargeItemsIsReadInOnePass() throws Exception {
        String item = "{\"id\":%d,\"moves\":[%s],\"b\":\"%s\"}";
        StringBuilder source = new StringBuilder("[");
        for (int i = 0; i < 20_000; i++) {
            source.append(i == 0 ? "" : ",").append(item.formatted(i, "[{}],".repeat(40) + "1", "\\u00e9".repeat(10)));
        }

        Found found = over(source.append("]").toString(), chosen("id"));

        assertThat(found.items().orElseThrow().count()).isEqualTo(20_000);
        assertThat(text(found.json())).startsWith("[{\"id\":0},{\"id\":1},").endsWith(",{\"id\":19999}]");
    }

    @Property(tries = 300)
    void whatPassesIsWhatATreeWouldHold(
            @ForAll("trees") JsonNode tree, @ForAll("choices") List<String> chosen, @ForAll boolean pretty)
            throws Exception {
        String source = pretty ? tree.toPrettyString() : tree.toString();
        Selection selection = chosen(chosen);

        String projected = text(over(source, selection).json());

        assertThat(projected)
                .isEqualTo(project(
                                Json.MAPPER.readTree(
                                        text(over(source, Selection.ALL).json())),
                                selection)
                        .toString());
    }

    @Property(tries = 200)
    void everythingIsWhatItWas(@ForAll("trees") JsonNode tree) throws Exception {
        String whole = text(over(tree.toString(), Selection.ALL).json());

        assertThat(text(over(tree.toString(), chosen("*")).json())).isEqualTo(whole);
        List<String> all = new ArrayList<>(NAMES);
        all.replaceAll(name -> name.replace(".", "\\."));
        if (tree.isObject()) {
            assertThat(text(over(tree.toString(), chosen(all)).json())).isEqualTo(whole);
        }
    }

    @Property(tries = 200)
    void theOrderOfFieldsDoesNotMatter(
            @ForAll("trees") JsonNode tree, @ForAll("choices") List<String> chosen, @ForAll long seed)
            throws Exception {
        List<String> shuffled = new ArrayList<>(chosen);
        Collections.shuffle(shuffled, new Random(seed));

        assertThat(chosen(shuffled)).isEqualTo(chosen(chosen));
        assertThat(text(over(tree.toString(), chosen(shuffled)).json()))
                .isEqualTo(text(over(tree.toString(), chosen(chosen)).json()));
    }

    @Property(tries = 200)
    void whatIsProjectedTwiceIsProjectedOnce(@ForAll("trees") JsonNode tree, @ForAll("choices") List<String> chosen)
            throws Exception {
        String once = text(over(tree.toString(), chosen(chosen)).json());

        assertThat(text(over(once, chosen(chosen)).json())).isEqualTo(once);
    }

    @Provide
    Arbitrary<List<String>> choices() {
        return Arbitraries.of("a", "b", "a.b", "a.a.b", "é\"", "values.a", "x\\.y", "x.y", "b.id")
                .list()
                .uniqueElements()
                .ofMaxSize(4);
    }

    @Provide
    Arbitrary<JsonNode> trees() {
        return tree(3);
    }

    private static Arbitrary<JsonNode> tree(int depth) {
        Arbitrary<JsonNode> values = Arbitraries.of(
                Json.MAPPER.nullNode(),
                Json.MAPPER.getNodeFactory().textNode("a,\":{}\\"),
                Json.MAPPER.getNodeFactory().numberNode(7),
                Json.MAPPER.getNodeFactory().booleanNode(true));
        if (depth == 0) {
            return values;
        }
        Arbitrary<JsonNode> arrays = tree(depth - 1).list().ofMaxSize(3).map(items -> {
            ArrayNode array = Json.MAPPER.createArrayNode();
            items.forEach(array::add);
            return array;
        });
        Arbitrary<JsonNode> objects = Arbitraries.maps(Arbitraries.of(NAMES), tree(depth - 1))
                .ofMaxSize(5)
                .map(members -> {
                    ObjectNode object = Json.object();
                    members.forEach(object::set);
                    return object;
                });
        return Arbitraries.oneOf(values, arrays, objects, objects);
    }

    /** The same on trees. */
    private static JsonNode project(JsonNode node, Selection selection) {
        if (node instanceof ArrayNode array) {
            ArrayNode items = array.arrayNode();
            array.forEach(item -> items.add(project(item, selection)));
            return items;
        }
        if (!(node instanceof ObjectNode object)) {
            return node;
        }
        ObjectNode members = object.objectNode();
        object.properties().forEach(member -> {
            Selection inside = selection.member(member.getKey());
            if (!inside.equals(Selection.NONE)) {
                members.set(member.getKey(), project(member.getValue(), inside));
            }
        });
        return members;
    }

    private static long unchosen(String source) throws IOException {
        return over(source, FIELDS.unasked()).items().orElseThrow().unchosen();
    }

    /** What these fields, separated by commas, choose; none at all if there are none. */
    private static Selection chosen(@org.jspecify.annotations.Nullable String fields) {
        return chosen(fields == null ? List.of() : List.of(fields.split(",")));
    }

    private static Selection chosen(List<String> fields) {
        ObjectNode arguments = Json.object();
        fields.forEach(arguments.putArray("fields")::add);
        return FIELDS.chosen(arguments);
    }

    private static Found over(String source, Selection selection) throws IOException {
        return JsonPass.over(
                source.getBytes(StandardCharsets.UTF_8),
                RULES,
                Optional.of(""),
                List.of(),
                AnswerOutline.NONE,
                new Projection("", selection));
    }

    private static String text(Json json) {
        return new String(json.bytes(), StandardCharsets.UTF_8);
    }
}
