package dev.mcptools.runtime.tools;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * What was made of lists when they were last read: the same object as long as a list says the same.
 *
 * @param <K> what tells lists apart
 * @param <M> what is made of one
 */
final class MadeOfLists<K, M> {
    /** So many are kept, those that were asked for last. */
    private static final int MOST = 500;

    private final Map<K, Made<M>> last = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<K, Made<M>> eldest) {
            return size() > MOST;
        }
    };

    private record Made<M>(Reading.Items reading, M what) {

        boolean isOf(Reading.Items earlier) {
            return reading.since() - earlier.since() >= 0;
        }
    }

    /** {@return what was made of a list last, if anything ever was} */
    Optional<M> last(K key) {
        return made(key).map(Made::what);
    }

    /** {@return what is made of a reading, or was of one that began later: whoever takes long to tell undoes nothing} */
    M of(K key, Reading.Items reading, Function<List<JsonNode>, M> make) {
        Optional<Made<M>> before = made(key);
        if (before.isPresent() && before.get().isOf(reading)) {
            return before.get().what();
        }
        M what = before.filter(known -> known.reading().items().equals(reading.items()))
                .map(Made::what)
                .orElseGet(() -> make.apply(reading.items()));
        synchronized (last) {
            return last.merge(key, new Made<>(reading, what), (known, made) -> known.isOf(reading) ? known : made)
                    .what();
        }
    }

    private Optional<Made<M>> made(K key) {
        synchronized (last) {
            return Optional.ofNullable(last.get(key));
        }
    }
}
