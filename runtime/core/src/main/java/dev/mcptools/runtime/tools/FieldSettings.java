package dev.mcptools.runtime.tools;

import java.time.Clock;
import java.time.Duration;

/**
 * How the fields are looked at that an account defines.
 *
 * @param age how long what was read of them is taken for true, unless something shows that it no longer is
 * @param tokens how much of the list of tools they may fill, by four characters to a token
 * @param patience how long the list of tools waits for them; who listens is told when they are there
 * @param clock tells which day is today, and where
 */
public record FieldSettings(Duration age, int tokens, Duration patience, Clock clock) {

    /** Five minutes, 4,000 tokens, three seconds, and days as they are in UTC. */
    public static final FieldSettings DEFAULT =
            new FieldSettings(Duration.ofMinutes(5), 4_000, Duration.ofSeconds(3), Clock.systemUTC());

    public FieldSettings {
        if (age.isNegative() || tokens < 0 || patience.isNegative()) {
            throw new IllegalArgumentException("Neither age nor tokens nor patience of fields is below zero.");
        }
    }

    /** {@return the same with another age} */
    public FieldSettings withAge(Duration other) {
        return new FieldSettings(other, tokens, patience, clock);
    }

    /** {@return the same with another patience} */
    public FieldSettings withPatience(Duration other) {
        return new FieldSettings(age, tokens, other, clock);
    }
}
