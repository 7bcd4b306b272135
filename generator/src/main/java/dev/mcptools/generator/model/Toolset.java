package dev.mcptools.generator.model;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * An API as tools.
 *
 * @param api what the documents say of the API as a whole
 * @param tools the tools of operations, ordered by name
 * @param withoutTool the operations that get no tool, in the order of the document
 * @param fieldSources where the API tells which fields its users have defined
 */
public record Toolset(Api api, List<Tool> tools, List<WithoutTool> withoutTool, List<FieldSource> fieldSources) {
    public Toolset {
        tools = List.copyOf(tools);
        withoutTool = List.copyOf(withoutTool);
        fieldSources = List.copyOf(fieldSources);
    }

    /** An API whose users define no fields. */
    public Toolset(Api api, List<Tool> tools, List<WithoutTool> withoutTool) {
        this(api, tools, withoutTool, List.of());
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
                                .toList(),
                        fieldSources)
                .withoutMissingSources();
    }

    /** {@return the same where nothing is to be got from a tool that there is not} */
    public Toolset withoutMissingSources() {
        Set<String> names = all().stream().map(Tool::name).collect(Collectors.toSet());
        List<FieldSource> listed = fieldSources.stream()
                .filter(source -> names.contains(source.list()) && names.contains(source.toldBy()))
                .toList();
        Set<String> resources = listed.stream().map(FieldSource::resource).collect(Collectors.toSet());
        return new Toolset(
                api,
                tools.stream()
                        .map(tool -> tool.withSources(names).withFieldsOf(resources))
                        .toList(),
                withoutTool,
                listed);
    }

    /** {@return the tools of operations, and those that describe fields, ordered by name} */
    public List<Tool> all() {
        return Stream.concat(tools.stream(), fieldSources.stream().map(FieldSource::describing))
                .sorted(Comparator.comparing(Tool::name).thenComparing(Tool::declaredAt))
                .toList();
    }

    /** {@return the source of the fields that a tool describes, if it does not call an operation} */
    public Optional<FieldSource> fieldsDescribedBy(Tool tool) {
        return fieldSources.stream()
                .filter(source -> source.describing().name().equals(tool.name()))
                .findFirst();
    }
}
