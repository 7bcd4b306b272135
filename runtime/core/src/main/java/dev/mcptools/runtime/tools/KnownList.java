package dev.mcptools.runtime.tools;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;

/** One list, as it was when it was last read. However many calls want it at once, one of them reads it. */
final class KnownList {
    private final Lock turn = new ReentrantLock();
    /** Only who has the turn looks. */
    private final ReadingLimit limit = new ReadingLimit();

    private final AtomicBoolean renewing = new AtomicBoolean();

    private volatile Optional<Reading.Items> items = Optional.empty();
    /** Why it could not be read after that. */
    private volatile Optional<Reading.Failed> failed = Optional.empty();

    private volatile long forgotten = System.nanoTime();

    /** What was read until now is no longer believed. */
    void forget() {
        forgotten = System.nanoTime();
    }

    /**
     * {@return the list, read now if what is known is older than {@code age}}
     *
     * @throws ToolFailedException if it cannot be read
     */
    Reading.Items items(Duration age, Supplier<List<JsonNode>> read) {
        long asked = System.nanoTime();
        return switch (fresh(asked, age).orElseGet(() -> inTurn(asked, age, read))) {
            case Reading.Items found -> found;
            case Reading.Failed none -> throw new ToolFailedException(none.why());
        };
    }

    /** {@return what is known, if it is younger than {@code oldest}; nobody waits for it} */
    Optional<Reading.Items> atHand(Duration oldest) {
        long now = System.nanoTime();
        return items.filter(known -> isBelieved(known) && known.age(now).compareTo(oldest) < 0);
    }

    /**
     * Has a list read meanwhile that is older than {@code age}, unless that is being done.
     *
     * @param work reads it, and tells of what goes wrong
     */
    void renew(Duration age, Runnable work) {
        if (fresh(System.nanoTime(), age).isEmpty() && renewing.compareAndSet(false, true)) {
            Thread.startVirtualThread(() -> {
                try {
                    work.run();
                } finally {
                    renewing.set(false);
                }
            });
        }
    }

    /** Whoever waited while another read takes what that one found, if that is young enough. */
    private Reading inTurn(long asked, Duration age, Supplier<List<JsonNode>> read) {
        turn.lock();
        try {
            return fresh(asked, age)
                    .or(() -> last().filter(found -> limit.isContentWith(found, asked)))
                    .orElseGet(() -> reading(read));
        } finally {
            turn.unlock();
        }
    }

    /** The list if it is young enough, or else why it could not be read just now. */
    private Optional<Reading> fresh(long now, Duration age) {
        Optional<Reading> young = items.filter(
                        known -> isBelieved(known) && known.age(now).compareTo(age) < 0)
                .map(known -> known);
        return young.or(() ->
                failed.filter(none -> isBelieved(none) && none.age(now).compareTo(Reading.PAUSE) < 0));
    }

    private Optional<Reading> last() {
        Optional<Reading> later = failed.map(none -> none);
        return later.or(() -> items);
    }

    private Reading reading(Supplier<List<JsonNode>> read) {
        long begun = System.nanoTime();
        limit.count(begun);
        try {
            Reading.Items found = new Reading.Items(read.get(), begun);
            items = Optional.of(found);
            failed = Optional.empty();
            return found;
        } catch (ToolFailedException e) {
            Reading.Failed none = new Reading.Failed(e.failure(), System.nanoTime());
            // That one caller gave up says nothing to the others.
            if (!none.why().code().equals(Failures.CANCELLED)) {
                failed = Optional.of(none);
            }
            return none;
        }
    }

    private boolean isBelieved(Reading reading) {
        return reading.since() - forgotten >= 0;
    }
}
