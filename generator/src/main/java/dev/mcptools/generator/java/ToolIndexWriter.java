package dev.mcptools.generator.java;

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
        type.addFields(new CustomFieldsWriter(toolset.fieldSources(), names).constants());
        return type.addMethod(MethodSpec.constructorBuilder()
                        .addModifiers(Modifier.PRIVATE)
                        .build())
                .addMethods(RegistryWriter.methods(toolset.all(), names))
                .addMethod(ApiDescriptionWriter.write(api))
                .build();
    }
}
