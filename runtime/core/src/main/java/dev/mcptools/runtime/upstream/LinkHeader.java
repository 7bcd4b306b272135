package dev.mcptools.runtime.upstream;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Reads {@code Link} headers (RFC 8288, section 3 and appendix B.2).
 *
 * @param text the value of the header, several joined by commas
 */
record LinkHeader(String text) {
    /** The longest header that is read. */
    private static final int LONGEST = 32_000;

    // Possessive throughout: whatever an API sends, no part is tried in two ways.
    private static final Pattern TARGET = Pattern.compile("[\\s,]*+<([^>]*+)>");
    private static final Pattern PARAMETER = Pattern.compile(
            "\\s*+;\\s*+([^\\s=;,\"<>]*+)\\s*+(?:=\\s*+(?:\"((?:[^\"\\\\]|\\\\.)*+)\"|([^\\s;,\"]*+)))?+");
    private static final Pattern REST = Pattern.compile("[\\s,]*+");

    /** What a header has. */
    sealed interface Found {
        /** A link to the next page. */
        record Next(String reference) implements Found {}

        /** Links, none of them to a next page. */
        record NoNext() implements Found {}

        /** Something else. */
        record Malformed() implements Found {}
    }

    /** {@return the first link of relation {@code next} that is about the answer itself} */
    Found next() {
        if (text.length() > LONGEST) {
            return new Found.Malformed();
        }
        int at = 0;
        Matcher target = TARGET.matcher(text);
        Matcher parameter = PARAMETER.matcher(text);
        while (target.region(at, text.length()).lookingAt()) {
            at = target.end();
            Optional<String> relation = Optional.empty();
            boolean aboutAnother = false;
            while (parameter.region(at, text.length()).lookingAt()) {
                at = parameter.end();
                String name = parameter.group(1).toLowerCase(Locale.ROOT);
                // Section 3.3: of several "rel" the first counts.
                if (name.equals("rel") && relation.isEmpty()) {
                    relation = Optional.of(value(parameter));
                }
                aboutAnother |= name.equals("anchor");
            }
            if (!aboutAnother && relation.filter(LinkHeader::hasNext).isPresent()) {
                return new Found.Next(target.group(1));
            }
            if (at < text.length() && !text.substring(at).stripLeading().startsWith(",") && !isRest(at)) {
                return new Found.Malformed();
            }
        }
        return isRest(at) ? new Found.NoNext() : new Found.Malformed();
    }

    private boolean isRest(int at) {
        return REST.matcher(text).region(at, text.length()).matches();
    }

    private static String value(Matcher parameter) {
        return Optional.ofNullable(parameter.group(2))
                .map(quoted -> quoted.replaceAll("\\\\(.)", "$1"))
                .or(() -> Optional.ofNullable(parameter.group(3)))
                .orElse("");
    }

    private static boolean hasNext(String relations) {
        return Stream.of(relations.strip().split("\\s+")).anyMatch("next"::equalsIgnoreCase);
    }
}
