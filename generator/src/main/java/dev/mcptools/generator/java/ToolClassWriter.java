package dev.mcptools.generator.java;

import com.palantir.javapoet.AnnotationSpec;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeSpec;
import dev.mcptools.generator.model.Api;
import dev.mcptools.generator.model.Operation;
import dev.mcptools.generator.model.ShapedTool;
import dev.mcptools.generator.model.Tool;
import javax.annotation.processing.Generated;
import javax.lang.model.element.Modifier;

/** One tool as a class: what it is, how its arguments are read, which request they make. */
final class ToolClassWriter {
    static final AnnotationSpec GENERATED = AnnotationSpec.builder(Generated.class)
            .addMember("value", "$S", "dev.mcptools.generator")
            .build();

    private final Api api;
    private final DescriptorWriter descriptors;
    private final ToolNames names;

    ToolClassWriter(Api api, DescriptorWriter descriptors, ToolNames names) {
        this.api = api;
        this.descriptors = descriptors;
        this.names = names;
    }

    // /**
    //  * Lists the cards of one pipeline.
    //  *
    //  * <p>Calls {@code GET /pipelines/{pipeline_uuid}/cards}, operation {@code listPipelineCards}.
    //  */
    // @Generated("dev.mcptools.generator")
    // public final class ListAllOctapipePipelineCards implements OperationTool<ListAllOctapipePipelineCards.Input> {
    TypeSpec write(ShapedTool shaped) {
        Tool tool = shaped.tool();
        ClassName toolClass = names.of(tool);
        TypeMapper types = new TypeMapper(tool, toolClass);
        InputRecordWriter input = new InputRecordWriter(tool, toolClass, types);
        TypeSpec.Builder type = TypeSpec.classBuilder(toolClass)
                .addModifiers(Modifier.PUBLIC, Modifier.FINAL)
                .addSuperinterface(
                        ParameterizedTypeName.get(RuntimeTypes.OPERATION_TOOL, toolClass.nestedClass("Input")))
                .addAnnotation(GENERATED)
                .addJavadoc("$L\n\n<p>$L", JavadocText.prose(tool.documentation()), httpLine(tool.operation()))
                .addField(descriptors.field(shaped))
                .addMethod(descriptor())
                .addMethod(read(toolClass, input))
                .addMethod(RequestWriter.method(api, tool, toolClass, input));
        input.records().forEach(type::addType);
        tool.arguments()
                .forEach(argument -> TypeMapper.choice(argument.type())
                        .ifPresent(choice ->
                                type.addType(ChoiceEnumWriter.write(argument, choice, types.enumOf(argument)))));
        return type.build();
    }

    private static String httpLine(Operation operation) {
        String request = operation.httpMethod() + " " + operation.path();
        return operation.id().equals(request)
                ? "Calls " + JavadocText.code(request) + "."
                : "Calls " + JavadocText.code(request) + ", operation " + JavadocText.code(operation.id()) + ".";
    }

    // @Override
    // public ToolDescriptor descriptor() {
    //     return DESCRIPTOR;
    // }
    private static MethodSpec descriptor() {
        return MethodSpec.methodBuilder("descriptor")
                .addAnnotation(Override.class)
                .addModifiers(Modifier.PUBLIC)
                .returns(RuntimeTypes.TOOL_DESCRIPTOR)
                .addStatement("return DESCRIPTOR")
                .build();
    }

    // @Override
    // public Input read(ArgumentReader in) {
    //     return in.orReject(new Input(
    //             in.required("pipeline_uuid", ArgumentType.STRING),
    //             in.optional("limit", ArgumentType.INT)));
    // }
    private static MethodSpec read(ClassName toolClass, InputRecordWriter input) {
        return MethodSpec.methodBuilder("read")
                .addAnnotation(Override.class)
                .addModifiers(Modifier.PUBLIC)
                .returns(toolClass.nestedClass("Input"))
                .addParameter(RuntimeTypes.ARGUMENT_READER, "in")
                .addStatement("return in.orReject($L)", input.reading())
                .build();
    }
}
