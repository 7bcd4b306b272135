package dev.mcptools.generator.example;

import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

/** Percent-encoding (RFC 3986, section 2). */
final class Escapes {
    private static final Pattern ESCAPE = Pattern.compile("%[0-9A-Fa-f]{2}");

    private Escapes() {}

    /** Everything but unreserved characters. */
    static String all(String text) {
        return escaped(text, "-._~");
    }

    /** What {@code allowReserved} leaves; escapes stay. */
    static String exceptReserved(String text) {
        return aroundEscapes(text, "-._~:/?@!$'()*,;=");
    }

    /** A path template, its braces and escapes left as they are. */
    static String inPath(String text) {
        return aroundEscapes(text, "-._~!$&'()*+,;=:@/{}");
    }

    private static String aroundEscapes(String text, String kept) {
        StringBuilder out = new StringBuilder();
        int[] from = {0};
        ESCAPE.matcher(text).results().forEach(escape -> {
            out.append(escaped(text.substring(from[0], escape.start()), kept)).append(escape.group());
            from[0] = escape.end();
        });
        return out.append(escaped(text.substring(from[0]), kept)).toString();
    }

    private static String escaped(String text, String kept) {
        StringBuilder out = new StringBuilder();
        for (byte b : text.getBytes(StandardCharsets.UTF_8)) {
            char c = (char) (b & 0xFF);
            boolean plain = c < 128 && (Character.isLetterOrDigit(c) || kept.indexOf(c) >= 0);
            out.append(plain ? String.valueOf(c) : String.format("%%%02X", (int) c));
        }
        return out.toString();
    }
}
