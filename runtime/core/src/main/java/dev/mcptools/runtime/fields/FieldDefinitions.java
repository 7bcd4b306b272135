package dev.mcptools.runtime.fields;

import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The fields that an account defines, by their owners, as of one moment. */
public final class FieldDefinitions {
    private final Map<String, FieldSet> byOwner = new LinkedHashMap<>();
    private final int unread;
    private volatile Optional<FieldOutline> outline = Optional.empty();

    /**
     * The fields of some owners.
     *
     * @param unread how many of them have not been asked for their fields
     */
    FieldDefinitions(List<FieldSet> owners, int unread) {
        owners.forEach(owner -> byOwner.putIfAbsent(owner.id(), owner));
        this.unread = Math.min(unread, byOwner.size());
    }

    /** {@return the same owners, none of which has been asked for its fields but these} */
    public FieldDefinitions with(List<FieldSet> read) {
        Map<String, FieldSet> all = new LinkedHashMap<>(byOwner);
        read.forEach(owner -> all.replace(owner.id(), owner));
        return new FieldDefinitions(List.copyOf(all.values()), all.size() - read.size());
    }

    /** {@return how many owners have not been asked for their fields, which may be any} */
    int unread() {
        return unread;
    }

    /** {@return the fields of the owner with this id, if it is known} */
    public Optional<FieldSet> of(String ownerId) {
        return Optional.ofNullable(byOwner.get(ownerId));
    }

    /** {@return all of it in few words, made once} */
    public FieldOutline outline() {
        // Made twice does no harm, so no thread waits for another.
        FieldOutline made = outline.orElseGet(() -> FieldOutline.of(this));
        outline = Optional.of(made);
        return made;
    }

    /** {@return the fields of the owner with this id, or with this name if no other owner has it} */
    public Optional<FieldSet> meant(String idOrName) {
        return of(idOrName).or(() -> {
            String spelling = Spelling.of(idOrName);
            List<FieldSet> named = byOwner.values().stream()
                    .filter(owner -> Spelling.of(owner.name()).equals(spelling))
                    .toList();
            return named.size() == 1 ? Optional.of(named.get(0)) : Optional.empty();
        });
    }

    /** {@return the fields of each owner, in the order of the API} */
    public Collection<FieldSet> owners() {
        return Collections.unmodifiableCollection(byOwner.values());
    }
}
