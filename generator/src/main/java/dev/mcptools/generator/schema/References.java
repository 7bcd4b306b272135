package dev.mcptools.generator.schema;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.mcptools.generator.document.DocumentFault;
import dev.mcptools.generator.document.Reference;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Optional;
import java.util.Set;

/** Decides what becomes of each reference: written out, named, or cut because it never ends or is too much. */
final class References {
    private static final int INSIDE = 2;

    private final InlineLimits limits;
    private final Optional<Definitions> definitions;
    private final Losses losses;
    private final Set<JsonNode> open = identitySet();
    private final Set<JsonNode> seen = identitySet();
    private Set<JsonNode> inPlace = identitySet();
    private boolean repeats;
    private int written;
    private int depth;

    /**
     * For the schemas of one tool.
     *
     * @param definitions what is referred to; empty if all is written out where it is
     */
    References(InlineLimits limits, Optional<Definitions> definitions, Losses losses) {
        this.limits = limits;
        this.definitions = definitions;
        this.losses = losses;
    }

    /** What becomes of a reference. */
    enum Fate {
        INLINE,
        NAMED,
        CYCLE,
        LIMIT
    }

    /** Where the conversion was before it went down. */
    record Level(Set<JsonNode> inPlace) {}

    /** Makes what a name stands for. */
    interface Definition {
        ObjectNode make(Reference reference) throws DocumentFault;
    }

    /**
     * Goes into a schema.
     *
     * @param sameValue whether it describes the value that the schema around it describes
     */
    Level descend(boolean sameValue) {
        Level level = new Level(inPlace);
        depth++;
        if (!sameValue) {
            inPlace = identitySet();
        }
        return level;
    }

    void ascend(Level level) {
        depth--;
        inPlace = level.inPlace();
    }

    boolean isTooDeep() {
        return depth > limits.depth();
    }

    void count() {
        written++;
    }

    /** Whether the conversion is deep inside of what is written out wherever it is referred to. */
    boolean isInside() {
        return definitions.isEmpty() && open.size() >= INSIDE;
    }

    /** Whether more has been written than is to be. */
    boolean isTooMuch() {
        return written > limits.schemas();
    }

    /**
     * What becomes of a reference.
     *
     * @param part whether what it leads to is to be one with what stands around the reference
     */
    Fate follow(Reference reference, boolean part) {
        JsonNode target = reference.next();
        repeats |= !seen.add(target);
        if (inPlace.contains(target)) {
            return Fate.CYCLE;
        }
        boolean isOpen = open.contains(target);
        boolean isFar = open.size() >= limits.references();
        if (definitions.isEmpty()) {
            return isOpen ? Fate.CYCLE : isFar || isTooMuch() ? Fate.LIMIT : Fate.INLINE;
        }
        if (isOpen || (!part && (isFar || definitions.get().isShared(target)))) {
            return Fate.NAMED;
        }
        return isTooMuch() ? Fate.LIMIT : Fate.INLINE;
    }

    void open(Reference reference) {
        open.add(reference.next());
        inPlace.add(reference.next());
    }

    void close(Reference reference) {
        open.remove(reference.next());
        inPlace.remove(reference.next());
    }

    /** A reference to a definition; {@link #definitions} makes it. */
    ObjectNode named(Reference reference) {
        Definitions all = definitions.orElseThrow();
        if (all.isLoose(reference.next())) {
            losses.loosened();
        }
        return all.refer(reference);
    }

    /** Makes what was referred to, and what that refers to: the nearest first, however deep it goes. */
    ObjectNode definitions(Definition definition) throws DocumentFault {
        Definitions all = definitions.orElseThrow();
        for (Optional<Reference> next = all.next(); next.isPresent(); next = all.next()) {
            int before = losses.count();
            all.add(definition.make(next.get()), losses.count() > before);
        }
        return all.made();
    }

    /** Whether something was referred to more than once. */
    boolean repeats() {
        return repeats;
    }

    private static Set<JsonNode> identitySet() {
        return Collections.newSetFromMap(new IdentityHashMap<>());
    }
}
