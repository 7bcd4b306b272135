package dev.mcptools.runtime.upstream;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mcptools.runtime.tools.Json;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Arguments are split into a request; read back by OpenAPI's rules, they are the same arguments. */
class SplitAndJoinTest {

    @Property(tries = 1_000)
    void textsInEveryPlace(
            @ForAll("segments") String inPath,
            @ForAll("texts") String inQuery,
            @ForAll("texts") String inCookie,
            @ForAll("headers") String inHeader,
            @ForAll("texts") String inBody) {
        ApiRequest request = ApiRequest.put("/a/{id}/b")
                .path("id", inPath)
                .query("id", inQuery)
                .header("id", inHeader)
                .cookie("id", inCookie)
                .body("id", inBody)
                .build();

        String[] target = request.target().split("\\?", 2);
        String[] segments = target[0].split("/", -1);
        assertThat(segments).hasSize(4);
        assertThat(decoded(segments[2])).isEqualTo(inPath);
        assertThat(target[1]).doesNotContain("&");
        assertThat(decoded(target[1].split("=", 2)[1])).isEqualTo(inQuery);
        assertThat(request.headers()).containsEntry("id", inHeader);
        assertThat(decoded(request.headers().getOrDefault("Cookie", "").split("=", 2)[1]))
                .isEqualTo(inCookie);
        assertThat(request.body().orElseThrow().get("id").textValue()).isEqualTo(inBody);
    }

    @Property(tries = 500)
    void listsInQueries(
            @ForAll("lists") List<String> values, @ForAll("delimiters") Map.Entry<ParameterStyle, String> delimiter) {
        // OpenAPI 3.1, section 4.8.12.6: within these styles, an encoded delimiter divides as well.
        String undivided = decoded(delimiter.getValue());
        if (undivided.isBlank() || undivided.equals("|")) {
            values = values.stream().map(value -> value.replace(undivided, "")).toList();
        }
        String query = query(values, delimiter.getKey());

        assertThat(query).startsWith("v=");
        assertThat(Stream.of(query.substring(2).split(delimiter.getValue(), -1)).map(SplitAndJoinTest::decoded))
                .isEqualTo(values);
    }

    @Property(tries = 500)
    void objectsInQueries(@ForAll("objects") Map<String, String> values) {
        assertThat(pairs(query(values, ParameterStyle.FORM))).isEqualTo(values);

        List<String> flat = Stream.of(query(values, ParameterStyle.FORM.exploded(false))
                        .substring(2)
                        .split(",", -1))
                .map(SplitAndJoinTest::decoded)
                .toList();
        Map<String, String> read = new LinkedHashMap<>();
        for (int i = 0; i < flat.size(); i += 2) {
            read.put(flat.get(i), flat.get(i + 1));
        }
        assertThat(read).isEqualTo(values);

        Map<String, String> deep = new LinkedHashMap<>();
        pairs(query(values, ParameterStyle.DEEP_OBJECT))
                .forEach((name, value) -> deep.put(name.substring(2, name.length() - 1), value));
        assertThat(deep).isEqualTo(values);
    }

    @Property(tries = 500)
    void listsInPaths(@ForAll("segments") String one, @ForAll("segments") String two) {
        List<String> values = List.of(one, two);

        assertThat(segment(values, ParameterStyle.SIMPLE, "", ",")).isEqualTo(values);
        assertThat(segment(values, ParameterStyle.LABEL, ".", ",")).isEqualTo(values);
        assertThat(segment(values, ParameterStyle.MATRIX, ";v=", ",")).isEqualTo(values);
        assertThat(segment(values, ParameterStyle.MATRIX.exploded(true), ";v=", ";v="))
                .isEqualTo(values);
    }

    @Provide
    Arbitrary<String> texts() {
        return Arbitraries.strings().ofMaxLength(12).filter(SplitAndJoinTest::isUnicode);
    }

    @Provide
    Arbitrary<String> segments() {
        return Arbitraries.strings()
                .ofMinLength(1)
                .ofMaxLength(8)
                .filter(text -> isUnicode(text) && PathTemplate.problem(text).isEmpty());
    }

    @Provide
    Arbitrary<String> headers() {
        return Arbitraries.strings().withCharRange(' ', '~').ofMaxLength(12).map(String::strip);
    }

    @Provide
    Arbitrary<List<String>> lists() {
        return texts().list().ofMinSize(1).ofMaxSize(5);
    }

    @Provide
    Arbitrary<Map<String, String>> objects() {
        return Arbitraries.maps(texts(), texts()).ofMinSize(1).ofMaxSize(4);
    }

    @Provide
    Arbitrary<Map.Entry<ParameterStyle, String>> delimiters() {
        return Arbitraries.of(
                Map.entry(ParameterStyle.FORM, "&v="),
                Map.entry(ParameterStyle.FORM.exploded(false), ","),
                Map.entry(ParameterStyle.SPACE_DELIMITED, "%20"),
                Map.entry(ParameterStyle.PIPE_DELIMITED, "%7C"));
    }

    private static String query(Object value, ParameterStyle style) {
        return ApiRequest.get("/")
                .query("v", value instanceof List<?> ? value : Json.MAPPER.valueToTree(value), style)
                .build()
                .query("v")
                .orElseThrow();
    }

    private static List<String> segment(List<String> values, ParameterStyle style, String prefix, String delimiter) {
        String target = ApiRequest.get("/{v}").path("v", values, style).build().target();
        assertThat(target).startsWith("/" + prefix);
        return Stream.of(target.substring(1 + prefix.length()).split(delimiter, -1))
                .map(SplitAndJoinTest::decoded)
                .toList();
    }

    private static Map<String, String> pairs(String query) {
        Map<String, String> pairs = new LinkedHashMap<>();
        for (String pair : query.split("&", -1)) {
            String[] parts = pair.split("=", 2);
            pairs.put(decoded(parts[0]), decoded(parts[1]));
        }
        return pairs;
    }

    /** RFC 3986, section 2.1: a plus is a plus. */
    private static String decoded(String text) {
        List<Byte> bytes = new ArrayList<>();
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) == '%') {
                bytes.add((byte) Integer.parseInt(text.substring(i + 1, i + 3), 16));
                i += 2;
            } else {
                bytes.add((byte) text.charAt(i));
            }
        }
        byte[] utf8 = new byte[bytes.size()];
        for (int i = 0; i < utf8.length; i++) {
            utf8[i] = bytes.get(i);
        }
        return new String(utf8, StandardCharsets.UTF_8);
    }

    private static boolean isUnicode(String text) {
        return StandardCharsets.UTF_8.newEncoder().canEncode(text);
    }
}
