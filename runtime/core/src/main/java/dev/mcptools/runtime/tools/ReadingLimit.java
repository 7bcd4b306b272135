package dev.mcptools.runtime.tools;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;

/**
 * How often one list is read, whatever calls go wrong: {@link #READINGS} times a minute, and beyond that as soon as what is
 * known of it is older than {@link #BREATH}.
 *
 * <p>For one thread at a time.
 */
final class ReadingLimit {
    /** How often a list is read in a minute because somebody wants it newer than it is. */
    static final int READINGS = 30;

    /** How old what is known of a list may be that was read that often. */
    static final Duration BREATH = Duration.ofSeconds(10);

    private static final Duration MINUTE = Duration.ofMinutes(1);

    private final Deque<Long> readings = new ArrayDeque<>();

    /** Counts a reading that begins now, a time of {@link System#nanoTime}. */
    void count(long now) {
        readings.add(now);
    }

    /** {@return whether to be content with what was read last, if it is no older than that} */
    boolean isContentWith(Reading last, long now) {
        readings.removeIf(begun -> now - begun > MINUTE.toNanos());
        return readings.size() >= READINGS && last.age(now).compareTo(BREATH) < 0;
    }
}
