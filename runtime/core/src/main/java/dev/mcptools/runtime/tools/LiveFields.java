package dev.mcptools.runtime.tools;

import dev.mcptools.runtime.fields.FieldDefinitions;
import dev.mcptools.runtime.fields.FieldSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;

/** The fields that one account defines, as they were when they were last read; the same object as long as they are the same. */
final class LiveFields {
    private final FieldSettings settings;
    private final List<Runnable> listeners = new CopyOnWriteArrayList<>();
    private final Map<FieldSource, Read> last = new ConcurrentHashMap<>();

    private record Read(Reading.Items reading, FieldDefinitions definitions) {}

    LiveFields(FieldSettings settings) {
        this.settings = settings;
    }

    FieldSettings settings() {
        return settings;
    }

    /** {@return the definitions in what was read of a source, or in what was read of it later} */
    FieldDefinitions of(FieldSource source, Reading.Items reading) {
        Read known = last.get(source);
        return known != null && known.reading().since() - reading.since() >= 0
                ? known.definitions()
                : learnt(source, reading);
    }

    /** Tells {@code listener} of each change, until what is returned is closed. */
    Runnable watch(Runnable listener) {
        listeners.add(listener);
        return () -> listeners.remove(listener);
    }

    /** {@return the definitions that were read last, if they ever were} */
    Optional<FieldDefinitions> last(FieldSource source) {
        return Optional.ofNullable(last.get(source)).map(Read::definitions);
    }

    private FieldDefinitions learnt(FieldSource source, Reading.Items reading) {
        Optional<FieldDefinitions> before = last(source);
        FieldDefinitions now = last.compute(source, (same, known) -> later(source, known, reading))
                .definitions();
        if (before.isEmpty() || before.get() != now) {
            listeners.forEach(Runnable::run);
        }
        return now;
    }

    /** Whoever takes long to tell what it has read does not undo what others have read since. */
    private static Read later(FieldSource source, @Nullable Read known, Reading.Items reading) {
        if (known == null) {
            return new Read(reading, source.read(reading.items()));
        }
        if (known.reading().since() - reading.since() >= 0) {
            return known;
        }
        boolean same = known.reading().items().equals(reading.items());
        return new Read(reading, same ? known.definitions() : source.read(reading.items()));
    }
}
