package dev.mcptools.runtime.tools;

import java.time.Duration;

/**
 * How the fields are looked at that an account defines.
 *
 * @param age how long what was read of them is taken for true, unless something shows that it no longer is
 * @param tokens how much of the list of tools they may fill, by four characters to a token
 */
public record FieldSettings(Duration age, int tokens) {

    public FieldSettings {
        if (age.isNegative() || tokens < 0) {
            throw new IllegalArgumentException("The age of fields and their tokens are not below zero.");
        }
    }

    /** Five minutes, and 4,000 tokens. */
    public static final FieldSettings DEFAULT = new FieldSettings(Duration.ofMinutes(5), 4_000);
}
