package dev.mcptools.runtime.upstream;

import java.util.regex.Pattern;

/** The form of a bearer token (RFC 6750, section 2.1). */
final class BearerToken {
    // Tokens in use have characters beyond b64token ("|" in Laravel's); all that a header can carry is let through.
    private static final Pattern VISIBLE = Pattern.compile("[\\x21-\\x7E]+");

    private BearerToken() {}

    /** {@return the value of the Authorization header for {@code token}} */
    static String authorization(String token) {
        if (!VISIBLE.matcher(token).matches()) {
            throw new IllegalArgumentException(
                    "A bearer token has only visible ASCII characters and no spaces; the one given is empty or has others.");
        }
        return "Bearer " + token;
    }
}
