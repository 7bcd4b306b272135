package dev.mcptools.runtime.upstream;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads multipart bodies as strictly as RFC 2046, section 5.1, and RFC 7578 allow: whatever is odd is an error. */
final class Multipart {
    private static final Pattern BOUNDARY =
            Pattern.compile("multipart/[a-z-]+; boundary=([0-9A-Za-z'()+_,./:=?-]{1,70})");
    private static final Pattern DISPOSITION =
            Pattern.compile("form-data; name=\"([^\"\\\\\\p{Cntrl}]*)\"(?:; filename=\"([^\"\\\\\\p{Cntrl}]*)\")?");

    private Multipart() {}

    /** A part: header names in lower case, content byte for byte as ISO-8859-1. */
    record Read(String name, Optional<String> filename, Map<String, String> headers, String content) {
        String type() {
            return headers.getOrDefault("content-type", "");
        }

        String utf8() {
            return new String(content.getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8);
        }
    }

    static List<Read> parts(String contentType, byte[] body) {
        Matcher boundary = BOUNDARY.matcher(contentType);
        if (!boundary.matches()) {
            throw new AssertionError("no boundary in " + contentType);
        }
        String delimiter = "\r\n--" + boundary.group(1);
        // The delimiter begins with the line break before it; the first one may do without.
        String text = "\r\n" + new String(body, StandardCharsets.ISO_8859_1);
        List<Read> parts = new ArrayList<>();
        int at = text.indexOf(delimiter);
        check(at == 0, "something stands before the first boundary");
        while (true) {
            int from = at + delimiter.length();
            if (text.startsWith("--\r\n", from)) {
                check(from + 4 == text.length(), "something stands after the last boundary");
                return parts;
            }
            check(text.startsWith("\r\n", from), "a boundary is followed by something else than a line break");
            at = text.indexOf(delimiter, from);
            check(at >= 0, "a part has no end");
            parts.add(part(text.substring(from + 2, at)));
        }
    }

    private static Read part(String text) {
        int end = text.indexOf("\r\n\r\n");
        check(end >= 0, "a part has no end of its headers");
        Map<String, String> headers = new LinkedHashMap<>();
        for (String line : text.substring(0, end).split("\r\n", -1)) {
            check(line.matches("[A-Za-z-]+: [^\\p{Cntrl}]*"), "no header: " + line);
            String name = line.substring(0, line.indexOf(':')).toLowerCase(Locale.ROOT);
            check(headers.put(name, line.substring(line.indexOf(':') + 2)) == null, "twice: " + name);
        }
        Matcher disposition = DISPOSITION.matcher(utf8(headers.getOrDefault("content-disposition", "")));
        check(disposition.matches(), "no disposition: " + headers);
        return new Read(
                disposition.group(1), Optional.ofNullable(disposition.group(2)), headers, text.substring(end + 4));
    }

    private static String utf8(String latin1) {
        return new String(latin1.getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8);
    }

    private static void check(boolean holds, String otherwise) {
        if (!holds) {
            throw new AssertionError(otherwise);
        }
    }
}
