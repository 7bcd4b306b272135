package dev.mcptools.generator.jsonpath;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

/**
 * A selected value and the way to it.
 *
 * @param value the value
 * @param parent what holds it; empty for the root
 * @param step its name in an object, or its index in an array; empty for the root
 */
public record Selection(JsonNode value, Optional<Selection> parent, String step) {

    static Selection root(JsonNode root) {
        return new Selection(root, Optional.empty(), "");
    }

    Selection child(String name, JsonNode child) {
        return new Selection(child, Optional.of(this), name);
    }

    /** {@return names and indexes from the root on} */
    public List<String> path() {
        Deque<String> path = new ArrayDeque<>();
        for (Selection at = this; at.parent.isPresent(); at = at.parent.get()) {
            path.addFirst(at.step);
        }
        return List.copyOf(path);
    }
}
