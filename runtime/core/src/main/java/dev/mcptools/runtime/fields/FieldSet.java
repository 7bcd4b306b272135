package dev.mcptools.runtime.fields;

import dev.mcptools.runtime.text.Nearest;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The fields of one owner: of a database, of a pipeline. */
public final class FieldSet {
    private final String id;
    private final String name;
    private final boolean complete;
    private final Map<String, FieldDefinition> byKey;
    private final Map<String, List<FieldDefinition>> bySpelling;

    /**
     * The fields of one owner.
     *
     * @param id the owner's id
     * @param name the owner's name, safe to show
     * @param complete whether all its definitions could be read, so that there are no other fields
     * @param fields the fields in their order; of several with one key, the first counts
     */
    FieldSet(String id, String name, boolean complete, Collection<FieldDefinition> fields) {
        this.id = id;
        this.name = name;
        this.complete = complete;
        byKey = new LinkedHashMap<>();
        bySpelling = new HashMap<>();
        fields.forEach(field -> byKey.putIfAbsent(field.key(), field));
        byKey.values()
                .forEach(field -> Stream.of(field.key(), field.label())
                        .map(Spelling::of)
                        .distinct()
                        .forEach(spelling -> bySpelling
                                .computeIfAbsent(spelling, unknown -> new ArrayList<>(1))
                                .add(field)));
    }

    /** {@return what is known of an owner whose fields could not be read: nothing} */
    public static FieldSet unknown(String id) {
        return new FieldSet(id, id, false, List.of());
    }

    /** {@return the owner's id} */
    public String id() {
        return id;
    }

    /** {@return the owner's name, safe to show} */
    public String name() {
        return name;
    }

    /** {@return whether there are no other fields than these} */
    public boolean isComplete() {
        return complete;
    }

    /** {@return the fields in the order of the API} */
    public Collection<FieldDefinition> fields() {
        return Collections.unmodifiableCollection(byKey.values());
    }

    /** {@return the field with exactly this key} */
    public Optional<FieldDefinition> field(String key) {
        return Optional.ofNullable(byKey.get(key));
    }

    /** {@return what is meant by a name: a key, before a label or another spelling of either} */
    public FieldName named(String given) {
        FieldDefinition field = byKey.get(given);
        if (field != null) {
            return new FieldName.Key(field);
        }
        String spelling = Spelling.of(given);
        List<FieldDefinition> meant = bySpelling.getOrDefault(spelling, List.of());
        return switch (meant.size()) {
            case 0 -> new FieldName.Unknown(nearest(spelling));
            case 1 -> new FieldName.Label(meant.get(0));
            default -> new FieldName.Ambiguous(meant);
        };
    }

    private Optional<FieldDefinition> nearest(String spelling) {
        return Nearest.to(spelling, bySpelling.keySet())
                .map(near -> bySpelling.getOrDefault(near, List.of()))
                .map(fields -> fields.get(0));
    }
}
