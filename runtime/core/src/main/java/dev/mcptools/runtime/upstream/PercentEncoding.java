package dev.mcptools.runtime.upstream;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;

/** Percent-encoding of UTF-8 (RFC 3986, section 2). */
final class PercentEncoding {
    private static final String UNRESERVED = "-._~";
    // RFC 3986 reserves "#[]&+" too, but in a query "#" ends it, "[" and "]" may not stand there (section 3.4), and "&"
    // and "+" would be read as the next parameter and as a space.
    private static final String RESERVED_IN_QUERY = ":/?@!$'()*,;=";
    // RFC 3986, section 3.3: sub-delims, ":" and "@", and the slash between segments.
    private static final String IN_PATH = "!$&'()*+,;=:@/";
    private static final char[] HEX = "0123456789ABCDEF".toCharArray();

    private PercentEncoding() {}

    /** {@return {@code text} with all but unreserved characters encoded} */
    static String encode(String text) {
        return encode(text, UNRESERVED);
    }

    /**
     * {@return {@code text} as {@code allowReserved} wants it: reserved characters stay where the query survives them, and
     * so do escapes (RFC 6570, section 3.2.3)}
     */
    static String encodeExceptReserved(String text) {
        return encodeBetweenEscapes(text, UNRESERVED + RESERVED_IN_QUERY);
    }

    /** {@return the text of a path, slashes and escapes in it left as they are} */
    static String encodePath(String text) {
        return encodeBetweenEscapes(text, UNRESERVED + IN_PATH);
    }

    /**
     * {@return {@code text} with every valid escape decoded once; anything else stays}
     *
     * <p>Bytes become characters one to one: enough to find ASCII that somebody hid.
     */
    static String decodeOnce(String text) {
        StringBuilder out = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (isEscape(text, i)) {
                out.append((char) (hex(text.charAt(i + 1)) * 16 + hex(text.charAt(i + 2))));
                i += 2;
            } else {
                out.append(c);
            }
        }
        return out.toString();
    }

    private static String encodeBetweenEscapes(String text, String kept) {
        StringBuilder out = new StringBuilder(text.length());
        int from = 0;
        for (int i = 0; i < text.length(); i++) {
            if (isEscape(text, i)) {
                out.append(encode(text.substring(from, i), kept)).append(text, i, i + 3);
                i += 2;
                from = i + 1;
            }
        }
        return out.append(encode(text.substring(from), kept)).toString();
    }

    private static boolean isEscape(String text, int index) {
        return text.charAt(index) == '%'
                && index + 2 < text.length()
                && hex(text.charAt(index + 1)) >= 0
                && hex(text.charAt(index + 2)) >= 0;
    }

    private static int hex(char c) {
        return c < 128 ? Character.digit(c, 16) : -1;
    }

    private static String encode(String text, String kept) {
        if (text.chars().allMatch(c -> isKept(c, kept))) {
            return text;
        }
        ByteBuffer utf8 = utf8(text);
        StringBuilder out = new StringBuilder(utf8.remaining() + 16);
        while (utf8.hasRemaining()) {
            int b = utf8.get() & 0xFF;
            if (isKept(b, kept)) {
                out.append((char) b);
            } else {
                out.append('%').append(HEX[b >> 4]).append(HEX[b & 15]);
            }
        }
        return out.toString();
    }

    static boolean isAlphanumeric(int c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
    }

    private static boolean isKept(int c, String kept) {
        return isAlphanumeric(c) || (c < 128 && kept.indexOf(c) >= 0);
    }

    // A lone surrogate has no UTF-8; String.getBytes would send "?" in its place.
    private static ByteBuffer utf8(String text) {
        try {
            return StandardCharsets.UTF_8.newEncoder().encode(CharBuffer.wrap(text));
        } catch (CharacterCodingException e) {
            throw new UnencodableTextException(e);
        }
    }

    /** Text that is not Unicode. */
    static final class UnencodableTextException extends RuntimeException {
        private static final long serialVersionUID = 1L;

        UnencodableTextException(Throwable cause) {
            super(cause);
        }
    }
}
