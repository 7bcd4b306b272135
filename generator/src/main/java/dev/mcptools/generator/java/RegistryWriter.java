package dev.mcptools.generator.java;

import com.palantir.javapoet.ArrayTypeName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import dev.mcptools.generator.model.Tool;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.lang.model.element.Modifier;

/** Writes the methods that list the tools of an API. */
final class RegistryWriter {
    /** So many tools in a method, which holds 64 KB of code (Java Virtual Machine Specification, section 4.7.3). */
    private static final int PART = 1_000;

    private RegistryWriter() {}

    static List<MethodSpec> methods(List<Tool> tools, ToolNames names) {
        if (tools.size() <= PART) {
            return List.of(registry(tools, names));
        }
        List<MethodSpec> parts = new ArrayList<>();
        for (int from = 0; from < tools.size(); from += PART) {
            parts.add(part(parts.size() + 1, tools.subList(from, Math.min(tools.size(), from + PART)), names));
        }
        List<MethodSpec> methods = new ArrayList<>();
        methods.add(registryOfParts(parts.size()));
        methods.addAll(parts);
        return methods;
    }

    // public static ToolRegistry registry() {
    //     return ToolRegistry.of(
    //             new CreateAOctapipeNote(),
    //             new ListAllOctapipePipelines());
    // }
    private static MethodSpec registry(List<Tool> part, ToolNames names) {
        CodeBlock tools = part.stream()
                .map(tool -> CodeBlock.of("new $T()", names.of(tool)))
                .collect(CodeBlock.joining(",\n", "\n", ""));
        return MethodSpec.methodBuilder("registry")
                .addModifiers(Modifier.PUBLIC, Modifier.STATIC)
                .addJavadoc("{@return all tools, in the order of their names}")
                .returns(RuntimeTypes.TOOL_REGISTRY)
                .addStatement("return $T.of($L)", RuntimeTypes.TOOL_REGISTRY, tools)
                .build();
    }

    // public static ToolRegistry registry() {
    //     return ToolRegistry.of(
    //             Stream.of(tools1(), tools2()).flatMap(Arrays::stream).toArray(Tool[]::new));
    // }
    private static MethodSpec registryOfParts(int parts) {
        String calls = IntStream.rangeClosed(1, parts)
                .mapToObj(part -> "tools" + part + "()")
                .collect(Collectors.joining(", "));
        return MethodSpec.methodBuilder("registry")
                .addModifiers(Modifier.PUBLIC, Modifier.STATIC)
                .addJavadoc("{@return all tools, in the order of their names}")
                .returns(RuntimeTypes.TOOL_REGISTRY)
                .addStatement(
                        "return $T.of(\n$T.of($L).flatMap($T::stream).toArray($T[]::new))",
                        RuntimeTypes.TOOL_REGISTRY,
                        Stream.class,
                        calls,
                        Arrays.class,
                        RuntimeTypes.TOOL)
                .build();
    }

    // private static Tool[] tools1() {
    //     return new Tool[] {
    //             new CreateAOctapipeNote(),
    //             new ListAllOctapipePipelines()};
    // }
    private static MethodSpec part(int number, List<Tool> part, ToolNames names) {
        CodeBlock tools = part.stream()
                .map(tool -> CodeBlock.of("new $T()", names.of(tool)))
                .collect(CodeBlock.joining(",\n"));
        return MethodSpec.methodBuilder("tools" + number)
                .addModifiers(Modifier.PRIVATE, Modifier.STATIC)
                .returns(ArrayTypeName.of(RuntimeTypes.TOOL))
                .addStatement("return new $T[] {\n$L}", RuntimeTypes.TOOL, tools)
                .build();
    }
}
