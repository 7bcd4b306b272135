package dev.mcptools.generator.schema;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.mcptools.generator.document.Reference;
import dev.mcptools.generator.model.JsonSize;
import java.util.ArrayDeque;
import java.util.Collections;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import java.util.function.Predicate;

/** The schemas under {@code $defs} of one schema, each under a name of its own, and what is learned while they are made. */
final class Definitions {
    /** Shorter, writing it again costs about as much as referring to it, and reads better. */
    private static final int SHORT = 160;

    private final Survey known;
    private final IdentityHashMap<JsonNode, Entry> entries = new IdentityHashMap<>();
    private final Set<String> names = new HashSet<>();
    private final Queue<Reference> waiting = new ArrayDeque<>();
    private final ObjectNode made = JsonNodeFactory.instance.objectNode();
    private Optional<Entry> making = Optional.empty();

    /**
     * None yet.
     *
     * @param known what was learned when they were made before
     */
    Definitions(Survey known) {
        this.known = known;
    }

    private static final class Entry {
        private final String plain;
        private final String name;
        private final Set<Entry> referrers = new HashSet<>();
        private int uses;
        private boolean isShort;
        private boolean isLoose;

        private Entry(String plain, String name) {
            this.plain = plain;
            this.name = name;
        }
    }

    /** Whether a schema is to be referred to where it can be, and not to be written out there. */
    boolean isShared(JsonNode target) {
        return known.shared().map(shared -> shared.contains(target)).orElse(true);
    }

    /** Whether a schema is known to accept more than in the document. */
    boolean isLoose(JsonNode target) {
        return known.loose().contains(target);
    }

    /** A reference to what will be a definition. */
    ObjectNode refer(Reference reference) {
        Entry entry = entries.computeIfAbsent(reference.next(), target -> {
            waiting.add(reference);
            String plain = plain(reference);
            return new Entry(plain, name(plain, reference));
        });
        entry.uses++;
        making.ifPresent(entry.referrers::add);
        return JsonNodeFactory.instance.objectNode().put("$ref", "#/$defs/" + entry.name);
    }

    /** Takes the next one to be made; what is referred to from then on, it refers to. */
    Optional<Reference> next() {
        Optional<Reference> next = Optional.ofNullable(waiting.poll());
        making = next.map(Reference::next).map(entries::get);
        return next;
    }

    /**
     * Adds the one that was taken.
     *
     * @param isLoose whether it accepts more than in the document
     */
    void add(ObjectNode schema, boolean isLoose) {
        Entry entry = making.orElseThrow();
        entry.isShort = JsonSize.of(schema) <= SHORT && schema.findValue("$ref") == null;
        entry.isLoose = isLoose;
        made.set(entry.name, schema);
    }

    /** All of them, by their names. */
    ObjectNode made() {
        return made;
    }

    /** What has to be known to make them as they should be; empty if it was known. */
    Optional<Survey> learned() {
        loosenReferrers();
        boolean isFirst = known.shared().isEmpty();
        Set<JsonNode> shared = those(entry -> !isFirst || (entry.uses > 1 && !entry.isShort));
        Set<JsonNode> loose = those(entry -> entry.isLoose);
        boolean isDone = isFirst ? entries.isEmpty() : shared.stream().allMatch(this::isShared);
        if (isDone && loose.stream().allMatch(this::isLoose)) {
            return Optional.empty();
        }
        known.shared().ifPresent(shared::addAll);
        loose.addAll(known.loose());
        return Optional.of(new Survey(Optional.of(shared), loose, ambiguous(shared)));
    }

    private void loosenReferrers() {
        Queue<Entry> loose = new ArrayDeque<>(
                entries.values().stream().filter(entry -> entry.isLoose).toList());
        while (!loose.isEmpty()) {
            for (Entry referrer : loose.remove().referrers) {
                if (!referrer.isLoose) {
                    referrer.isLoose = true;
                    loose.add(referrer);
                }
            }
        }
    }

    private Set<JsonNode> those(Predicate<Entry> wanted) {
        Set<JsonNode> those = Collections.newSetFromMap(new IdentityHashMap<>());
        entries.forEach((target, entry) -> {
            if (wanted.test(entry)) {
                those.add(target);
            }
        });
        return those;
    }

    private Set<String> ambiguous(Set<JsonNode> shared) {
        Set<String> once = new HashSet<>();
        Set<String> ambiguous = new HashSet<>(known.ambiguous());
        shared.stream()
                .flatMap(target -> Optional.ofNullable(entries.get(target)).stream())
                .filter(entry -> !once.add(entry.plain))
                .forEach(entry -> ambiguous.add(entry.plain));
        return ambiguous;
    }

    /** In a {@code $ref}, other characters would have to be escaped. */
    private static String plain(Reference reference) {
        return reference.name().replaceAll("[^A-Za-z0-9_.-]", "_");
    }

    /** Two of one name are told apart by where they stand, so that neither depends on the other's coming first. */
    private String name(String plain, Reference reference) {
        String name = known.ambiguous().contains(plain)
                ? plain + "_" + Integer.toHexString(reference.address().hashCode())
                : plain;
        while (!names.add(name)) {
            name += "_";
        }
        return name;
    }
}
