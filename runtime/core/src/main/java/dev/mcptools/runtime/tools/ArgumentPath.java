package dev.mcptools.runtime.tools;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Which values of a call are meant: an argument, {@code stage}; a member of one, {@code values.stage}; or those of all items
 * of an array, {@code rows[].stage}, {@code stages[]}.
 *
 * <p>A dot, a bracket or a backslash in a name has a backslash before it.
 *
 * @param steps what leads from the arguments to the value
 */
record ArgumentPath(List<Step> steps) {

    ArgumentPath {
        steps = List.copyOf(steps);
    }

    /** One step on the way. */
    sealed interface Step {
        /** The member of an object. */
        record Member(String name) implements Step {}

        /** Each item of an array. */
        record Item() implements Step {}
    }

    /** {@return the path that a text is} */
    static ArgumentPath of(String text) {
        List<Step> steps = new ArrayList<>();
        StringBuilder name = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '\\' && i + 1 < text.length()) {
                i++;
                name.append(text.charAt(i));
            } else if (c == '.') {
                endName(name, steps);
            } else if (text.startsWith("[]", i)) {
                i++;
                endName(name, steps);
                steps.add(new Step.Item());
            } else {
                name.append(c);
            }
        }
        endName(name, steps);
        return new ArgumentPath(steps);
    }

    private static void endName(StringBuilder name, List<Step> steps) {
        if (!name.isEmpty()) {
            steps.add(new Step.Member(name.toString()));
            name.setLength(0);
        }
    }

    /** {@return the path as people read it: {@code rows[].stage}} */
    String shown() {
        return new ArgumentPlace(this, List.of()).shown();
    }

    /** {@return the path of what has the same name one object further out; empty if this is an argument itself} */
    Optional<ArgumentPath> outer() {
        int name = steps.size() - 1;
        int around = name - 1;
        while (around >= 0 && steps.get(around) instanceof Step.Item) {
            around--;
        }
        if (around < 0 || steps.get(name) instanceof Step.Item) {
            return Optional.empty();
        }
        List<Step> outer = new ArrayList<>(steps.subList(0, around));
        outer.add(steps.get(name));
        return Optional.of(new ArgumentPath(outer));
    }

    /** {@return all places of a call that it leads to, in the order of their items} */
    List<ArgumentPlace> in(ObjectNode arguments) {
        List<ArgumentPlace> places = new ArrayList<>();
        collect(arguments, 0, List.of(), places);
        return places;
    }

    private void collect(JsonNode node, int step, List<Integer> items, List<ArgumentPlace> places) {
        if (step == steps.size()) {
            places.add(new ArgumentPlace(this, items));
            return;
        }
        switch (steps.get(step)) {
            case Step.Member member -> {
                if (node.has(member.name())) {
                    collect(node.path(member.name()), step + 1, items, places);
                }
            }
            case Step.Item any -> {
                for (int i = 0; node.isArray() && i < node.size(); i++) {
                    List<Integer> at = new ArrayList<>(items);
                    at.add(i);
                    collect(node.path(i), step + 1, at, places);
                }
            }
        }
    }
}
