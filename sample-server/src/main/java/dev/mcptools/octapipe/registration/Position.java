package dev.mcptools.octapipe.registration;

import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Base64;

/**
 * A place in a list that is in the order of creation: it stays good when what was there is deleted.
 *
 * @param createdAt when the last one before it was created
 * @param id its id
 */
record Position(Instant createdAt, String id) {

    /** Before the first. */
    static final Position START = new Position(Instant.EPOCH, "");

    /** {@return the position that a cursor stands for}
     *
     * @throws InvalidInputException if it is none of ours
     */
    static Position of(String cursor) {
        try {
            String[] parts = new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8).split(" ", 2);
            if (parts.length == 2) {
                return new Position(Instant.parse(parts[0]), parts[1]);
            }
        } catch (IllegalArgumentException | DateTimeException e) {
            // Said below.
        }
        throw new InvalidInputException("cursor", "is none of this list; pass next_cursor of the page before");
    }

    String cursor() {
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString((createdAt + " " + id).getBytes(StandardCharsets.UTF_8));
    }
}
