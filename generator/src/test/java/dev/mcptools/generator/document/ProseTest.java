package dev.mcptools.generator.document;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is left of a description when what browsers need is gone. */
class ProseTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\0',
            value = {
                "See [the manual](https://example.com/a_(b)?c=d \"Manual\"). | See the manual.",
                "[`id`](#id) and [this](/docs/x) ![logo](./l.png) | `id` and this logo",
                "Write `[text](https://example.com)` for a link. | Write `[text](https://example.com)` for a link.",
                "The map[string](key) stays, and so does [a](b c). | The map[string](key) stays, and so does [a](b c).",
                "<p>Shows <b>details</b>.</p><p>More.</p> | Shows details.\\nMore.",
                "One of:<ul><li><code>a</code></li><li>b</li></ul>End. | One of:\\n- `a`\\n- b\\nEnd.",
                "See <a href=\"/x\">orders</a> &amp; <i>more</i>.<br/>End | See orders & more.\\nEnd",
                "In units of 10<sup>-9</sup>, H<sub>2</sub>O | In units of 10^-9, H_2O",
                "<table><tr><th>A</th><th>B</th></tr><tr><td>1</td><td>2</td></tr></table> | A B\\n1 2",
                "GET /items/<id> or <name> with <b> | GET /items/<id> or <name> with <b>",
                "Highlighted by `<em>x</em>` <b>only</b> | Highlighted by `<em>x</em>` only",
                "A List<string> of <Play> verbs, 1 < 2<br>x | A List<string> of <Play> verbs, 1 < 2\\nx",
                "a &lt; b | a &lt; b",
            })
    void linksAndTagsGo(String text, String words) {
        assertThat(Prose.of(text)).isEqualTo(words.replace("\\n", "\n"));
    }

    @Test
    void entitiesHideNothing() {
        assertThat(Prose.of("a<br>&#x202e;b\u202e")).isEqualTo("a\n&#x202e;b");
    }

    @ParameterizedTest
    @ValueSource(strings = {"[", "[a](/", "(b)", "`", "``a`", "<p ", "\n", " ", "<p>", "](", "<a", "\u0001"})
    @Timeout(60)
    void takesAsLongAsTheTextIs(String part) {
        String text = "[x](/y)<p>" + part.repeat(1_000_000 / part.length());
        assertThat(Prose.of(text)).startsWith("x");
    }
}
