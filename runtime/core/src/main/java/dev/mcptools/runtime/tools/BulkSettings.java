package dev.mcptools.runtime.tools;

import java.time.InstantSource;

/**
 * When bulk calls have to be confirmed.
 *
 * @param confirmAbove calls that change more records than these are to be confirmed; those that delete always are
 * @param clock by which confirmations run out
 */
public record BulkSettings(int confirmAbove, InstantSource clock) {
    /** More than 50 records. */
    public static final BulkSettings DEFAULT = new BulkSettings(50, InstantSource.system());

    /** @throws IllegalArgumentException if the number is less than 0 */
    public BulkSettings {
        if (confirmAbove < 0) {
            throw new IllegalArgumentException(
                    "Calls are confirmed above 0 records or more, not " + confirmAbove + ".");
        }
    }

    /** {@return the same, with calls that change more records than these to be confirmed} */
    public BulkSettings above(int records) {
        return new BulkSettings(records, clock);
    }
}
