package dev.mcptools.generator.example;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashSet;
import java.util.Iterator;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Chooses values that stand nowhere else in the same call, so that a test notices when two arguments, or two members of
 * an object, change places.
 */
final class Unused {
    /** A schema that takes so many values and none that is new most likely takes no others. */
    private static final int MOST_LOOKS = 40;

    private final boolean matters;
    private final Set<String> used = new HashSet<>();

    private Unused(boolean matters) {
        this.matters = matters;
    }

    /** {@return a choice that has not chosen yet} */
    static Unused inOneCall() {
        return new Unused(true);
    }

    /** {@return a choice that takes what comes first: the last resort, where others are not accepted together} */
    static Unused whateverComesFirst() {
        return new Unused(false);
    }

    /** {@return the first value that was not chosen before, or else the first one; from now on it is used} */
    Optional<JsonNode> first(Stream<JsonNode> values) {
        Iterator<JsonNode> candidates = values.limit(matters ? MOST_LOOKS : 1).iterator();
        Optional<JsonNode> first = Optional.empty();
        while (candidates.hasNext()) {
            JsonNode candidate = candidates.next();
            if (!used.contains(text(candidate))) {
                return Optional.of(chosen(candidate));
            }
            first = first.isPresent() ? first : Optional.of(candidate);
        }
        return first;
    }

    private JsonNode chosen(JsonNode value) {
        if (matters) {
            used.add(text(value));
            value.forEach(this::chosen);
        }
        return value;
    }

    /** A number and its text look the same in most places of a request. */
    private static String text(JsonNode value) {
        return value.isContainerNode() ? value.toString() : value.asText();
    }
}
