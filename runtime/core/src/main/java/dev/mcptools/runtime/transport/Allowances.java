package dev.mcptools.runtime.transport;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLongArray;
import java.util.function.LongSupplier;

/**
 * A number of places, each of which allows so much at once and then one more in each interval: a bucket of tokens, by the
 * generic cell rate algorithm, whose state is a single number for each place.
 */
public final class Allowances {
    private final AtomicLongArray usedUntil;
    private final long interval;
    private final long burst;
    private final LongSupplier nanos;
    private final long start;

    /**
     * Allowances that nobody has used.
     *
     * @param places how many there are
     * @param atOnce how much each allows at once
     * @param interval after which each allows one more
     */
    public Allowances(int places, int atOnce, Duration interval) {
        this(places, atOnce, interval, System::nanoTime);
    }

    Allowances(int places, int atOnce, Duration interval, LongSupplier nanos) {
        usedUntil = new AtomicLongArray(places);
        this.interval = interval.toNanos();
        burst = (atOnce - 1) * this.interval;
        this.nanos = nanos;
        start = nanos.getAsLong();
    }

    /** {@return how many places there are} */
    public int places() {
        return usedUntil.length();
    }

    /** {@return zero if one was taken; else, with none taken, how long until one can be} */
    public Duration take(int place) {
        long now = nanos.getAsLong() - start;
        while (true) {
            long before = usedUntil.get(place);
            long from = Math.max(before, now);
            if (from - now > burst) {
                return Duration.ofNanos(from - now - burst);
            }
            if (usedUntil.compareAndSet(place, before, from + interval)) {
                return Duration.ZERO;
            }
        }
    }

    /** Undoes a {@link #take}. */
    public void giveBack(int place) {
        usedUntil.addAndGet(place, -interval);
    }
}
