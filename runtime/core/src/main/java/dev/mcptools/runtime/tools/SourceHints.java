package dev.mcptools.runtime.tools;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Which tools list what a call was given, for answers that say that something is not there.
 *
 * @param tools by argument, in the order in which the tool shows them
 */
record SourceHints(Map<String, String> tools) {
    private static final Pattern INDEX = Pattern.compile("\\[[0-9]{1,9}]");

    /** Nothing that was given is known to come from anywhere. */
    static final SourceHints NONE = new SourceHints(Map.of());

    /**
     * {@return the tools that list the arguments of a call, as far as its client is shown them}
     *
     * @param arguments what the tool was called with; all its arguments count if this is no object
     */
    static SourceHints of(ToolDescriptor tool, JsonNode arguments, CallInProgress call) {
        Map<String, String> tools = new LinkedHashMap<>();
        ArgumentSources.of(tool).byPath().forEach((path, source) -> {
            if (call.isShown(source.tool())
                    && (!(arguments instanceof ObjectNode given)
                            || !path.in(given).isEmpty())) {
                tools.put(argument(path.shown()), source.tool());
            }
        });
        return new SourceHints(tools);
    }

    /** {@return where all of them come from, as a sentence; empty if nothing is known of any} */
    Optional<String> sentence() {
        return Optional.of(tools.entrySet().stream()
                        .map(source -> source.getKey() + " comes from " + source.getValue())
                        .collect(Collectors.joining(", ")))
                .filter(text -> !text.isEmpty())
                .map(text -> "Check the ids in the arguments: " + text + ".");
    }

    /** {@return a problem with an argument, and which tool gives its value} */
    ArgumentProblem with(ArgumentProblem problem) {
        return Optional.ofNullable(tools.get(argument(problem.argument())))
                .map(tool -> new ArgumentProblem(
                        problem.argument(), ended(problem.problem()) + " Get it from " + tool + "."))
                .orElse(problem);
    }

    /** Whatever holds for one item of an array holds for each, and is said of the array. */
    private static String argument(String place) {
        String path = INDEX.matcher(place).replaceAll("[]");
        return path.endsWith("[]") ? path.substring(0, path.length() - 2) : path;
    }

    private static String ended(String text) {
        return text.endsWith(".") || text.endsWith("!") || text.endsWith("?") ? text : text + ".";
    }
}
