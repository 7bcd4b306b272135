package dev.mcptools.runtime.tools;

import dev.mcptools.runtime.text.Nearest;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * What clients are shown of a prompt.
 *
 * @param name what clients ask for: letters, digits, {@code _}, {@code .} and {@code -}, at most 128
 * @param title a short name for people
 * @param description what it is good for
 * @param arguments its arguments, in the order in which people are asked for them
 */
public record PromptDescriptor(String name, String title, String description, List<PromptArgument> arguments) {
    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9_.-]{1,128}");

    /** @throws IllegalArgumentException if the name has other characters, or two arguments have the same name */
    public PromptDescriptor {
        arguments = List.copyOf(arguments);
        if (!NAME.matcher(name).matches()) {
            throw new IllegalArgumentException(
                    "The name of a prompt has letters, digits, _, . and -, at most 128; not so " + name + ".");
        }
        if (arguments.stream().map(PromptArgument::name).distinct().count() < arguments.size()) {
            throw new IllegalArgumentException("Two arguments of the prompt " + name + " have the same name.");
        }
    }

    /** {@return the argument of exactly this name} */
    Optional<PromptArgument> argument(String wanted) {
        return arguments.stream().filter(each -> each.name().equals(wanted)).findFirst();
    }

    /**
     * {@return the arguments that have a value: clients send an empty text for what a person has left out}
     *
     * @throws ArgumentsRejectedException naming every argument that is missing or unknown
     */
    Map<String, String> checked(Map<String, String> given) {
        List<String> known = arguments.stream().map(PromptArgument::name).toList();
        Map<String, String> problems = new TreeMap<>();
        Map<String, String> values = new HashMap<>();
        given.forEach((argument, value) -> {
            if (argument(argument).isEmpty()) {
                problems.put(
                        argument,
                        Nearest.to(argument, known)
                                .map(nearest -> "is not known; did you mean " + nearest + "?")
                                .orElse(
                                        known.isEmpty()
                                                ? "is not known; this prompt takes no arguments"
                                                : "is not known; known are " + String.join(", ", known)));
            } else if (!value.isBlank()) {
                values.put(argument, value);
            }
        });
        arguments.stream()
                .filter(argument -> argument.required() && !values.containsKey(argument.name()))
                .forEach(argument -> problems.put(argument.name(), "is required: " + argument.description()));
        if (!problems.isEmpty()) {
            throw new ArgumentsRejectedException(problems.entrySet().stream()
                    .map(problem -> new ArgumentProblem(problem.getKey(), problem.getValue()))
                    .toList());
        }
        return Map.copyOf(values);
    }
}
