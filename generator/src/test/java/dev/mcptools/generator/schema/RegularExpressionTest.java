package dev.mcptools.generator.schema;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RegularExpressionTest {
    @ParameterizedTest
    @ValueSource(strings = {"(a+)+", "^(\\w+\\s?)*$", "(?:a*b)*", "x(a+){2}", "((a+))+", "(a|b+)*c", "([)]a+)+"})
    void repeatsInsideWhatItRepeats(String pattern) {
        assertThat(RegularExpression.problem(pattern))
                .hasValueSatisfying(why -> assertThat(why).contains("very long to check"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "a+", "(abc)+", "(a\\+)+", "([+*])+", "(a+)", "(a+)?", "a{2}(b)*", "^[(]a+[)]*$", "\\(a+\\)+"
            })
    void doesNot(String pattern) {
        assertThat(RegularExpression.problem(pattern)).isEmpty();
    }

    @Test
    void isNone() {
        assertThat(RegularExpression.problem("(a"))
                .hasValueSatisfying(why -> assertThat(why).contains("no regular expression"));
    }

    /** A real document has one of 40,000 characters: a list of all that is allowed. */
    @Test
    void mayBeLong() {
        String words = "word|".repeat(20_000);
        assertThat(RegularExpression.problem("^(" + words + "last)(,(" + words + "last))$"))
                .isEmpty();
        assertThat(RegularExpression.problem("(" + words + "a+)*")).isPresent();
    }
}
