package dev.mcptools.runtime.upstream;

import java.nio.charset.Charset;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Media types and ranges of them as texts: {@code image/png}, {@code text/csv; header=present}, {@code image/*}. */
final class MediaType {
    static final String JSON = "application/json";
    static final String FORM = "application/x-www-form-urlencoded";
    static final String MULTIPART_FORM = "multipart/form-data";
    static final String TEXT = "text/plain";
    static final String BYTES = "application/octet-stream";

    private static final String TOKEN = "[A-Za-z0-9!#$%&'*+.^_`|~-]+";

    // RFC 9110, section 8.3.1, without characters that a quoted value would have to escape.
    private static final Pattern SYNTAX = Pattern.compile(
            TOKEN + "/" + TOKEN + "(?:[ \\t]*;[ \\t]*" + TOKEN + "=(?:" + TOKEN + "|\"[ !#-\\[\\]-~]*\"))*");

    private static final Pattern CHARSET =
            Pattern.compile(";[ \\t]*charset=\"?([^\";, \\t]+)", Pattern.CASE_INSENSITIVE);

    private MediaType() {}

    /** {@return whether {@code text} is one media type that a header can carry: no range, no line break} */
    static boolean isOne(String text) {
        return text.length() <= 255 && SYNTAX.matcher(text).matches() && !isRange(text);
    }

    static boolean isRange(String text) {
        return essence(text).indexOf('*') >= 0;
    }

    /** {@return type and subtype in lower case, without parameters} */
    static String essence(String text) {
        int semicolon = text.indexOf(';');
        return (semicolon < 0 ? text : text.substring(0, semicolon)).strip().toLowerCase(Locale.ROOT);
    }

    /** {@return whether {@code type} is {@code range}, or lies in it; parameters are not compared} */
    static boolean isIn(String range, String type) {
        String wide = essence(range);
        String narrow = essence(type);
        return wide.equals("*/*")
                || wide.equals(narrow)
                || (wide.endsWith("/*") && narrow.startsWith(wide.substring(0, wide.length() - 1)));
    }

    static boolean isJson(String type) {
        String essence = essence(type);
        return essence.equals(JSON) || essence.endsWith("+json");
    }

    /**
     * {@return the encoding that a media type names; empty if it names none}
     *
     * @throws IllegalArgumentException if Java does not know it
     */
    static Optional<Charset> charset(String type) {
        Matcher matcher = CHARSET.matcher(type);
        return matcher.find() ? Optional.of(Charset.forName(matcher.group(1))) : Optional.empty();
    }
}
