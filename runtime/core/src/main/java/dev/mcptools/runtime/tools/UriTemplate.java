package dev.mcptools.runtime.tools;

import java.io.ByteArrayOutputStream;
import java.net.URLEncoder;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A URI with {@code {variables}} in it, which is filled in and read back: simple string expansion (RFC 6570, section
 * 3.2.2), where a value is encoded but for letters, digits and {@code -._~}.
 */
public final class UriTemplate {
    private static final String RESERVED = ":/?#[]@!$&'()*+,;=";
    private static final String NEVER_IN_URIS = "\"<>\\^`{|}% ";

    private final String text;
    /** What stands before each variable, and after the last; one more than there are variables. */
    private final List<String> literals;

    private final List<String> variables;

    private UriTemplate(String text, List<String> literals, List<String> variables) {
        this.text = text;
        this.literals = List.copyOf(literals);
        this.variables = List.copyOf(variables);
    }

    /**
     * {@return the template that this text is}
     *
     * @throws IllegalArgumentException if it has no variables, one of them twice, an operator, or between two variables no
     *     reserved character that tells where the first one ends
     */
    public static UriTemplate of(String text) {
        List<String> literals = new ArrayList<>();
        List<String> variables = new ArrayList<>();
        int from = 0;
        for (int open = text.indexOf('{'); open >= 0; open = text.indexOf('{', from)) {
            int close = text.indexOf('}', open);
            String name = close < 0 ? "" : text.substring(open + 1, close);
            if (!name.matches("[A-Za-z0-9_]+") || variables.contains(name)) {
                throw new IllegalArgumentException(
                        "Between braces stands the name of a variable, each once, of letters, digits and _: " + text);
            }
            literals.add(text.substring(from, open));
            variables.add(name);
            from = close + 1;
        }
        literals.add(text.substring(from));
        boolean separated = literals.subList(1, literals.size()).stream()
                .allMatch(literal -> literal.isEmpty() ? text.endsWith("}") : RESERVED.indexOf(literal.charAt(0)) >= 0);
        boolean together = literals.subList(1, Math.max(1, literals.size() - 1)).contains("");
        if (variables.isEmpty() || !separated || together || text.indexOf('}', from) >= 0) {
            throw new IllegalArgumentException(
                    "A template of URIs has variables in braces, each followed by the end or by" + " one of " + RESERVED
                            + ": " + text);
        }
        return new UriTemplate(text, literals, variables);
    }

    /** {@return the template as it was written} */
    public String text() {
        return text;
    }

    /** {@return the names of its variables, in their order} */
    public List<String> variables() {
        return variables;
    }

    /**
     * {@return the URI that has these values}
     *
     * @throws IllegalArgumentException if a variable has no value, or an empty one
     */
    public String expand(Map<String, String> values) {
        StringBuilder uri = new StringBuilder(literals.getFirst());
        for (int i = 0; i < variables.size(); i++) {
            String value = values.getOrDefault(variables.get(i), "");
            if (value.isEmpty()) {
                throw new IllegalArgumentException(text + " needs a value for " + variables.get(i) + ".");
            }
            uri.append(encoded(value)).append(literals.get(i + 1));
        }
        return uri.toString();
    }

    /** {@return the values in a URI, decoded; empty if it is not made from this template} */
    Optional<Map<String, String>> match(String uri) {
        if (!uri.startsWith(literals.getFirst())) {
            return Optional.empty();
        }
        Map<String, String> values = new HashMap<>();
        int at = literals.getFirst().length();
        for (int i = 0; i < variables.size(); i++) {
            int end = endOfValue(uri, at);
            Optional<String> value = decoded(uri.substring(at, end)).filter(UriTemplate::isUsable);
            String literal = literals.get(i + 1);
            if (value.isEmpty() || !uri.startsWith(literal, end)) {
                return Optional.empty();
            }
            values.put(variables.get(i), value.get());
            at = end + literal.length();
        }
        return at == uri.length() ? Optional.of(Map.copyOf(values)) : Optional.empty();
    }

    private static int endOfValue(String uri, int from) {
        int end = from;
        while (end < uri.length() && RESERVED.indexOf(uri.charAt(end)) < 0) {
            end++;
        }
        return end;
    }

    private static boolean isUsable(String value) {
        return !value.isEmpty() && value.chars().noneMatch(Character::isISOControl);
    }

    // URLEncoder makes what forms send (application/x-www-form-urlencoded), which differs from RFC 3986 in these.
    private static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8)
                .replace("+", "%20")
                .replace("*", "%2A")
                .replace("%7E", "~");
    }

    /** Empty if an escape is broken, or the bytes are not UTF-8; characters beyond ASCII may stand as they are. */
    private static Optional<String> decoded(String value) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(value.length());
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            if (c == '%') {
                if (i + 2 >= value.length()
                        || !HexFormat.isHexDigit(value.charAt(i + 1))
                        || !HexFormat.isHexDigit(value.charAt(i + 2))) {
                    return Optional.empty();
                }
                bytes.write(HexFormat.fromHexDigits(value, i + 1, i + 3));
                i += 2;
            } else if (NEVER_IN_URIS.indexOf(c) >= 0) {
                return Optional.empty();
            } else {
                int end = Character.isHighSurrogate(c) && i + 1 < value.length() ? i + 2 : i + 1;
                bytes.writeBytes(value.substring(i, end).getBytes(StandardCharsets.UTF_8));
                i = end - 1;
            }
        }
        try {
            return Optional.of(StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes.toByteArray()))
                    .toString());
        } catch (CharacterCodingException e) {
            return Optional.empty();
        }
    }
}
