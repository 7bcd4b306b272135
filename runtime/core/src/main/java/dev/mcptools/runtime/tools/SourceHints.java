package dev.mcptools.runtime.tools;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Which tools list what a call was given, for answers that say that something is not there.
 *
 * @param tools by argument, in the order in which the tool shows them
 */
record SourceHints(Map<String, String> tools) {

    /**
     * {@return the tools that list the arguments of a call, as far as its client is shown them}
     *
     * @param arguments what the tool was called with; all its arguments count if this is no object
     */
    static SourceHints of(ToolDescriptor tool, JsonNode arguments, CallInProgress call) {
        Map<String, String> tools = new LinkedHashMap<>();
        tool.sources().forEach((argument, source) -> {
            if (call.isShown(source.tool()) && (!arguments.isObject() || arguments.has(argument))) {
                tools.put(argument, source.tool());
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
        return Optional.ofNullable(tools.get(problem.argument()))
                .map(tool -> new ArgumentProblem(
                        problem.argument(), ended(problem.problem()) + " Get it from " + tool + "."))
                .orElse(problem);
    }

    private static String ended(String text) {
        return text.endsWith(".") || text.endsWith("!") || text.endsWith("?") ? text : text + ".";
    }
}
