package dev.mcptools.runtime.tools;

import dev.mcptools.runtime.fields.FieldDefinitions;
import dev.mcptools.runtime.fields.FieldSet;
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
    private final MadeOfLists<FieldSource, FieldDefinitions> listed = new MadeOfLists<>();
    private final MadeOfLists<Owner, FieldSet> owned = new MadeOfLists<>();
    private final Map<FieldSource, Asked> asked = new ConcurrentHashMap<>();

    private record Owner(FieldSource source, String id, String name) {}

    /** Owners, and the fields of those that were asked for them. */
    private record Asked(FieldDefinitions owners, List<FieldSet> fields, FieldDefinitions all) {}

    LiveFields(FieldSettings settings) {
        this.settings = settings;
    }

    FieldSettings settings() {
        return settings;
    }

    /** {@return the definitions in what was read of a source, or in what was read of it later} */
    FieldDefinitions of(FieldSource source, Reading.Items reading) {
        Optional<FieldDefinitions> before = listed.last(source);
        FieldDefinitions now = listed.of(source, reading, source::read);
        // Owners whose fields are asked for one by one say nothing by themselves.
        if (source.definedBy().isEmpty() && (before.isEmpty() || before.get() != now)) {
            tell();
        }
        return now;
    }

    /** {@return the fields of one owner in what was read of it, or in what was read of it later} */
    FieldSet of(FieldSource source, String id, String name, Reading.Items reading) {
        return owned.of(new Owner(source, id, name), reading, items -> source.read(id, name, items));
    }

    /** {@return the owners that were listed last, with their definitions unless these are elsewhere} */
    Optional<FieldDefinitions> last(FieldSource source) {
        return listed.last(source);
    }

    /** {@return the fields of one owner that were read last, if they ever were} */
    Optional<FieldSet> last(FieldSource source, FieldSet owner) {
        return owned.last(new Owner(source, owner.id(), owner.name()));
    }

    /** {@return the definitions to show, if they were ever read} */
    Optional<FieldDefinitions> shown(FieldSource source) {
        return source.definedBy().isEmpty()
                ? last(source)
                : Optional.ofNullable(asked.get(source)).map(Asked::all);
    }

    /** Has owners shown with the fields of those that were asked for them. */
    void show(FieldSource source, FieldDefinitions owners, List<FieldSet> fields) {
        Asked before = asked.get(source);
        if (before == null || before.owners() != owners || !before.fields().equals(fields)) {
            asked.put(source, new Asked(owners, fields, owners.with(fields)));
            tell();
        }
    }

    /** Tells {@code listener} of each change, until what is returned is closed. */
    Runnable watch(Runnable listener) {
        listeners.add(listener);
        return () -> listeners.remove(listener);
    }

    private void tell() {
        listeners.forEach(Runnable::run);
    }
}
