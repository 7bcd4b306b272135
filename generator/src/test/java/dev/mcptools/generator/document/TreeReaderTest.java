package dev.mcptools.generator.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import dev.mcptools.generator.Given;
import dev.mcptools.generator.diagnostic.Diagnostic;
import dev.mcptools.generator.diagnostic.SourceLocation;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TreeReaderTest {

    @ParameterizedTest
    @ValueSource(
            strings = {"yes", "no", "on", "off", "y", "012", "0x1F", "0o17", "1_000", "2020-01-01", "1:30", ".5", "+1"})
    void whatYaml11WouldGuessStaysText(String written) throws DocumentFault {
        assertThat(read("value: " + written).get("value").textValue()).isEqualTo(written);
    }

    @ParameterizedTest
    @CsvSource({"1, 1", "-7, -7", "1.10, 1.10", "1e400, 1E+400", "12345678901234567890123, 12345678901234567890123"})
    void numbersKeepTheirDigits(String written, String kept) throws DocumentFault {
        for (String text : new String[] {"value: " + written, "{\"value\": " + written + "}"}) {
            JsonNode value = read(text).get("value");
            assertThat(value.isNumber()).isTrue();
            assertThat(value).hasToString(kept);
        }
    }

    @Test
    void quotedScalarsAreText() throws DocumentFault {
        assertThat(read("a: '1'\nb: \"true\"\nc: !!str 3\nd: ~\ne:\nf: |\n  1\n"))
                .hasToString("{\"a\":\"1\",\"b\":\"true\",\"c\":\"3\",\"d\":null,\"e\":null,\"f\":\"1\\n\"}");
    }

    @Test
    void keysAreTextAsWritten() throws DocumentFault {
        assertThat(read("200: a\nyes: b\nnull: c\n0x1F: d"))
                .hasToString("{\"200\":\"a\",\"yes\":\"b\",\"null\":\"c\",\"0x1F\":\"d\"}");
    }

    @Test
    void aliasesAndMergeKeysRepeatWhatTheyName() throws DocumentFault {
        assertThat(read("a: &a {x: 1, y: 2}\nb: *a\nc: {<<: *a, y: 3}"))
                .hasToString("{\"a\":{\"x\":1,\"y\":2},\"b\":{\"x\":1,\"y\":2},\"c\":{\"y\":3,\"x\":1}}");
    }

    @Test
    void eachValueKnowsItsPlace() throws DocumentFault {
        SourceTree yaml = tree("openapi: 3.1.0\npaths:\n  /a:\n    get:\n      tags: [x,\n        y]\n");
        assertThat(place(yaml, "/paths")).isEqualTo("2:1");
        assertThat(place(yaml, "/paths/~1a/get")).isEqualTo("4:5");
        assertThat(place(yaml, "/paths/~1a/get/tags/1")).isEqualTo("6:9");
        assertThat(place(yaml, "/paths/~1a/put")).isEqualTo("3:3");

        SourceTree json = tree("{\n  \"paths\": {\n    \"/a\": [1,\n      {\"b\": true}]\n  }\n}");
        assertThat(place(json, "/paths/~1a")).isEqualTo("3:5");
        assertThat(place(json, "/paths/~1a/1")).isEqualTo("4:7");
        assertThat(place(json, "/paths/~1a/1/b")).isEqualTo("4:8");
    }

    @Test
    void aByteOrderMarkAndCarriageReturnsDoNoHarm() throws DocumentFault {
        SourceTree tree = tree("\uFEFFa: 1\r\nb:\r\n  c: 2\r\n");
        assertThat(tree.root()).hasToString("{\"a\":1,\"b\":{\"c\":2}}");
        assertThat(place(tree, "/b/c")).isEqualTo("3:3");
    }

    @Test
    void otherEncodingsAreAnErrorWithItsPlace() {
        assertFault("a: 1\nb: \u00fc".getBytes(StandardCharsets.ISO_8859_1), "not-utf-8", 2, 4);
        assertFault("{}".getBytes(StandardCharsets.UTF_16), "not-utf-8", 1, 1);
        assertFault("{}".getBytes(StandardCharsets.UTF_16LE), "not-utf-8", 1, 1);
    }

    @Test
    void aKeyTwiceIsAnErrorAtTheSecond() {
        assertFault("a: 1\nb: 2\na: 3", "duplicate-key", 3, 1);
        assertFault("{\n \"a\": 1,\n \"a\": 2}", "duplicate-key", 3, 2);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a: [1",
                "a: *none",
                "a: &a [*a]",
                "a: !!binary aGk=",
                "a: 1\n---\nb: 2",
                "? [x]\n: 1",
                "a: \u0001",
                "a: b: c"
            })
    void brokenYamlIsAnErrorWithItsPlace(String text) {
        Diagnostic diagnostic = fault(text.getBytes(StandardCharsets.UTF_8), ReadLimits.DEFAULT);
        assertThat(diagnostic.rule()).isEqualTo("syntax");
        assertThat(diagnostic.message()).startsWith("The file is not YAML: ").doesNotContain("null");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"a\": }",
                "{\"a\": 1",
                "{\"a\": 1} {}",
                "[1, NaN]",
                "{\"a\": 1e99999999999}",
                "{\"a\\ud83d\": 1}"
            })
    void brokenJsonIsAnErrorWithItsPlace(String text) {
        assertThat(fault(text.getBytes(StandardCharsets.UTF_8), ReadLimits.DEFAULT)
                        .rule())
                .isEqualTo("syntax");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"a\": [1, \"b \\ud83d\"]}",
                "{\"a\": \"\\ude00\\ud83d\"}",
                "a: \"b \\ud83d\"",
                "a: \"\\U0000de00\"",
                "\"a\\ud83d \": 1"
            })
    void halfACharacterIsNoText(String text) {
        Diagnostic diagnostic = fault(text.getBytes(StandardCharsets.UTF_8), ReadLimits.DEFAULT);
        assertThat(diagnostic.rule()).isEqualTo("syntax");
        assertThat(diagnostic.message()).contains("half of a character");
        assertThat(diagnostic.at().line()).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"{\"a\": \"\\ud83d\\ude00\"}", "a: \"\\ud83d\\ude00\"", "a: \"\\U0001f600\"", "a: \ud83d\ude00"})
    void aWholeCharacterIsTextHoweverItIsWritten(String text) throws Exception {
        assertThat(TreeReader.read(Given.file("f", text), ReadLimits.DEFAULT)
                        .root()
                        .path("a")
                        .asText())
                .isEqualTo("\ud83d\ude00");
    }

    @ParameterizedTest
    @ValueSource(ints = {501, 2_000, 20_000})
    void nestingHasALimit(int depth) {
        assertThat(fault("[".repeat(depth) + "]".repeat(depth)).rule()).isEqualTo("nesting-too-deep");
        assertThat(fault("a: " + "[".repeat(depth) + "]".repeat(depth)).rule()).isEqualTo("nesting-too-deep");
        assertThat(fault("{\"a\":".repeat(depth) + "1" + "}".repeat(depth)).rule())
                .isEqualTo("nesting-too-deep");
    }

    @Test
    void nestingByAliasesHasTheSameLimit() {
        String chain = IntStream.range(1, 600)
                .mapToObj(i -> "a" + i + ": &a" + i + " [*a" + (i - 1) + "]\n")
                .collect(Collectors.joining());
        assertThat(fault("a0: &a0 []\n" + chain).rule()).isEqualTo("nesting-too-deep");
    }

    @Test
    void aliasesThatMultiplyEachOtherAreCountedWithoutBeingWrittenOut() {
        String laughs = IntStream.range(1, 9)
                .mapToObj(i -> "a" + i + ": &a" + i + " [" + ("*a" + (i - 1) + ",").repeat(8) + "*a" + (i - 1) + "]\n")
                .collect(Collectors.joining());
        Diagnostic diagnostic = fault("a0: &a0 [lol,lol,lol,lol,lol,lol,lol,lol,lol]\n" + laughs);
        assertThat(diagnostic.rule()).isEqualTo("too-many-values");
        assertThat(diagnostic.message()).contains("5000000");
    }

    @Test
    void manyAliasesToOneSmallThingAreFine() throws DocumentFault {
        String text = "a: &a {b: 1}\n"
                + IntStream.range(0, 1_000).mapToObj(i -> "k" + i + ": *a\n").collect(Collectors.joining());
        assertThat(read(text)).hasSize(1_001);
    }

    @Test
    void aFileHasALimit() {
        Diagnostic diagnostic = fault(
                "a: 12345".getBytes(StandardCharsets.UTF_8), new ReadLimits(4, 10, 10, 1, 10, Duration.ofMinutes(1)));
        assertThat(diagnostic.rule()).isEqualTo("file-too-large");
    }

    @Test
    void readingHasALimitOfTime() {
        Diagnostic diagnostic =
                fault("a: 1".getBytes(StandardCharsets.UTF_8), new ReadLimits(10, 10, 10, 1, 10, Duration.ZERO));
        assertThat(diagnostic.rule()).isEqualTo("reading-too-long");
    }

    private static JsonNode read(String text) throws DocumentFault {
        return tree(text).root();
    }

    private static SourceTree tree(String text) throws DocumentFault {
        return TreeReader.read(new SourceFile("f", text.getBytes(StandardCharsets.UTF_8)), ReadLimits.DEFAULT);
    }

    private static String place(SourceTree tree, String pointer) {
        SourceLocation at = tree.index().at(tree.root(), JsonPointer.compile(pointer));
        return at.line() + ":" + at.column();
    }

    private static Diagnostic fault(String text) {
        return fault(text.getBytes(StandardCharsets.UTF_8), ReadLimits.DEFAULT);
    }

    private static Diagnostic fault(byte[] content, ReadLimits limits) {
        DocumentFault fault =
                catchThrowableOfType(DocumentFault.class, () -> TreeReader.read(new SourceFile("f", content), limits));
        assertThat(fault).isNotNull();
        return fault.diagnostic();
    }

    private static void assertFault(String text, String rule, int line, int column) {
        assertFault(text.getBytes(StandardCharsets.UTF_8), rule, line, column);
    }

    private static void assertFault(byte[] content, String rule, int line, int column) {
        Diagnostic diagnostic = fault(content, ReadLimits.DEFAULT);
        assertThat(diagnostic.rule()).isEqualTo(rule);
        assertThat(diagnostic.at()).isEqualTo(new SourceLocation("f", line, column));
    }
}
