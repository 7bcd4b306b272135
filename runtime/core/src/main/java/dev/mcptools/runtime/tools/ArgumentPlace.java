package dev.mcptools.runtime.tools;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.mcptools.runtime.tools.ArgumentPath.Step;
import java.util.List;
import java.util.Optional;

/**
 * One value of a call.
 *
 * @param path what leads to it
 * @param items which item of each array on the way
 */
record ArgumentPlace(ArgumentPath path, List<Integer> items) {

    ArgumentPlace {
        items = List.copyOf(items);
    }

    /** {@return the value that stands here; missing if there is none} */
    JsonNode in(ObjectNode arguments) {
        return reached(arguments, path.steps().size());
    }

    /** Puts another value here, where one is. */
    void put(ObjectNode arguments, JsonNode value) {
        int last = path.steps().size() - 1;
        JsonNode container = reached(arguments, last);
        switch (path.steps().get(last)) {
            case Step.Member member -> ((ObjectNode) container).set(member.name(), value);
            case Step.Item item -> ((ArrayNode) container).set(items.getLast(), value);
        }
    }

    private JsonNode reached(ObjectNode arguments, int end) {
        JsonNode node = arguments;
        int item = 0;
        for (Step step : path.steps().subList(0, end)) {
            node = switch (step) {
                case Step.Member member -> node.path(member.name());
                case Step.Item any -> node.path(items.get(item++));
            };
        }
        return node;
    }

    /**
     * {@return where another path leads, seen from here: in an array that both are in, to the same item}
     *
     * <p>It leads nowhere if it goes on to the items of an array that this place is not in.
     */
    Optional<ArgumentPlace> beside(ArgumentPath other) {
        int shared = 0;
        int sharedItems = 0;
        while (shared < Math.min(path.steps().size(), other.steps().size())
                && path.steps().get(shared).equals(other.steps().get(shared))) {
            sharedItems += path.steps().get(shared) instanceof Step.Item ? 1 : 0;
            shared++;
        }
        List<Step> rest = other.steps().subList(shared, other.steps().size());
        return rest.stream().anyMatch(Step.Item.class::isInstance)
                ? Optional.empty()
                : Optional.of(new ArgumentPlace(other, items.subList(0, sharedItems)));
    }

    /** {@return what to call it: {@code rows[2].stage}} */
    String shown() {
        StringBuilder shown = new StringBuilder();
        int item = 0;
        for (Step step : path.steps()) {
            switch (step) {
                case Step.Member member ->
                    shown.append(shown.isEmpty() ? "" : ".").append(member.name());
                case Step.Item any -> {
                    shown.append('[')
                            .append(item < items.size() ? items.get(item) : "")
                            .append(']');
                    item++;
                }
            }
        }
        return shown.toString();
    }

    /** {@return what to call it where it is clear which item is meant: {@code stage}} */
    String name() {
        return items.isEmpty() || !(path.steps().getLast() instanceof Step.Member member) ? shown() : member.name();
    }
}
