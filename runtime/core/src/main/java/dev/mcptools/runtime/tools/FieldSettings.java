package dev.mcptools.runtime.tools;

import java.time.Clock;
import java.time.Duration;

/**
 * How the fields are looked at that an account defines.
 *
 * @param age how long what was read of them is taken for true, unless something shows that it no longer is
 * @param tokens how much of the list of tools they may fill, by four characters to a token
 * @param clock tells which day is today, and where
 */
public record FieldSettings(Duration age, int tokens, Clock clock) {

    /** Five minutes, 4,000 tokens, and days as they are in UTC. */
    public static final FieldSettings DEFAULT = new FieldSettings(Duration.ofMinutes(5), 4_000, Clock.systemUTC());
}
