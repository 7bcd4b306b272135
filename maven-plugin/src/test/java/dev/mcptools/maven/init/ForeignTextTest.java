package dev.mcptools.maven.init;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ForeignTextTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "</name><script>",
                "a & b &amp; c",
                "]]>",
                "<![CDATA[x",
                "quote \" and '",
                "two\nlines\r\nand\u2028more",
                "\u0000\u0001\uFFFE\uFFFF\uD800 not in XML 1.0",
                "\u202Edesrever\u200B",
                "*/ class X {} /*",
                "${project.version} $1 \\",
            })
    void isOneLineOfTextInAPom(String text) throws Exception {
        String xml = "<name>" + ForeignText.of(text).inPom() + "</name>";
        String read = DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new ByteArrayInputStream(xml.getBytes(StandardCharsets.UTF_8)))
                .getDocumentElement()
                .getTextContent();
        assertThat(read).isEqualTo(ForeignText.of(text).toString().replace("${", "$ {"));
        assertThat(xml).doesNotContain("${");
        assertThat(read.lines()).hasSize(1);
    }

    @Test
    void showsNothingThatNobodySees() {
        assertThat(ForeignText.of("\uFEFFPet\u200Bstore\u202E\u0007 \t\n API\uD800")
                        .toString())
                .isEqualTo("Petstore API");
    }

    @Test
    void keepsLettersOfAllLanguages() {
        assertThat(ForeignText.of("Störung – 日本語 🐙").toString()).isEqualTo("Störung – 日本語 🐙");
    }

    @Test
    void isNotLongerThanALine() {
        assertThat(ForeignText.of("word ".repeat(1000)).toString().length()).isLessThanOrEqualTo(100);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '^',
            value = {
                "<script>alert(1)</script>^\\<script\\>alert(1)\\</script\\>",
                "[x](javascript:y)^\\[x\\](javascript:y)",
                "a_b `c` *d*^a\\_b \\`c\\` \\*d\\*",
                "a | b^a \\| b",
            })
    void isTextInMarkdown(String text, String expected) {
        assertThat(ForeignText.of(text).inMarkdown()).isEqualTo(expected);
    }

    @Test
    void isAWordInJavadoc() {
        ForeignText text = ForeignText.of("a\"; */ \\u002a/ System.exit(1); //");
        assertThat(text.inJavadoc()).doesNotContain("*/").doesNotContain("\\u");
    }
}
