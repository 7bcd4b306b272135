package dev.mcptools.runtime.research;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mcptools.runtime.tools.Json;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WordsTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "Acme Corp Deal                  | acme corp deal",
                "find the ACME card, and ACME    | acme card",
                "the                             | the",
                "a                               | a",
                "a b c                           | a b c",
                "O'Brien & Söhne-GmbH            | brien söhne gmbh",
                "価格 表                          | 価格",
                "order #4711                     | order 4711",
                "one two three four five six seven eight nine | one two three four five six seven eight",
                "` `                             | ``",
                "?!                              | ``",
            })
    void aQueryIsReadAsWords(String query, String words) {
        assertThat(String.join(" ", Words.of(query).all())).isEqualTo(words);
    }

    @Test
    void wordsAreCountedInWhateverCase() {
        Words words = Words.of("acme DEAL renewal");

        assertThat(words.in("The Acme deals", "of spring")).isEqualTo(2);
        assertThat(words.in("")).isZero();
        assertThat(words.without("Renewals of Acme").all()).containsExactly("deal");
        assertThat(words.except(Set.of("deal")).all()).isEqualTo(List.of("acme", "renewal"));
    }

    @Test
    void jsonBecomesLinesWithoutWhatIsEmpty() throws IOException {
        String text = new PlainText(Map.of("cf_risk", "Risk Level"))
                .members(Json.MAPPER.readTree("""
                                {"name": "Acme", "cf_risk": "High", "deleted_at": null, "tags": [], "note": "",
                                 "stage": {"uuid": "u", "name": "Won"}, "owner_user": {"first_name": "Ada", "last_name": "L"},
                                 "labels": ["a", "b"], "size": {"width": 1, "parts": {"x": 2}},
                                 "moves": [{"to": {"name": "Won"}, "at": "2026"}]}"""), "name")
                .heading("Notes")
                .paragraph("  said\nin two lines ")
                .toString();

        assertThat(text).isEqualTo("""
                Risk Level: High
                Stage: Won
                Owner user: Ada L
                Labels: a, b
                Size:
                  Width: 1
                  Parts:
                    X: 2
                Moves:
                  - To Won, At 2026

                Notes
                said
                in two lines
                """);
    }
}
