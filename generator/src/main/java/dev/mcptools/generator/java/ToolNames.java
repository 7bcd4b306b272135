package dev.mcptools.generator.java;

import com.palantir.javapoet.ClassName;
import dev.mcptools.generator.model.Tool;
import dev.mcptools.generator.model.Toolset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Where the generated classes of an API are.
 *
 * @param index the class that lists the tools: {@code com.example.tools.OctapipeTools}
 * @param tools for each tool, by name, its class, in the package of its first tag
 */
public record ToolNames(ClassName index, Map<String, ClassName> tools) {

    /** {@return the names of an API's classes below {@code packageName}} */
    public static ToolNames of(Toolset toolset, String packageName) {
        String index = JavaNames.typeName(toolset.api().id(), "Api") + "Tools";
        List<String> names = toolset.all().stream().map(Tool::name).toList();
        JavaNames simpleNames = JavaNames.tools(names, index);
        Map<String, ClassName> classes = toolset.all().stream()
                .collect(Collectors.toMap(
                        Tool::name, tool -> ClassName.get(packageOf(tool, packageName), simpleNames.of(tool.name()))));
        return new ToolNames(ClassName.get(packageName, index), classes);
    }

    /** {@return the class of a tool} */
    public ClassName of(Tool tool) {
        return Optional.ofNullable(tools.get(tool.name())).orElseThrow();
    }

    /** {@return the name of a tool's schema, beside its class: {@code list_all_cards.input.json}} */
    String schema(Tool tool, String kind) {
        String simpleName = of(tool).simpleName();
        // Where class names had to be told apart, so have files in a file system that ignores case.
        String hash = simpleName.contains("_") ? simpleName.substring(simpleName.indexOf('_')) : "";
        return tool.name() + hash + "." + kind + ".json";
    }

    private static String packageOf(Tool tool, String packageName) {
        return tool.tags().stream()
                .findFirst()
                .map(tag -> packageName + "." + JavaNames.packageSegment(tag))
                .orElse(packageName);
    }
}
