package dev.mcptools.octapipe.registration;

import java.security.SecureRandom;

/** Ids of what is registered: no secrets, but short enough for URLs and never used twice. */
final class Ids {
    private static final String LETTERS = "0123456789abcdefghjkmnpqrstvwxyz";
    private static final int LENGTH = 20;
    private static final SecureRandom RANDOM = new SecureRandom();

    private Ids() {}

    /** {@return a new id, which begins with what it is of: {@code mcp_...}} */
    static String generate(String prefix) {
        StringBuilder id = new StringBuilder(prefix).append('_');
        for (int i = 0; i < LENGTH; i++) {
            id.append(LETTERS.charAt(RANDOM.nextInt(LETTERS.length())));
        }
        return id.toString();
    }
}
