package dev.mcptools.runtime.fields;

import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** All fields that an account defines, by their owners, as of one moment. */
public final class FieldDefinitions {
    private final Map<String, FieldSet> byOwner = new LinkedHashMap<>();
    private volatile Optional<FieldOutline> outline = Optional.empty();

    FieldDefinitions(List<FieldSet> owners) {
        owners.forEach(owner -> byOwner.putIfAbsent(owner.id(), owner));
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
