package dev.mcptools.generator.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What leads to a value inside of an argument: {@code values.stage}, {@code rows[].stage}, {@code stages[]}. A dot, a bracket
 * or a backslash in a name has a backslash before it.
 *
 * @param steps the names of members; {@link #ITEM} for each item of an array
 */
public record ArgumentPath(List<Step> steps) {
    /** Each item of an array. */
    public static final Step ITEM = new Step("", true);

    public ArgumentPath {
        steps = List.copyOf(steps);
    }

    /**
     * One step.
     *
     * @param name the name of a member
     * @param item whether it leads to the items of an array instead
     */
    public record Step(String name, boolean item) {}

    /** {@return the path to an argument itself} */
    public static ArgumentPath to(String argument) {
        return new ArgumentPath(List.of(new Step(argument, false)));
    }

    /** {@return the path that a text is} */
    public static ArgumentPath of(String text) {
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
                steps.add(ITEM);
            } else {
                name.append(c);
            }
        }
        endName(name, steps);
        return new ArgumentPath(steps);
    }

    private static void endName(StringBuilder name, List<Step> steps) {
        if (!name.isEmpty()) {
            steps.add(new Step(name.toString(), false));
            name.setLength(0);
        }
    }

    /** {@return the argument that it leads into} */
    public String argument() {
        return steps.isEmpty() ? "" : steps.get(0).name();
    }

    /** {@return whether it leads to something inside of an argument} */
    public boolean leadsInside() {
        return steps.size() > 1;
    }

    /** {@return whether it leads to each item of an array} */
    public boolean isItem() {
        return !steps.isEmpty() && steps.get(steps.size() - 1).item();
    }

    /** {@return the path to a member of what this one leads to} */
    public ArgumentPath member(String name) {
        return with(new Step(name, false));
    }

    /** {@return the path to the items of what this one leads to} */
    public ArgumentPath items() {
        return with(ITEM);
    }

    private ArgumentPath with(Step step) {
        List<Step> longer = new ArrayList<>(steps);
        longer.add(step);
        return new ArgumentPath(longer);
    }

    /** {@return the object that the last name is a member of; without steps, that of all arguments} */
    public ArgumentPath object() {
        int end = steps.size();
        while (end > 0 && steps.get(end - 1).item()) {
            end--;
        }
        return new ArgumentPath(steps.subList(0, Math.max(0, end - 1)));
    }

    /** {@return the name of the member; empty if it leads to items} */
    public Optional<String> name() {
        return steps.isEmpty() || isItem()
                ? Optional.empty()
                : Optional.of(steps.get(steps.size() - 1).name());
    }

    /** {@return the path as a text} */
    public String text() {
        StringBuilder text = new StringBuilder();
        for (Step step : steps) {
            text.append(step.item() ? "[]" : (text.isEmpty() ? "" : ".") + escaped(step.name()));
        }
        return text.toString();
    }

    private static String escaped(String name) {
        return name.replace("\\", "\\\\").replace(".", "\\.").replace("[", "\\[");
    }
}
