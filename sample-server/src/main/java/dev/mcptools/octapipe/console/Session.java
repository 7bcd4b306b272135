package dev.mcptools.octapipe.console;

import java.time.Instant;

/**
 * Somebody who has shown the admin key.
 *
 * @param expiresAt until when they need not show it again
 * @param csrfToken what each of their forms carries; other sites do not know it
 */
record Session(Instant expiresAt, String csrfToken) {
    /** Without the token: it may stand in a log. */
    @Override
    public String toString() {
        return "Session[expiresAt=" + expiresAt + "]";
    }
}
