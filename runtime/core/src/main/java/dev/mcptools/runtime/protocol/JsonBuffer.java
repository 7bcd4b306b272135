package dev.mcptools.runtime.protocol;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;

/**
 * JSON text in the making, as UTF-8.
 *
 * <p>Answers are mostly JSON that an API has already written. It is copied here as it is, and once more as a JSON
 * string where a text block mirrors it; a tree or a {@code String} of it is never made.
 */
public final class JsonBuffer {
    private static final byte[] HEX = ascii("0123456789abcdef");
    private static final boolean[] ESCAPED = escaped();

    private byte[] bytes;
    private int length;

    /** An empty buffer that grows beyond {@code capacity} bytes where it has to. */
    public JsonBuffer(int capacity) {
        bytes = new byte[capacity];
    }

    /** {@return the array that holds the text, from its start; not a copy} */
    public byte[] array() {
        return bytes;
    }

    /** {@return the bytes written so far} */
    public int length() {
        return length;
    }

    /** {@return the text as a string} */
    @Override
    public String toString() {
        return new String(bytes, 0, length, StandardCharsets.UTF_8);
    }

    /** Appends JSON as it is. */
    public JsonBuffer raw(byte[] json) {
        room(json.length);
        System.arraycopy(json, 0, bytes, length, json.length);
        length += json.length;
        return this;
    }

    /** Appends JSON as it is. */
    public JsonBuffer raw(String json) {
        room(json.length());
        for (int i = 0; i < json.length(); i++) {
            append(json, i);
        }
        return this;
    }

    /** Appends the JSON of another buffer. */
    public JsonBuffer raw(JsonBuffer json) {
        room(json.length);
        System.arraycopy(json.bytes, 0, bytes, length, json.length);
        length += json.length;
        return this;
    }

    /** Appends a string, with its quotes. */
    public JsonBuffer string(String value) {
        room(value.length() + 2);
        put('"');
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            if (c < 0x80 && ESCAPED[c]) {
                escape((byte) c);
            } else {
                append(value, i);
            }
        }
        put('"');
        return this;
    }

    /** Appends bytes as a string in Base64, with its quotes. */
    public JsonBuffer base64(byte[] data) {
        return raw("\"").raw(Base64.getEncoder().encode(data)).raw("\"");
    }

    /** Appends, as a string, the JSON that this buffer holds between two of its positions. */
    public JsonBuffer quoted(int from, int to) {
        room(to - from + (to - from) / 8 + 2);
        put('"');
        int copied = from;
        for (int i = from; i < to; i++) {
            byte b = bytes[i];
            if (b >= 0 && ESCAPED[b]) {
                copy(copied, i);
                escape(b);
                copied = i + 1;
            }
        }
        copy(copied, to);
        put('"');
        return this;
    }

    /** {@return the ASCII bytes of a piece of JSON that is appended often} */
    static byte[] ascii(String json) {
        return json.getBytes(StandardCharsets.US_ASCII);
    }

    private void append(String text, int at) {
        char c = text.charAt(at);
        if (c < 0x80) {
            put(c);
        } else if (c < 0x800) {
            put(0xC0 | (c >> 6));
            put(0x80 | (c & 0x3F));
        } else if (!Character.isSurrogate(c)) {
            put(0xE0 | (c >> 12));
            put(0x80 | ((c >> 6) & 0x3F));
            put(0x80 | (c & 0x3F));
        } else if (at + 1 < text.length() && Character.isSurrogatePair(c, text.charAt(at + 1))) {
            int point = Character.toCodePoint(c, text.charAt(at + 1));
            put(0xF0 | (point >> 18));
            put(0x80 | ((point >> 12) & 0x3F));
            put(0x80 | ((point >> 6) & 0x3F));
            put(0x80 | (point & 0x3F));
        } else if (at == 0 || !Character.isSurrogatePair(text.charAt(at - 1), c)) {
            // Half of a pair has no UTF-8; it can only stand inside a string, where an escape says the same.
            put('\\');
            put('u');
            for (int shift = 12; shift >= 0; shift -= 4) {
                put(HEX[(c >> shift) & 0xF]);
            }
        }
    }

    private void escape(byte b) {
        put('\\');
        switch (b) {
            case '"', '\\' -> put(b);
            case '\n' -> put('n');
            case '\r' -> put('r');
            case '\t' -> put('t');
            default -> {
                put('u');
                put('0');
                put('0');
                put(HEX[b >> 4]);
                put(HEX[b & 0xF]);
            }
        }
    }

    private void copy(int from, int to) {
        room(to - from);
        System.arraycopy(bytes, from, bytes, length, to - from);
        length += to - from;
    }

    private void put(int b) {
        room(1);
        bytes[length++] = (byte) b;
    }

    private void room(int more) {
        if (more > bytes.length - length) {
            bytes = Arrays.copyOf(bytes, Math.addExact(length, Math.max(more, length)));
        }
    }

    private static boolean[] escaped() {
        boolean[] table = new boolean[0x80];
        Arrays.fill(table, 0, 0x20, true);
        table['"'] = true;
        table['\\'] = true;
        return table;
    }
}
