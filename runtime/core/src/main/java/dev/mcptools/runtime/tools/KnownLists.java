package dev.mcptools.runtime.tools;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;

/**
 * The lists of one account that arguments are checked by, as they were a moment ago: definitions of fields, the stages of
 * a pipeline.
 *
 * <p>However many calls want a list at once, one of them reads it. A list that could not be read is not asked for again
 * for {@link #PAUSE}: an API that is down or wants to be left alone is left alone. Whatever calls go wrong, a list is not
 * read more than {@link #READINGS} times a minute, but for those who do not believe what is older than {@link #BREATH}.
 */
final class KnownLists {
    /** How long a failure is the answer. */
    static final Duration PAUSE = Duration.ofSeconds(5);

    /** How often a list is read in a minute because somebody wants it newer than it is. */
    static final int READINGS = 30;

    /** How old what is known of a list may be that was read that often. */
    static final Duration BREATH = Duration.ofSeconds(10);

    private static final Duration MINUTE = Duration.ofMinutes(1);

    /** So many lists are kept, those that were asked for last: there is one of stages for each pipeline. */
    private static final int MOST = 500;

    private final Map<Key, KnownList> lists = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Key, KnownList> eldest) {
            return size() > MOST;
        }
    };

    private record Key(String tool, ObjectNode arguments) {}

    /** What reading a list came to. */
    private sealed interface Reading {
        /** {@return when it had ended, by {@link System#nanoTime}} */
        long ended();

        record Items(List<JsonNode> items, long begun, long ended) implements Reading {}

        record Failed(ToolResult.Failure why, long ended) implements Reading {}
    }

    /**
     * {@return all items of a list, read now if what is known is older than {@code age}}
     *
     * @param tool the name of the tool that lists
     * @param arguments what it is called with
     * @param age how old the answer may be
     * @param read reads the list
     * @throws ToolFailedException if it cannot be read
     */
    List<JsonNode> items(String tool, ObjectNode arguments, Duration age, Supplier<List<JsonNode>> read) {
        return list(new Key(tool, arguments.deepCopy())).items(age, read);
    }

    /** Forgets what a tool listed, whatever it was called with: something shows that it is no longer so. */
    void forget(String tool) {
        synchronized (lists) {
            lists.forEach((key, list) -> {
                if (key.tool().equals(tool)) {
                    list.forget();
                }
            });
        }
    }

    private KnownList list(Key key) {
        synchronized (lists) {
            return lists.computeIfAbsent(key, unknown -> new KnownList());
        }
    }

    /** One list. */
    private static final class KnownList {
        private final Lock turn = new ReentrantLock();
        /** When it was read in the last minute; only who has the turn looks. */
        private final Deque<Long> readings = new ArrayDeque<>();

        private volatile Optional<Reading> last = Optional.empty();
        private volatile long forgotten = System.nanoTime();

        void forget() {
            forgotten = System.nanoTime();
        }

        List<JsonNode> items(Duration age, Supplier<List<JsonNode>> read) {
            long asked = System.nanoTime();
            Optional<Reading> fresh = last.filter(reading -> isBelieved(reading) && isFresh(reading, asked, age));
            return answer(fresh.orElseGet(() -> inTurn(asked, age, read)));
        }

        /** Whoever waited while another read takes what that one found. */
        private Reading inTurn(long asked, Duration age, Supplier<List<JsonNode>> read) {
            turn.lock();
            try {
                Reading reading = last.filter(found -> isBelieved(found)
                                        && (found.ended() - asked > 0 || isFresh(found, asked, age))
                                || isReadTooOften(asked) && age(found, asked).compareTo(BREATH) < 0)
                        .orElseGet(() -> reading(read));
                last = Optional.of(reading);
                return reading;
            } finally {
                turn.unlock();
            }
        }

        private boolean isReadTooOften(long now) {
            readings.removeIf(begun -> now - begun > MINUTE.toNanos());
            return readings.size() >= READINGS;
        }

        private Reading reading(Supplier<List<JsonNode>> read) {
            long begun = System.nanoTime();
            readings.add(begun);
            try {
                return new Reading.Items(List.copyOf(read.get()), begun, System.nanoTime());
            } catch (ToolFailedException e) {
                return new Reading.Failed(e.failure(), System.nanoTime());
            }
        }

        private static boolean isFresh(Reading reading, long now, Duration age) {
            return switch (reading) {
                case Reading.Items items -> age(items, now).compareTo(age) < 0;
                case Reading.Failed failed -> age(failed, now).compareTo(PAUSE) < 0;
            };
        }

        private boolean isBelieved(Reading reading) {
            return since(reading) - forgotten >= 0;
        }

        private static Duration age(Reading reading, long now) {
            return Duration.ofNanos(now - since(reading));
        }

        /** When it was as it was read, by {@link System#nanoTime}; for a failure, when it was told. */
        private static long since(Reading reading) {
            return switch (reading) {
                case Reading.Items items -> items.begun();
                case Reading.Failed failed -> failed.ended();
            };
        }

        private static List<JsonNode> answer(Reading reading) {
            return switch (reading) {
                case Reading.Items items -> items.items();
                case Reading.Failed failed -> throw new ToolFailedException(failed.why());
            };
        }
    }
}
