package dev.mcptools.generator.jsonpath;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class JsonPathTest {
    private static final String DOCUMENT = """
            {"paths": {"/a": {"get": {"tags": ["x", "y"], "n": 1}, "post": {"tags": []}},
                       "/b": {"get": {"parameters": [{"name": "filter", "in": "query", "n": 1.0},
                                                     {"name": "id", "in": "path", "n": 12}]}}},
             "a b": {"it's": null, "\\u263a": "smile", "_x": true}, "list": [0, 1, 2, 3, 4]}
            """;

    @ParameterizedTest
    @CsvSource(
            delimiterString = " -> ",
            quoteCharacter = '%',
            value = {
                "$ -> [[]]",
                "$.paths['/a'].get.n -> [[paths, /a, get, n]]",
                "$.paths.*.get.n -> [[paths, /a, get, n]]",
                "$.paths['/a','/c'].* -> [[paths, /a, get], [paths, /a, post]]",
                "$['a b'][\"it's\"] -> [[a b, it's]]",
                "$['a b']['it\\'s'] -> [[a b, it's]]",
                "$['a b']['\\u263A'] -> [[a b, ☺]]",
                "$['a b'].☺ -> [[a b, ☺]]",
                "$.list[0] -> [[list, 0]]",
                "$.list[-1] -> [[list, 4]]",
                "$.list[5] -> []",
                "$.list[1:4:2] -> [[list, 1], [list, 3]]",
                "$.list[::-2] -> [[list, 4], [list, 2], [list, 0]]",
                "$.list[-2:] -> [[list, 3], [list, 4]]",
                "$.list[0, 0] -> [[list, 0], [list, 0]]",
                "$.list[?@ > 1 && @ <= 3] -> [[list, 2], [list, 3]]",
                "$.list[?(@ == 0 || !(@ < 4))] -> [[list, 0], [list, 4]]",
                "$..n -> [[paths, /a, get, n], [paths, /b, get, parameters, 0, n], [paths, /b, get, parameters, 1, n]]",
                "$.paths.*.get.parameters[?@.name=='filter' && @.in=='query'] -> [[paths, /b, get, parameters, 0]]",
                "$.paths.*.*.tags[?@ == 'x'] -> [[paths, /a, get, tags, 0]]",
                "$.paths[?@.get.tags[?@ == 'y']] -> [[paths, /a]]",
                "$.paths.*[?@.tags].tags -> [[paths, /a, get, tags], [paths, /a, post, tags]]",
                "$..parameters[?@.n == $.list[1]].name -> [[paths, /b, get, parameters, 0, name]]",
                "$..[?length(@.tags) == 2] -> [[paths, /a, get]]",
                "$..[?count(@.*) == 3].name -> [[paths, /b, get, parameters, 0, name], [paths, /b, get, parameters, 1, name]]",
                "$..parameters[?match(@.name, 'f.*r')].in -> [[paths, /b, get, parameters, 0, in]]",
                "$..parameters[?search(@.name, '^i')].in -> [[paths, /b, get, parameters, 1, in]]",
                "$[?value(@..get.n) == 1] -> [[paths]]",
                "$.paths[?@.absent == @.gone] -> [[paths, /a], [paths, /b]]"
            })
    void selects(String expression, String paths) throws Exception {
        assertThat(paths(expression)).hasToString(paths);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "paths",
                " $",
                "$ ",
                "$.",
                "$..",
                "$[",
                "$[]",
                "$[01]",
                "$[-0]",
                "$['a]",
                "$['\\x']",
                "$.a[?]",
                "$[?@.a == @.*]",
                "$[?match(@.a)]",
                "$[?length(@.a)]",
                "$[?match(@.a, 'x') == true]",
                "$[?count(1) > 1]",
                "$[?nothing(@)]",
                "$[?1]",
                "$[9007199254740992]",
                "$['\\uD800']",
                "$.1",
                "$[?@.a = 1]",
                "$[?(@.a]"
            })
    void isNoJsonPath(String expression) {
        assertThatThrownBy(() -> JsonPath.of(expression)).isInstanceOf(JsonPathException.class);
    }

    @Test
    void whatIsTooDeepOrTooMuchEnds() throws Exception {
        assertThatThrownBy(() -> JsonPath.of("$[?" + "(".repeat(100_000) + "@" + ")".repeat(100_000) + "]"))
                .isInstanceOf(JsonPathException.class);
        assertThatThrownBy(() -> JsonPath.of("$[?" + "@[?".repeat(1_000) + "1" + "]".repeat(1_001)))
                .isInstanceOf(JsonPathException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"$[?$[?$[?$[?@ == 2]]]]", "$[:,:,:,:,:,:,:,:,:,:,:,:]", "$..[*,*,*,*,*,*,*,*,*,*,*,*]"})
    void aQueryThatMultipliesItselfEnds(String expression) throws Exception {
        JsonNode wide = new JsonMapper().readTree("[" + "1,".repeat(99) + "1]");
        JsonPath query = JsonPath.of(expression);
        assertThatThrownBy(() -> query.select(wide, 10_000)).isInstanceOf(JsonPathException.class);
        assertThat(JsonPath.of("$..*").select(wide, 10_000)).hasSize(100);
    }

    @ParameterizedTest
    @ValueSource(strings = {"(.*a){12}b", "(a*)*(a*)*(a*)*b", "a*a*a*a*a*a*b", "(a*a*)*a*a*b"})
    void aRegularExpressionThatTriesEverythingEnds(String regex) throws Exception {
        JsonNode texts = new JsonMapper().readTree("[\"" + "a".repeat(200) + "\"]");
        assertThatThrownBy(() -> JsonPath.of("$[?search(@, '" + regex + "')]").select(texts))
                .isInstanceOf(JsonPathException.class)
                .hasMessage("its regular expressions look at more than 50000000 characters");
    }

    @Test
    void aRegularExpressionIsReadOnceForAllTexts() throws Exception {
        JsonNode texts = new JsonMapper().readTree("[" + "\"a\",".repeat(9_999) + "\"a\"]");
        String regex = "a" + "|b".repeat(10_000);
        assertThat(JsonPath.of("$[?match(@, '" + regex + "')]").select(texts)).hasSize(10_000);
    }

    private static List<List<String>> paths(String expression) throws Exception {
        return JsonPath.of(expression).select(new JsonMapper().readTree(DOCUMENT)).stream()
                .map(Selection::path)
                .toList();
    }
}
