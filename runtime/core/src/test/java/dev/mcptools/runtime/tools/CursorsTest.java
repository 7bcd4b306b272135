package dev.mcptools.runtime.tools;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CursorsTest {
    private static final byte[] KEY = "0123456789abcdef0123456789abcdef".getBytes(StandardCharsets.US_ASCII);

    private final Cursors cursors = Cursors.keyed(KEY);

    @Property(tries = 200)
    void whatIsSealedOpens(@ForAll @LongRange(min = 2) long page, @ForAll String value) {
        JsonNode arguments = Json.object().put("q", value);
        String cursor = cursors.seal("list_cards", arguments, Long.toString(page));

        assertThat(cursor).matches("[A-Za-z0-9_-]+");
        assertThat(Cursors.keyed(KEY).open(cursor, "list_cards", arguments)).isEqualTo(Long.toString(page));
    }

    @Property(tries = 500)
    void oneChangedCharacterIsRefused(
            @ForAll @IntRange(max = 10_000) int where,
            @ForAll @IntRange(max = 63) int digit,
            @ForAll @IntRange(max = 99) int page) {
        JsonNode arguments = Json.object();
        String cursor = cursors.seal("list_cards", arguments, Integer.toString(page));
        char[] changed = cursor.toCharArray();
        char other = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_".charAt(digit);
        if (changed[where % changed.length] == other) {
            return;
        }
        changed[where % changed.length] = other;

        assertThatThrownBy(() -> cursors.open(new String(changed), "list_cards", arguments))
                .isInstanceOf(ArgumentsRejectedException.class)
                .hasMessageStartingWith("'next_cursor' ");
    }

    @Property(tries = 300)
    void anotherToolsCursorIsRefused(@ForAll("tools") String one, @ForAll("tools") String other) {
        Assume.that(!one.equals(other));
        String cursor = cursors.seal(one, Json.object(), "2");

        assertThatThrownBy(() -> cursors.open(cursor, other, Json.object()))
                .isInstanceOf(ArgumentsRejectedException.class)
                .hasMessageContaining("comes from " + one + " ");
    }

    @Property(tries = 1_000)
    void aCursorOpensForItsOwnArgumentsAlone(@ForAll("calls") JsonNode sealed, @ForAll("calls") JsonNode given) {
        String cursor = cursors.seal("list_cards", sealed, "2");

        assertThat(cursors.open(cursor, "list_cards", sealed)).isEqualTo("2");
        if (!given.equals(sealed)) {
            assertThatThrownBy(() -> cursors.open(cursor, "list_cards", given))
                    .isInstanceOf(ArgumentsRejectedException.class)
                    .hasMessageContaining("other arguments");
        }
    }

    @Provide
    Arbitrary<String> tools() {
        return Arbitraries.of("a", "b", "_").list().ofMinSize(1).ofMaxSize(3).map(parts -> String.join("", parts));
    }

    /** Few values, and such that look like others once they are written down one after the other. */
    @Provide
    Arbitrary<JsonNode> calls() {
        Arbitrary<String> name = Arbitraries.of("a", "b", "as1:b", "");
        Arbitrary<String> value = Arbitraries.of(
                "null",
                "true",
                "1",
                "2",
                "\"\"",
                "\"1\"",
                "\"true\"",
                "\"b\"",
                "\"s1:b\"",
                "[]",
                "{}",
                "[1]",
                "[[1]]",
                "[{}]");
        return Arbitraries.maps(name, value).ofMaxSize(3).map(members -> {
            ObjectNode call = Json.object();
            members.forEach((each, json) -> call.set(each, read(json)));
            return call;
        });
    }

    private static JsonNode read(String json) {
        try {
            return Json.MAPPER.readTree(json);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "x", "2", "null", "é", "a b", "====", "////"})
    void whatIsNoCursorIsRefused(String text) {
        assertThatThrownBy(() -> cursors.open(text, "list_cards", Json.object()))
                .hasMessageContaining("is not one that this server gave. Pass it back exactly as it came");
    }

    @Test
    void whatIsCutOrLongerIsRefused() {
        String cursor = cursors.seal("list_cards", Json.object(), "2");

        for (String text : new String[] {
            cursor.substring(1),
            cursor.substring(0, cursor.length() - 1),
            cursor + "A",
            cursor + "=",
            " " + cursor,
            cursor + cursor,
            "A".repeat(100_000)
        }) {
            assertThatThrownBy(() -> cursors.open(text, "list_cards", Json.object()))
                    .isInstanceOf(ArgumentsRejectedException.class);
        }
    }

    @Test
    void anotherToolsCursorNamesThatTool() {
        String cursor = cursors.seal("list_cards", Json.object(), "2");

        assertThatThrownBy(() -> cursors.open(cursor, "list_tasks", Json.object()))
                .hasMessageContaining("comes from list_cards and is good for that tool only");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{\"limit\":5}            | {}",
                "{}                       | {\"limit\":15}",
                "{\"a\":1}                | {\"a\":2}",
                "{\"a\":1}                | {\"a\":\"1\"}",
                "{\"a\":null}             | {}",
                "{\"a\":null}             | {\"a\":\"null\"}",
                "{\"a\":true}             | {\"a\":\"true\"}",
                "{\"a\":[1,2]}            | {\"a\":[2,1]}",
                "{\"a\":[\"x\",\"y\"]}    | {\"a\":[\"xs1:y\"]}",
                "{\"a\":{}}               | {\"a\":[]}",
                "{\"a\":{\"next_cursor\":1}} | {\"a\":{}}",
            })
    void otherArgumentsAreRefused(String sealed, String given) throws Exception {
        String cursor = cursors.seal("list_cards", Json.MAPPER.readTree(sealed), "2");

        assertThatThrownBy(() -> cursors.open(cursor, "list_cards", Json.MAPPER.readTree(given)))
                .hasMessageContaining("belongs to a call with other arguments")
                .hasMessageContaining("'limit' included");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{\"a\":1,\"b\":2}                | {\"b\":2,\"a\":1}",
                "{\"a\":{\"x\":1,\"y\":[]}}       | {\"a\":{\"y\":[],\"x\":1}}",
                "{\"a\":1}                        | {\"a\":1.0}",
                "{\"a\":100}                      | {\"a\":1e2}",
                "{\"a\":1,\"next_cursor\":\"x\"}  | {\"a\":1}",
            })
    void theSameArgumentsWrittenInAnotherWayAreAccepted(String sealed, String given) throws Exception {
        String cursor = cursors.seal("list_cards", Json.MAPPER.readTree(sealed), "2");

        assertThat(cursors.open(cursor, "list_cards", Json.MAPPER.readTree(given)))
                .isEqualTo("2");
    }

    @Test
    void anotherVersionAsksToStartAgain() {
        byte[] bytes = Base64.getUrlDecoder().decode(cursors.seal("list_cards", Json.object(), "2"));
        bytes[0] = 9;
        String cursor = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);

        assertThatThrownBy(() -> cursors.open(cursor, "list_cards", Json.object()))
                .hasMessageContaining("comes from another version of this server");
    }

    @Test
    void anotherKeyRefuses() {
        String cursor = Cursors.ofThisProcess().seal("list_cards", Json.object(), "2");

        assertThatThrownBy(() -> cursors.open(cursor, "list_cards", Json.object()))
                .hasMessageContaining("is not one that this server gave");
        assertThatThrownBy(() -> Cursors.keyed(new byte[31])).hasMessageContaining("at least 32 bytes");
    }
}
