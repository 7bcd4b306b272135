package dev.mcptools.generator.java;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import dev.mcptools.generator.model.Argument;
import dev.mcptools.generator.model.Tool;
import dev.mcptools.generator.model.ValueType;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.List;
import java.util.Optional;

/** Types of arguments as types of Java, for one tool, whose enums are nested in its class. */
final class TypeMapper {
    /** An enum of some thousand constants is more code than a method can hold; beyond this they are strings. */
    private static final int MAX_CONSTANTS = 500;

    private final ClassName toolClass;
    private final JavaNames enums;

    TypeMapper(Tool tool, ClassName toolClass) {
        this.toolClass = toolClass;
        this.enums = JavaNames.enums(
                tool.arguments().stream()
                        .filter(argument -> choice(argument.type()).isPresent())
                        .map(Argument::name)
                        .toList(),
                toolClass.simpleName());
    }

    /** {@return the choice that the argument, or each item of it, has if it is an enum in Java} */
    static Optional<ValueType.Choice> choice(ValueType type) {
        if (type instanceof ValueType.ListOf list) {
            return choice(list.items());
        }
        return type instanceof ValueType.Choice choice && choice.values().size() <= MAX_CONSTANTS
                ? Optional.of(choice)
                : Optional.empty();
    }

    /** {@return the enum of an argument that has a choice} */
    ClassName enumOf(Argument argument) {
        return toolClass.nestedClass(enums.of(argument.name()));
    }

    // String, int            required
    // Optional<String>       optional
    // Settable<String>       nullable: null is more than nothing
    TypeName component(Argument argument) {
        TypeName type = type(argument, argument.type());
        if (argument.nullable()) {
            return ParameterizedTypeName.get(RuntimeTypes.SETTABLE, type.box());
        }
        return argument.required() ? type : ParameterizedTypeName.get(ClassName.get(Optional.class), type.box());
    }

    // in.required("pipeline_uuid", ArgumentType.STRING)
    // in.optional("tags", ArgumentType.listOf(ArgumentType.STRING))
    // in.settable("owner_user_uuid", ArgumentType.STRING)
    // in.requiredSettable("parent_uuid", ArgumentType.STRING)
    CodeBlock reading(Argument argument) {
        String method = argument.nullable()
                ? argument.required() ? "requiredSettable" : "settable"
                : argument.required() ? "required" : "optional";
        return CodeBlock.of(
                "in.$L($L, $L)", method, StringLiteral.of(argument.name()), argumentType(argument, argument.type()));
    }

    private TypeName type(Argument argument, ValueType type) {
        if (type instanceof ValueType.ListOf list) {
            TypeName items = type(argument, list.items()).box();
            return ParameterizedTypeName.get(ClassName.get(List.class), items);
        }
        if (type instanceof ValueType.Basic basic) {
            return basicType(basic);
        }
        return choice(type).isPresent() ? enumOf(argument) : ClassName.get(String.class);
    }

    private static TypeName basicType(ValueType.Basic type) {
        return switch (type) {
            case STRING -> ClassName.get(String.class);
            case BOOLEAN -> TypeName.BOOLEAN;
            case INT -> TypeName.INT;
            case LONG -> TypeName.LONG;
            case INTEGER -> ClassName.get(BigInteger.class);
            case DECIMAL -> ClassName.get(BigDecimal.class);
            case OBJECT -> RuntimeTypes.OBJECT_NODE;
            case ANY -> RuntimeTypes.JSON_NODE;
            case FILE -> RuntimeTypes.UPLOAD;
        };
    }

    private CodeBlock argumentType(Argument argument, ValueType type) {
        if (type instanceof ValueType.ListOf list) {
            return CodeBlock.of("$T.listOf($L)", RuntimeTypes.ARGUMENT_TYPE, argumentType(argument, list.items()));
        }
        if (type instanceof ValueType.Basic basic) {
            return CodeBlock.of("$T.$L", RuntimeTypes.ARGUMENT_TYPE, basic.name());
        }
        return choice(type).isPresent()
                ? CodeBlock.of("$T.oneOf($T.class)", RuntimeTypes.ARGUMENT_TYPE, enumOf(argument))
                : CodeBlock.of("$T.STRING", RuntimeTypes.ARGUMENT_TYPE);
    }
}
