package dev.mcptools.generator.java;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeSpec;
import dev.mcptools.generator.model.Argument;
import dev.mcptools.generator.model.ValueType;
import javax.lang.model.element.Modifier;

/** The strings that an argument can have as an enum. */
final class ChoiceEnumWriter {
    private ChoiceEnumWriter() {}

    // public enum Status implements WireValue {
    //     PENDING("pending"),
    //     DONE("done");
    //
    //     private final String wire;
    //     ...
    // }
    static TypeSpec write(Argument argument, ValueType.Choice choice, ClassName name) {
        JavaNames constants = JavaNames.constants(choice.values());
        TypeSpec.Builder type = TypeSpec.enumBuilder(name.simpleName())
                .addModifiers(Modifier.PUBLIC)
                .addSuperinterface(RuntimeTypes.WIRE_VALUE)
                .addJavadoc("$L", JavadocText.labelled(JavadocText.code(argument.name()), argument.description()));
        choice.values()
                .forEach(value -> type.addEnumConstant(
                        constants.of(value),
                        TypeSpec.anonymousClassBuilder("$L", StringLiteral.of(value))
                                .build()));
        return type.addField(String.class, "wire", Modifier.PRIVATE, Modifier.FINAL)
                .addMethod(MethodSpec.constructorBuilder()
                        .addParameter(String.class, "wire")
                        .addStatement("this.wire = wire")
                        .build())
                .addMethod(MethodSpec.methodBuilder("wire")
                        .addAnnotation(Override.class)
                        .addModifiers(Modifier.PUBLIC)
                        .returns(String.class)
                        .addStatement("return wire")
                        .build())
                .build();
    }
}
