package dev.mcptools.generator.java;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import dev.mcptools.generator.model.FieldSource;
import dev.mcptools.generator.model.ShapedTool;
import javax.lang.model.element.Modifier;

/** The tool that describes the fields of one owner, as a class. */
final class FieldsToolWriter {
    private final DescriptorWriter descriptors;
    private final CustomFieldsWriter fields;
    private final ToolNames names;

    FieldsToolWriter(DescriptorWriter descriptors, CustomFieldsWriter fields, ToolNames names) {
        this.descriptors = descriptors;
        this.fields = fields;
        this.names = names;
    }

    // /**
    //  * Describes the custom fields of one database.
    //  *
    //  * <p>Reads them from {@code list_all_octapipe_databases}.
    //  */
    // @Generated("dev.mcptools.generator")
    // public final class DescribeOctapipeDatabaseFields implements FieldsTool {
    TypeSpec write(ShapedTool shaped, FieldSource source) {
        ClassName toolClass = names.of(shaped.tool());
        return TypeSpec.classBuilder(toolClass)
                .addModifiers(Modifier.PUBLIC, Modifier.FINAL)
                .addSuperinterface(RuntimeTypes.FIELDS_TOOL)
                .addAnnotation(ToolClassWriter.GENERATED)
                .addJavadoc(
                        "$L\n\n<p>Reads them from $L.",
                        JavadocText.prose(shaped.tool().documentation()),
                        JavadocText.code(source.toldBy()))
                .addField(descriptors.field(shaped))
                .addMethod(getter("descriptor", RuntimeTypes.TOOL_DESCRIPTOR, CodeBlock.of("DESCRIPTOR")))
                .addMethod(getter("source", RuntimeTypes.FIELD_SOURCE, fields.constant(source.resource())))
                .addMethod(getter(
                        "owner",
                        ClassName.get(String.class),
                        StringLiteral.of(shaped.tool().arguments().get(0).name())))
                .build();
    }

    // @Override
    // public FieldSource source() {
    //     return OctapipeTools.DATABASE_FIELDS;
    // }
    private static MethodSpec getter(String name, TypeName type, CodeBlock value) {
        return MethodSpec.methodBuilder(name)
                .addAnnotation(Override.class)
                .addModifiers(Modifier.PUBLIC)
                .returns(type)
                .addStatement("return $L", value)
                .build();
    }
}
