package dev.mcptools.runtime.tools;

import java.time.Clock;
import java.time.Duration;

/**
 * How the fields are looked at that an account defines.
 *
 * @param age how long what was read of them is taken for true, unless something shows that it no longer is; zero if never
 * @param oldest how old they may be while they are read again, where nobody is to wait for that: in the list of tools, and in
 *     calls that they let through as they are
 * @param tokens how much of the list of tools they may fill, by four characters to a token
 * @param patience how long the list of tools waits for them; who listens is told when they are there
 * @param clock tells which day is today, and where
 */
public record FieldSettings(Duration age, Duration oldest, int tokens, Duration patience, Clock clock) {
    private static final int AGES = 10;

    /** Five minutes, 4,000 tokens, three seconds, and days as they are in UTC. */
    public static final FieldSettings DEFAULT =
            new FieldSettings(Duration.ofMinutes(5), 4_000, Duration.ofSeconds(3), Clock.systemUTC());

    public FieldSettings {
        if (age.isNegative() || oldest.isNegative() || tokens < 0 || patience.isNegative()) {
            throw new IllegalArgumentException("Neither ages nor tokens nor patience of fields are below zero.");
        }
    }

    /** Settings by which nobody waits for fields that are younger than ten times the age. */
    public FieldSettings(Duration age, int tokens, Duration patience, Clock clock) {
        this(age, age.multipliedBy(AGES), tokens, patience, clock);
    }

    /** {@return the same with another age, and ten times that as the oldest} */
    public FieldSettings withAge(Duration other) {
        return new FieldSettings(other, tokens, patience, clock);
    }

    /** {@return the same with others for the oldest that nobody waits for} */
    public FieldSettings withOldest(Duration other) {
        return new FieldSettings(age, other, tokens, patience, clock);
    }

    /** {@return the same with another patience} */
    public FieldSettings withPatience(Duration other) {
        return new FieldSettings(age, oldest, tokens, other, clock);
    }
}
