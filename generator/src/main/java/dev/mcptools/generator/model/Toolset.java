package dev.mcptools.generator.model;

import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * An API as tools.
 *
 * @param api what the documents say of the API as a whole
 * @param tools the tools, ordered by name
 * @param withoutTool the operations that get no tool, in the order of the document
 */
public record Toolset(Api api, List<Tool> tools, List<WithoutTool> withoutTool) {
    public Toolset {
        tools = List.copyOf(tools);
        withoutTool = List.copyOf(withoutTool);
    }

    /** {@return the same without the tools of some operations} */
    public Toolset without(List<WithoutTool> operations) {
        Set<Operation> left = operations.stream().map(WithoutTool::operation).collect(Collectors.toSet());
        return new Toolset(
                        api,
                        tools.stream()
                                .filter(tool -> !left.contains(tool.operation()))
                                .toList(),
                        Stream.concat(withoutTool.stream(), operations.stream())
                                .sorted(Comparator.comparing(WithoutTool::declaredAt))
                                .toList())
                .withoutMissingSources();
    }

    /** {@return the same without arguments that are to be got from a tool that there is not} */
    public Toolset withoutMissingSources() {
        Set<String> names = tools.stream().map(Tool::name).collect(Collectors.toSet());
        return new Toolset(
                api, tools.stream().map(tool -> tool.withSources(names)).toList(), withoutTool);
    }
}
