package dev.mcptools.generator.java;

import static org.assertj.core.api.Assertions.assertThat;

import com.palantir.javapoet.TypeSpec;
import java.io.IOException;
import javax.lang.model.element.Modifier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class JavadocTextTest {

    @ParameterizedTest
    @MethodSource("dev.mcptools.generator.java.ForeignTexts#all")
    void foreignTextStaysInTheComment(String text) throws ReflectiveOperationException, IOException {
        Class<?> probe = Compiled.load(TypeSpec.classBuilder("Probe")
                .addModifiers(Modifier.PUBLIC)
                .addJavadoc("$L\n\n", JavadocText.prose(text))
                .addJavadoc("$L\n", JavadocText.code(text))
                .addJavadoc("$L\n", JavadocText.labelled("label", text))
                .addJavadoc("$L", JavadocText.param("x", "in the path", text))
                .build());

        assertThat(probe.getDeclaredFields()).isEmpty();
        assertThat(probe.getDeclaredMethods()).isEmpty();
        assertThat(System.getProperty("probe")).isNull();
    }

    @Test
    void nothingOfATextIsMarkup() {
        assertThat(JavadocText.sentence("{@code <b>} @x &amp; \\u002a/ */ C:\\users"))
                .isEqualTo("{&#64;code &lt;b&gt;} &#64;x &amp;amp; &#92;u002a/ *&#47; C:&#92;users");
    }

    @Test
    void aSlashAfterAStarIsEscapedAlsoWhereSomethingInvisibleWasBetween() {
        assertThat(JavadocText.sentence("*\u200b/ * /")).isEqualTo("*&#x200b;/ * /");
    }

    @Test
    void blankLinesMakeParagraphs() {
        assertThat(JavadocText.prose("One.\nStill one.\n\n \n\nTwo.\r\n\r\nThree."))
                .isEqualTo("One.\nStill one.\n\n<p>Two.\n\n<p>Three.");
    }

    @Test
    void longLinesAreWrapped() {
        assertThat(JavadocText.prose("word ".repeat(100)).lines()).allMatch(line -> line.length() <= 110);
        assertThat(JavadocText.param("id", "in the path", "word ".repeat(100)).lines())
                .allMatch(line -> line.startsWith("    ") || line.startsWith("@param id in the path: word"));
    }

    @Test
    void bracesThatDoNotMatchAreNoInlineTag() {
        assertThat(JavadocText.code("GET /cards/{id}")).isEqualTo("{@code GET /cards/{id}}");
        assertThat(JavadocText.code("GET /cards/}{")).isEqualTo("<code>GET /cards/}{</code>");
        assertThat(JavadocText.code("GET /a*/b")).isEqualTo("<code>GET /a*&#47;b</code>");
    }
}
