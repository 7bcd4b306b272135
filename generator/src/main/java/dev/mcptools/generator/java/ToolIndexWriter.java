package dev.mcptools.generator.java;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeSpec;
import dev.mcptools.generator.model.Api;
import dev.mcptools.generator.model.Toolset;
import javax.lang.model.element.Modifier;

/** The class that lists the tools of an API. */
final class ToolIndexWriter {
    private ToolIndexWriter() {}

    // /** The tools of Octapipe. */
    // @Generated("dev.mcptools.generator")
    // public final class OctapipeTools {
    static TypeSpec write(Toolset toolset, ToolNames names) {
        Api api = toolset.api();
        TypeSpec.Builder type = TypeSpec.classBuilder(names.index())
                .addModifiers(Modifier.PUBLIC, Modifier.FINAL)
                .addAnnotation(ToolClassWriter.GENERATED)
                .addJavadoc("The tools of $L.", JavadocText.sentence(api.title()));
        if (AnswerRulesWriter.hasRules(api)) {
            type.addField(AnswerRulesWriter.field(api));
        }
        return type.addMethod(MethodSpec.constructorBuilder()
                        .addModifiers(Modifier.PRIVATE)
                        .build())
                .addMethod(registry(toolset, names))
                .addMethod(ApiDescriptionWriter.write(api))
                .build();
    }

    // public static ToolRegistry registry() {
    //     return ToolRegistry.of(
    //             new CreateAOctapipeNote(),
    //             new ListAllOctapipePipelines());
    // }
    private static MethodSpec registry(Toolset toolset, ToolNames names) {
        CodeBlock tools = toolset.tools().stream()
                .map(tool -> CodeBlock.of("new $T()", names.of(tool)))
                .collect(CodeBlock.joining(",\n", "\n", ""));
        return MethodSpec.methodBuilder("registry")
                .addModifiers(Modifier.PUBLIC, Modifier.STATIC)
                .addJavadoc("{@return all tools, in the order of their names}")
                .returns(RuntimeTypes.TOOL_REGISTRY)
                .addStatement("return $T.of($L)", RuntimeTypes.TOOL_REGISTRY, tools)
                .build();
    }
}
