package dev.mcptools.runtime.tools;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32C;

/**
 * How far a list was read: what is sealed in a cursor.
 *
 * @param pages how many pages were read
 * @param items how many items were on them
 * @param firstPage how many of them were on the first page
 * @param mark a check sum of something that must not come again: of the page before, or of a token
 * @param at what asks for the next page: a number, a token as JSON, or the query of a URL
 */
record PagePosition(long pages, long items, int firstPage, long mark, String at) {
    static final PagePosition START = new PagePosition(0, 0, 0, 0, "");

    private static final String SEPARATOR = " ";

    boolean isStart() {
        return pages == 0;
    }

    /** {@return what {@link #text} has written} */
    static PagePosition of(String text) {
        String[] parts = text.split(SEPARATOR, 5);
        return new PagePosition(
                Long.parseLong(parts[0]),
                Long.parseLong(parts[1]),
                Integer.parseInt(parts[2]),
                Long.parseLong(parts[3], 16),
                parts[4]);
    }

    String text() {
        return String.join(
                SEPARATOR,
                Long.toString(pages),
                Long.toString(items),
                Integer.toString(firstPage),
                Long.toString(mark, 16),
                at);
    }

    /** {@return the position after a page of so many items} */
    PagePosition after(int count, long newMark, String next) {
        return new PagePosition(pages + 1, items + count, isStart() ? count : firstPage, newMark, next);
    }

    /** {@return the token that is written as JSON} */
    static JsonNode token(String json) {
        try {
            return Json.MAPPER.readTree(json);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    static long checkSum(String text) {
        return checkSum(text.getBytes(StandardCharsets.UTF_8));
    }

    // Nobody gains by two pages of one check sum but whoever owns the list, so it need not be a cryptographic one.
    static long checkSum(byte[] bytes) {
        CRC32C sum = new CRC32C();
        sum.update(bytes);
        return sum.getValue() << 20 ^ bytes.length;
    }
}
