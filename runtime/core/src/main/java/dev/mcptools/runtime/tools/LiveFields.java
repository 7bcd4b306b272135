package dev.mcptools.runtime.tools;

import com.fasterxml.jackson.databind.JsonNode;
import dev.mcptools.runtime.fields.FieldDefinitions;
import dev.mcptools.runtime.fields.FieldSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;

/** The fields that one account defines, as they were when they were last read; the same object as long as they are the same. */
final class LiveFields {
    private final FieldSettings settings;
    private final List<Runnable> listeners = new CopyOnWriteArrayList<>();
    private final Map<FieldSource, Read> last = new ConcurrentHashMap<>();

    private record Read(List<JsonNode> items, FieldDefinitions definitions) {}

    LiveFields(FieldSettings settings) {
        this.settings = settings;
    }

    FieldSettings settings() {
        return settings;
    }

    /** {@return the definitions in what was read of a source} */
    FieldDefinitions of(FieldSource source, List<JsonNode> items) {
        Read known = last.get(source);
        return known != null && known.items() == items ? known.definitions() : learnt(source, items);
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

    private FieldDefinitions learnt(FieldSource source, List<JsonNode> items) {
        Optional<FieldDefinitions> before = last(source);
        Read read = last.compute(
                source,
                (same, known) -> known != null && known.items().equals(items)
                        ? new Read(items, known.definitions())
                        : new Read(items, source.read(items)));
        if (before.isEmpty() || before.get() != read.definitions()) {
            listeners.forEach(Runnable::run);
        }
        return read.definitions();
    }
}
