package dev.mcptools.runtime.upstream;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Which headers a parameter may set, and with what (RFC 9110, sections 5.1 and 5.5). */
final class HeaderRules {
    // Credentials, framing and routing belong to the client; OpenAPI 3.1, section 4.8.12.1, says the same of Accept,
    // Content-Type and Authorization.
    private static final Set<String> NOT_FOR_PARAMETERS = Set.of(
            "accept",
            "authorization",
            "connection",
            "content-length",
            "content-type",
            "cookie",
            "expect",
            "host",
            "keep-alive",
            "proxy-authorization",
            "proxy-connection",
            "te",
            "trailer",
            "transfer-encoding",
            "upgrade");

    private static final String TOKEN = "!#$%&'*+-.^_`|~";

    private HeaderRules() {}

    /** Refuses a name that no parameter may have: the document is wrong, not the argument. */
    static void checkName(String name) {
        if (!isToken(name)) {
            throw new IllegalArgumentException("'" + name + "' is no name for a header or cookie.");
        }
        if (NOT_FOR_PARAMETERS.contains(name.toLowerCase(Locale.ROOT))) {
            throw new IllegalArgumentException("No parameter may set the header " + name + ".");
        }
    }

    /** {@return whether {@code text} is a token: a method, the name of a header or cookie} */
    static boolean isToken(String text) {
        return !text.isEmpty()
                && text.chars().allMatch(c -> PercentEncoding.isAlphanumeric(c) || TOKEN.indexOf(c) >= 0);
    }

    /** {@return the same JSON with escapes for what a header cannot carry, all of which stands in its strings} */
    static String jsonInAscii(String json) {
        StringBuilder ascii = new StringBuilder(json.length());
        json.chars().forEach(c -> ascii.append(c <= '~' ? String.valueOf((char) c) : String.format("\\u%04X", c)));
        return ascii.toString();
    }

    /** {@return what makes {@code value} unfit for a header, to follow its name in a sentence} */
    static Optional<String> problem(String value) {
        if (value.chars().anyMatch(c -> Character.isISOControl(c) && c != '\t')) {
            return Optional.of(
                    "must not contain line breaks or other control characters: it is sent as an HTTP header");
        }
        if (value.chars().anyMatch(c -> c > '~')) {
            return Optional.of("must contain only ASCII characters: it is sent as an HTTP header");
        }
        // RFC 9110, section 5.5: a recipient takes them off, and would get another value.
        if (!value.equals(value.strip())) {
            return Optional.of("must not begin or end with a space: it is sent as an HTTP header");
        }
        return Optional.empty();
    }

    /**
     * {@return {@code value}, which a cookie can carry as it is (RFC 6265, section 4.1.1)}
     *
     * @throws IllegalArgumentException if none can
     */
    static String cookieValue(String value) {
        if (value.chars().anyMatch(c -> c <= ' ' || c > '~' || "\",;\\".indexOf(c) >= 0)) {
            throw new IllegalArgumentException(
                    "A cookie's value has visible ASCII characters and no quotes, commas, semicolons or backslashes.");
        }
        return value;
    }
}
