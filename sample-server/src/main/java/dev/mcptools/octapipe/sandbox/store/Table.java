package dev.mcptools.octapipe.sandbox.store;

import dev.mcptools.octapipe.sandbox.model.Stored;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Things by their key, in the order in which they were first put. Guarded by the lock of its {@link Store}. */
public final class Table<T extends Stored> {

    private final Map<UUID, T> rows = new LinkedHashMap<>();

    public Optional<T> find(UUID uuid) {
        return Optional.ofNullable(rows.get(uuid));
    }

    public boolean contains(UUID uuid) {
        return rows.containsKey(uuid);
    }

    /** Adds a thing, or puts it in the place of the one with the same key. */
    public T put(T row) {
        rows.put(row.uuid(), row);
        return row;
    }

    public void remove(UUID uuid) {
        rows.remove(uuid);
    }

    public void removeIf(Predicate<? super T> condition) {
        rows.values().removeIf(condition);
    }

    public Stream<T> stream() {
        return rows.values().stream();
    }

    public List<T> copy() {
        return List.copyOf(rows.values());
    }
}
