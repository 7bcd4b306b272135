package dev.mcptools.generator.schema;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.mcptools.generator.document.DocumentFault;
import dev.mcptools.generator.document.Reference;
import java.util.Collections;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Set;

/** Decides what becomes of each reference: written out, named, or cut because it never ends or is too much. */
final class References {
    private final InlineLimits limits;
    private final Form form;
    private final Losses losses;
    private final Set<JsonNode> open = identitySet();
    private final Set<JsonNode> seen = identitySet();
    private final Map<JsonNode, String> names = new IdentityHashMap<>();
    private final ObjectNode definitions = JsonNodeFactory.instance.objectNode();
    private final Set<String> loose = new HashSet<>();
    private Set<JsonNode> inPlace = identitySet();
    private boolean repeats;
    private int written;
    private int depth;

    References(InlineLimits limits, Form form, Losses losses) {
        this.limits = limits;
        this.form = form;
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
        ObjectNode make() throws DocumentFault;
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

    /** How many references deep the conversion is. */
    int levels() {
        return open.size();
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
        return switch (form) {
            case DEFINITIONS -> isOpen || !part ? Fate.NAMED : Fate.INLINE;
            case INLINE -> {
                if (isOpen) {
                    yield Fate.CYCLE;
                }
                yield open.size() >= limits.references() || written > limits.schemas() ? Fate.LIMIT : Fate.INLINE;
            }
        };
    }

    void open(Reference reference) {
        open.add(reference.next());
        inPlace.add(reference.next());
    }

    void close(Reference reference) {
        open.remove(reference.next());
        inPlace.remove(reference.next());
    }

    /** A reference to a definition, which is made if there is none yet. */
    ObjectNode named(Reference reference, Definition definition) throws DocumentFault {
        JsonNode target = reference.next();
        String name = names.get(target);
        if (name == null) {
            name = unique(reference.name());
            names.put(target, name);
            int before = losses.count();
            definitions.set(name, definition.make());
            if (losses.count() > before) {
                loose.add(name);
            }
        } else if (loose.contains(name)) {
            losses.loosened();
        }
        return JsonNodeFactory.instance.objectNode().put("$ref", "#/$defs/" + name);
    }

    ObjectNode definitions() {
        return definitions;
    }

    boolean repeats() {
        return repeats;
    }

    private String unique(String name) {
        String plain = name.replaceAll("[^A-Za-z0-9_.-]", "_");
        String candidate = plain;
        for (int i = 2; names.containsValue(candidate); i++) {
            candidate = plain + "_" + i;
        }
        return candidate;
    }

    private static Set<JsonNode> identitySet() {
        return Collections.newSetFromMap(new IdentityHashMap<>());
    }
}
