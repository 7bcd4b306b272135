package dev.mcptools.runtime.tools;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.mcptools.runtime.tools.JsonPass.Found;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class JsonPassTest {
    private static final AnswerRules RULES =
            AnswerRules.NONE.withoutMembers("auth_code", "recover_code").emptyArrayIsObject("custom_fields_values");

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{\"a\":1}                                            | {\"a\":1}",
                "{\"a\":\" , : \",\"b\":\"\\\" \"}                    | {\"a\":\" , : \",\"b\":\"\\\" \"}",
                "{\"auth_code\":1}                                    | {}",
                "{\"auth_code\":1,\"a\":2}                            | {\"a\":2}",
                "{\"a\":2,\"auth_code\":{\"x\":[1,{}]}}               | {\"a\":2}",
                "{\"a\":2, \"auth_code\":1 , \"recover_code\":\"x\" ,\"b\":3} | {\"a\":2,\"b\":3}",
                "[{\"u\":{\"auth_code\":\"x\"}},{\"recover_code\":null}] | [{\"u\":{}},{}]",
                "{\"auth_code\":{\"a\":1},\"x\":{\"auth_code\":[]}}   | {\"x\":{}}",
                "{\"custom_fields_values\":[]}                        | {\"custom_fields_values\":{}}",
                "{\"x\":[{\"custom_fields_values\": [ ] , \"a\":1}]}  | {\"x\":[{\"custom_fields_values\":{},\"a\":1}]}",
                "{\"custom_fields_values\":[1]}                       | {\"custom_fields_values\":[1]}",
                "{\"custom_fields_values\":{\"cf\":[]}}               | {\"custom_fields_values\":{\"cf\":[]}}",
                "{\"other\":[]}                                       | {\"other\":[]}",
                "[1.50,1e400,-0,12345678901234567890,1E-7]            | [1.50,1e400,-0,12345678901234567890,1E-7]",
                "\"text\"                                             | \"text\"",
                "null                                                 | null",
                "\"\\u00e9\\ud800\\/\"                                | \"\\u00e9\\ud800\\/\"",
            })
    void copiesWhatMayPass(String source, String copied) throws Exception {
        assertThat(text(over(source, "/none", "/none").json())).isEqualTo(copied);
    }

    @Test
    void whiteSpaceIsDropped() throws Exception {
        assertThat(text(over(" { \"a\" : [ 1 , 2 ] ,\t\"b\" : { } } \r\n", "/none", "/none")
                        .json()))
                .isEqualTo("{\"a\":[1,2],\"b\":{}}");
        assertThat(text(over("\n 12 ", "/none", "/none").json())).isEqualTo("12");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "[1,2]                                     | ``        | [1,2]        | 2",
                "{\"data\":[{\"a\":1}, {\"b\":[7,8]}]}     | /data     | [{\"a\":1},{\"b\":[7,8]}] | 2",
                "{\"data\":[]}                             | /data     | []           | 0",
                "{\"data\":null}                           | /data     | []           | 0",
                "{\"x\":{\"data\":[9]},\"data\":[1]}       | /data     | [1]          | 1",
                "{\"x\":[{\"data\":[9]}],\"d\":{\"e\":[1,2,3]}} | /d/e | [1,2,3]      | 3",
                "{\"a/b\":{\"c~d\":[1]}}                   | /a~1b/c~0d | [1]         | 1",
                "{\"auth_code\":1,\"data\":[{\"auth_code\":1,\"a\":2}]} | /data | [{\"a\":2}] | 1",
                "{\"data\":[1],\"data\":[1,2]}             | /data     | [1]          | 1",
                "[5,[6,7]]                                 | /data     | [5,[6,7]]    | 2",
            })
    void findsAndCountsItems(String source, String pointer, String items, int count) throws Exception {
        JsonPass.Items found = over(source, pointer, "/none").items().orElseThrow();

        assertThat(text(found.json())).isEqualTo(items);
        assertThat(found.count()).isEqualTo(count);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"{}", "{\"data\":{\"a\":[1]}}", "{\"data\":1}", "\"data\"", "null", "{\"x\":{\"data\":[1]}}"})
    void noListIsNoItems(String source) throws Exception {
        assertThat(over(source, "/data", "/none").items()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{\"next\":null}            | NULL   | ``     | true",
                "{\"next\":false}           | FALSE  | ``     | true",
                "{\"next\":\"\"}            | TEXT   | ``     | true",
                "{\"next\":\" \"}           | TEXT   | ` `    | true",
                "{\"next\":0}               | NUMBER | 0      | true",
                "{\"next\":0.00}            | NUMBER | 0.00   | true",
                "{\"next\":\"0\"}           | TEXT   | 0      | false",
                "{\"next\":12345678901234567890.50} | NUMBER | 12345678901234567890.50 | false",
                "{\"next\":1e400}           | NUMBER | 1e400  | false",
                "{\"next\":\"u\"}           | TEXT   | u      | false",
                "{\"next\":\"\\u00e9\"}     | TEXT   | é      | false",
                "{\"next\":true}            | TRUE   | ``     | false",
                "{\"next\":{\"a\":null}}    | CONTAINER | ``  | false",
            })
    void keepsTheMembersThatTellOfPages(String source, MemberValue.Kind kind, String text, boolean nothing)
            throws Exception {
        MemberValue value = Optional.ofNullable(
                        over(source, "/data", "/next").members().get("/next"))
                .orElseThrow();
        assertThat(value).isEqualTo(new MemberValue(kind, text));
        assertThat(value.isNothing()).isEqualTo(nothing);
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"x\":{\"next\":\"u\"}}", "[{\"next\":\"u\"}]", "{}"})
    void membersThatAreNotThereAreNotFound(String source) throws Exception {
        assertThat(over(source, "/data", "/next").members()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "{",
                "[1,",
                "{\"a\"",
                "{\"a\":",
                "[1]]",
                "{} {}",
                "{}x",
                "[1,]",
                "{\"a\":1,}",
                "{a:1}",
                "nul",
                "01",
                "\"a",
                "\"\\x\"",
                "\"a\nb\"",
                "[NaN]",
                "<html>",
                "{\"a\":1}\n{\"a\":2}",
                "'a'",
                "[1 2]",
                "{\"auth_code\":}",
                "{\"auth_code\":[1}",
                "/* c */ {}"
            })
    void whatIsNoJsonIsRefused(String source) {
        assertThatThrownBy(() -> over(source, "", "")).isInstanceOf(IOException.class);
    }

    @Test
    void nestingWithoutEndIsRefused() {
        assertThatThrownBy(() -> over("[".repeat(100_000), "", "")).isInstanceOf(IOException.class);
    }

    @Property(tries = 300)
    void whatPassesIsWhatATreeWouldHold(@ForAll("trees") JsonNode tree, @ForAll boolean pretty) throws Exception {
        byte[] source = pretty
                ? Json.MAPPER.writerWithDefaultPrettyPrinter().writeValueAsBytes(tree)
                : Json.MAPPER.writeValueAsBytes(tree);

        Found found = JsonPass.over(source, RULES, Optional.of("/data"), List.of(), AnswerOutline.NONE);

        JsonNode expected = applied(tree.deepCopy());
        assertThat(text(found.json())).isEqualTo(Json.MAPPER.writeValueAsString(expected));
        JsonNode list = expected.isArray() ? expected : expected.path("data");
        if (list.isArray()) {
            assertThat(text(found.items().orElseThrow().json())).isEqualTo(Json.MAPPER.writeValueAsString(list));
            assertThat(found.items().orElseThrow().count()).isEqualTo(list.size());
        }
    }

    @Provide
    Arbitrary<JsonNode> trees() {
        return tree(3);
    }

    private static Arbitrary<JsonNode> tree(int depth) {
        Arbitrary<JsonNode> values = Arbitraries.oneOf(
                Arbitraries.strings()
                        .ofMaxLength(8)
                        .filter(s -> StandardCharsets.UTF_8.newEncoder().canEncode(s))
                        .map(Json.MAPPER.getNodeFactory()::textNode),
                Arbitraries.bigDecimals().map((BigDecimal n) ->
                        (JsonNode) Json.MAPPER.getNodeFactory().numberNode(n)),
                Arbitraries.longs().map(Json.MAPPER.getNodeFactory()::numberNode),
                Arbitraries.of(true, false).map(Json.MAPPER.getNodeFactory()::booleanNode),
                Arbitraries.just(Json.MAPPER.nullNode()));
        if (depth == 0) {
            return values;
        }
        Arbitrary<JsonNode> arrays = tree(depth - 1).list().ofMaxSize(3).map(items -> {
            ArrayNode array = Json.MAPPER.createArrayNode();
            items.forEach(array::add);
            return array;
        });
        Arbitrary<String> names =
                Arbitraries.of("a", "data", "auth_code", "recover_code", "custom_fields_values", "é\"");
        Arbitrary<JsonNode> objects = Arbitraries.maps(names, tree(depth - 1))
                .ofMaxSize(4)
                .map(members -> {
                    ObjectNode object = Json.object();
                    members.forEach(object::set);
                    return object;
                });
        return Arbitraries.oneOf(values, arrays, objects);
    }

    private static JsonNode applied(JsonNode node) {
        if (node instanceof ObjectNode object) {
            object.remove("auth_code");
            object.remove("recover_code");
            if (object.path("custom_fields_values") instanceof ArrayNode array && array.isEmpty()) {
                object.set("custom_fields_values", Json.object());
            }
        }
        node.forEach(JsonPassTest::applied);
        return node;
    }

    private static Found over(String source, String items, String next) throws IOException {
        return JsonPass.over(
                source.getBytes(StandardCharsets.UTF_8), RULES, Optional.of(items), List.of(next), AnswerOutline.NONE);
    }

    private static String text(Json json) {
        return new String(json.bytes(), StandardCharsets.UTF_8);
    }
}
