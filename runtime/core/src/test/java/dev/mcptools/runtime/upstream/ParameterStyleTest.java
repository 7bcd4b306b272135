package dev.mcptools.runtime.upstream;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mcptools.runtime.tools.Json;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.NotEmpty;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The table "Style Examples" of OpenAPI 3.1.1, section 4.8.12.4, and what it leaves open. */
class ParameterStyleTest {
    @ParameterizedTest(name = "{0} {1} {2}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "FORM            | false | \"\"                                | color=",
                "FORM            | false | \"blue\"                            | color=blue",
                "FORM            | false | [\"blue\",\"black\",\"brown\"]      | color=blue,black,brown",
                "FORM            | false | {\"R\":100,\"G\":200,\"B\":150}     | color=R,100,G,200,B,150",
                "FORM            | true  | \"blue\"                            | color=blue",
                "FORM            | true  | [\"blue\",\"black\",\"brown\"]      | color=blue&color=black&color=brown",
                "FORM            | true  | {\"R\":100,\"G\":200,\"B\":150}     | R=100&G=200&B=150",
                "SPACE_DELIMITED | false | [\"blue\",\"black\",\"brown\"]      | color=blue%20black%20brown",
                "SPACE_DELIMITED | false | {\"R\":100,\"G\":200}               | color=R%20100%20G%20200",
                "SPACE_DELIMITED | true  | [\"blue\",\"black\"]                | color=blue&color=black",
                "PIPE_DELIMITED  | false | [\"blue\",\"black\",\"brown\"]      | color=blue%7Cblack%7Cbrown",
                "PIPE_DELIMITED  | false | {\"R\":100,\"G\":200}               | color=R%7C100%7CG%7C200",
                "PIPE_DELIMITED  | true  | [\"blue\",\"black\"]                | color=blue&color=black",
                "DEEP_OBJECT     | true  | {\"R\":100,\"G\":200}               | color%5BR%5D=100&color%5BG%5D=200",
                "DEEP_OBJECT     | true  | {\"a\":{\"b\":[1,{\"c\":null}]}}    | color%5Ba%5D%5Bb%5D%5B0%5D=1&color%5Ba%5D%5Bb%5D%5B1%5D%5Bc%5D=",
                "JSON            | false | {\"and\":[{\"op\":\"=\"}]}          | color=%7B%22and%22%3A%5B%7B%22op%22%3A%22%3D%22%7D%5D%7D",
                "JSON            | false | [1,null]                            | color=%5B1%2Cnull%5D",
                "FORM            | true  | null                                | color=",
                "FORM            | true  | true                                | color=true",
                "FORM            | true  | [true,null,-0.50,9007199254740993]  | color=true&color=&color=-0.50&color=9007199254740993",
                "FORM            | true  | []                                  | ",
                "FORM            | true  | {}                                  | ",
                "DEEP_OBJECT     | true  | {}                                  | ",
                "FORM            | false | [\"a,b\",\"c/d\",\"e f\"]           | color=a%2Cb,c%2Fd,e%20f",
                "FORM            | true  | {\"a&b\":\"c=d\"}                   | a%26b=c%3Dd",
                "FORM            | true  | [{\"a\":[1]}]                       | color=%7B%22a%22%3A%5B1%5D%7D",
            })
    void queries(ParameterStyle.Style style, boolean explode, String json, String query) throws Exception {
        String target = ApiRequest.get("/c")
                .query("color", Json.MAPPER.readTree(json), new ParameterStyle(style, explode, false))
                .build()
                .target();

        assertThat(target).isEqualTo(query == null ? "/c" : "/c?" + query);
    }

    @ParameterizedTest(name = "{0} {1} {2}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "SIMPLE | false | \"blue\"                       | blue",
                "SIMPLE | false | [\"blue\",\"black\",\"brown\"] | blue,black,brown",
                "SIMPLE | false | {\"R\":100,\"G\":200}          | R,100,G,200",
                "SIMPLE | true  | [\"blue\",\"black\",\"brown\"] | blue,black,brown",
                "SIMPLE | true  | {\"R\":100,\"G\":200}          | R=100,G=200",
                "LABEL  | false | \"blue\"                       | .blue",
                "LABEL  | false | [\"blue\",\"black\",\"brown\"] | .blue,black,brown",
                "LABEL  | false | {\"R\":100,\"G\":200}          | .R,100,G,200",
                "LABEL  | true  | [\"blue\",\"black\",\"brown\"] | .blue.black.brown",
                "LABEL  | true  | {\"R\":100,\"G\":200}          | .R=100.G=200",
                "MATRIX | false | \"blue\"                       | ;color=blue",
                "MATRIX | false | [\"blue\",\"black\",\"brown\"] | ;color=blue,black,brown",
                "MATRIX | false | {\"R\":100,\"G\":200}          | ;color=R,100,G,200",
                "MATRIX | true  | [\"blue\",\"black\",\"brown\"] | ;color=blue;color=black;color=brown",
                "MATRIX | true  | {\"R\":100,\"G\":200}          | ;R=100;G=200",
            })
    void paths(ParameterStyle.Style style, boolean explode, String json, String element) throws Exception {
        assertThat(ApiRequest.get("/{color}")
                        .path("color", Json.MAPPER.readTree(json), new ParameterStyle(style, explode, false))
                        .build()
                        .target())
                .isEqualTo("/" + element);
    }

    @ParameterizedTest(name = "{0} {1}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "false | \"a b,c\"           | a b,c",
                "false | [\"x\",\"y\"]       | x,y",
                "false | {\"R\":100,\"G\":2} | R,100,G,2",
                "true  | {\"R\":100,\"G\":2} | R=100,G=2",
            })
    void headersAreNotEncoded(boolean explode, String json, String header) throws Exception {
        assertThat(ApiRequest.get("/c")
                        .header("X-Color", Json.MAPPER.readTree(json), ParameterStyle.SIMPLE.exploded(explode))
                        .build()
                        .headers())
                .isEqualTo(Map.of("X-Color", header));
    }

    @ParameterizedTest(name = "{0} {1}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "false | [\"x\",\"y z\"]     | color=x,y%20z",
                "true  | [\"x\",\"y\"]       | color=x; color=y",
                "true  | {\"R\":100,\"G\":2} | R=100; G=2",
                "true  | \"v\"               | color=v",
            })
    void cookies(boolean explode, String json, String cookie) throws Exception {
        assertThat(ApiRequest.get("/c")
                        .cookie("color", Json.MAPPER.readTree(json), ParameterStyle.FORM.exploded(explode))
                        .build()
                        .headers())
                .isEqualTo(Map.of("Cookie", cookie));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "a/b?c:d@e;f=g!$'()* | a/b?c:d@e;f=g!$'()*",
                "a&b#c+d[e]          | a%26b%23c%2Bd%5Be%5D",
                "100%41 é%           | 100%41%20%C3%A9%25",
            })
    void reservedCharactersStayWhereTheQuerySurvivesThem(String value, String written) {
        assertThat(ApiRequest.get("/c")
                        .query("q", value, ParameterStyle.FORM.reservedAllowed())
                        .build()
                        .target())
                .isEqualTo("/c?q=" + written);
    }

    @Property(tries = 500)
    void whatIsWrittenReadsAsTheSameArguments(@ForAll @NotEmpty String one, @ForAll @Size(max = 5) List<String> many) {
        if (isCut(one) || many.stream().anyMatch(ParameterStyleTest::isCut)) {
            return;
        }
        for (ParameterStyle style : List.of(
                ParameterStyle.FORM, ParameterStyle.FORM.exploded(false), ParameterStyle.FORM.reservedAllowed())) {
            if (style.allowReserved() && (one + many).indexOf('%') >= 0) {
                // RFC 6570, section 3.2.3: escapes pass, so what is read is not what was given.
                continue;
            }
            String target = ApiRequest.get("/c")
                    .query(one, one, style)
                    .query("many", many, style)
                    .build()
                    .target();
            List<Map.Entry<String, String>> expected = new ArrayList<>();
            expected.add(Map.entry(one, one));
            if (style.explode()) {
                many.forEach(item -> expected.add(Map.entry("many", item)));
            } else if (!many.isEmpty()) {
                expected.add(Map.entry("many", String.join(",", many)));
            }
            if (!one.equals("many")) {
                assertThat(parsed(target)).isEqualTo(expected);
            }
        }
    }

    private static List<Map.Entry<String, String>> parsed(String target) {
        List<Map.Entry<String, String>> pairs = new ArrayList<>();
        String query = target.substring(target.indexOf('?') + 1);
        for (String pair : query.split("&", -1)) {
            String[] parts = pair.split("=", 2);
            pairs.add(Map.entry(decoded(parts[0]), decoded(parts[1])));
        }
        return pairs;
    }

    private static String decoded(String text) {
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }

    /** Half of a surrogate pair, which is no Unicode and is refused. */
    private static boolean isCut(String text) {
        return !StandardCharsets.UTF_8.newEncoder().canEncode(text);
    }
}
