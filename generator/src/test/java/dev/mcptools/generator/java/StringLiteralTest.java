package dev.mcptools.generator.java;

import static org.assertj.core.api.Assertions.assertThat;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.TypeSpec;
import java.io.IOException;
import javax.lang.model.element.Modifier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class StringLiteralTest {

    @ParameterizedTest
    @MethodSource("dev.mcptools.generator.java.ForeignTexts#all")
    void foreignTextStaysText(String text) throws ReflectiveOperationException, IOException {
        assertThat(compiled(text)).isEqualTo(text);
        assertThat(System.getProperty("probe")).isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"x", "ä", "名", "😀", "a word ", "\\"})
    void textOfAnyLengthCompiles(String part) throws ReflectiveOperationException, IOException {
        String text = part.repeat(70_000);
        assertThat(compiled(text)).isEqualTo(text);
    }

    @Test
    void aConstantIsFilledToTheLastByte() throws ReflectiveOperationException, IOException {
        assertThat(StringLiteral.of("x".repeat(65_534)).toString()).doesNotContain("String.join");
        assertThat(StringLiteral.of("x".repeat(65_535)).toString()).contains("String.join");
        assertThat(compiled("x".repeat(65_534))).asString().hasSize(65_534);
    }

    @Test
    void linesBreakBetweenWords() {
        assertThat(StringLiteral.of("word ".repeat(100)).toString().lines())
                .allMatch(line -> line.length() <= 110)
                .allMatch(line -> line.endsWith("word \""));
    }

    @Test
    void whatIsInvisibleIsSpelledOut() {
        assertThat(StringLiteral.of("a\u202eb\u200b\u00a0").toString()).isEqualTo("\"a\\u202eb\\u200b\\u00a0\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"a\":\"b\"}", "\"body\"", "\"\"", "\"\\\"\\\"\\\"\"", "\"\\\\\"", "[\n  \"a\"\n]"})
    void jsonOfAnyKindIsATextBlock(String json) throws ReflectiveOperationException, IOException {
        assertThat(compiled(StringLiteral.ofJson(json))).isEqualTo(json);
    }

    private static Object compiled(String text) throws ReflectiveOperationException, IOException {
        return compiled(StringLiteral.of(text));
    }

    private static Object compiled(CodeBlock literal) throws ReflectiveOperationException, IOException {
        FieldSpec field = FieldSpec.builder(String.class, "TEXT", Modifier.STATIC, Modifier.FINAL, Modifier.PUBLIC)
                .initializer(literal)
                .build();
        return Compiled.load(TypeSpec.classBuilder("Probe")
                        .addModifiers(Modifier.PUBLIC)
                        .addField(field)
                        .build())
                .getField("TEXT")
                .get(null);
    }
}
