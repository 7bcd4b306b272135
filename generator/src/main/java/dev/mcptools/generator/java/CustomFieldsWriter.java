package dev.mcptools.generator.java;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import dev.mcptools.generator.model.Argument;
import dev.mcptools.generator.model.FieldArgument;
import dev.mcptools.generator.model.FieldSource;
import dev.mcptools.generator.model.FieldType;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import javax.lang.model.element.Modifier;

/** Where the users of an API define fields, as constants that its tools share, and which arguments they describe. */
final class CustomFieldsWriter {
    private static final int LINE = 120 - "            .customFields(\"\", ., \"\", FieldUse.)".length();

    private final List<FieldSource> sources;
    private final ToolNames names;

    CustomFieldsWriter(List<FieldSource> sources, ToolNames names) {
        this.sources = sources;
        this.names = names;
    }

    // public static final FieldSource DATABASE_FIELDS = FieldSource.listedBy("list_all_octapipe_databases")
    //         .of("database", "describe_octapipe_database_fields")
    //         .id("/uuid")
    //         .definitions("/custom_fields")
    //         .values(FieldType.STRING, "text", "textarea")
    //         .arrays(FieldType.OPTION, "multi_select")
    //         .build();
    List<FieldSpec> constants() {
        return sources.stream().map(this::constant).toList();
    }

    // .customFields("custom_fields_values", OctapipeTools.DATABASE_FIELDS, "database_uuid", FieldUse.values())
    CodeBlock described(Argument argument, FieldArgument fields) {
        CodeBlock use = use(fields.use());
        String inOneLine =
                argument.name() + names.index().simpleName() + name(fields.resource()) + fields.owner() + use;
        return CodeBlock.of(
                inOneLine.length() <= LINE
                        ? "\n.customFields($L, $L, $L, $T.$L)"
                        : "\n.customFields(\n$>$>$L,\n$L,\n$L,\n$T.$L)$<$<",
                StringLiteral.of(argument.name()),
                constant(fields.resource()),
                StringLiteral.of(fields.owner()),
                RuntimeTypes.FIELD_USE,
                use);
    }

    // OctapipeTools.DATABASE_FIELDS
    CodeBlock constant(String resource) {
        return CodeBlock.of("$T.$L", names.index(), name(resource));
    }

    private FieldSpec constant(FieldSource source) {
        CodeBlock.Builder code = CodeBlock.builder()
                .add("$T.listedBy($L)$>$>", RuntimeTypes.FIELD_SOURCE, StringLiteral.of(source.list()))
                .add(
                        "\n.of($L, $L)",
                        StringLiteral.of(source.singular().replace('_', ' ')),
                        StringLiteral.of(source.describing().name()));
        source.definedBy()
                .ifPresent(
                        by -> code.add("\n.definedBy($L, $L)", StringLiteral.of(by.list()), StringLiteral.of(by.as())));
        source.pointers().forEach((method, pointer) -> code.add("\n.$L($L)", method, StringLiteral.of(pointer)));
        source.types()
                .forEach(types -> code.add(
                        "\n.$L($T.$L, $L)",
                        types.many() ? "arrays" : "values",
                        RuntimeTypes.FIELD_TYPE,
                        types.type().name(),
                        types.names().stream().map(StringLiteral::of).collect(CodeBlock.joining(", "))));
        return FieldSpec.builder(RuntimeTypes.FIELD_SOURCE, name(source.resource()))
                .addModifiers(Modifier.PUBLIC, Modifier.STATIC, Modifier.FINAL)
                .addJavadoc(
                        "The custom fields of each $L, which $L lists.",
                        JavadocText.sentence(source.singular().replace('_', ' ')),
                        JavadocText.code(source.toldBy()))
                .initializer(code.add("\n.build()$<$<").build())
                .build();
    }

    // DATABASE_FIELDS
    private String name(String resource) {
        Map<String, String> singulars = sources.stream()
                .collect(Collectors.toMap(
                        FieldSource::resource, source -> source.singular() + "_fields", (first, second) -> first));
        return JavaNames.constants(singulars.values()).of(singulars.getOrDefault(resource, ""));
    }

    // values()
    // changes("name", "owner_user_uuid")
    // rows("/custom_fields_values")
    // filter().beside(FieldType.STRING, "name").beside(FieldType.DATE_TIME, "created_at", "updated_at")
    private static CodeBlock use(FieldArgument.Use use) {
        if (use instanceof FieldArgument.Changes changes) {
            return CodeBlock.of(
                    "changes($L)",
                    changes.beside().stream().map(StringLiteral::of).collect(CodeBlock.joining(", ")));
        }
        if (use instanceof FieldArgument.Rows rows) {
            return CodeBlock.of("rows($L)", StringLiteral.of(rows.at()));
        }
        if (use instanceof FieldArgument.Filter filter) {
            CodeBlock.Builder code = CodeBlock.builder().add("filter()");
            Arrays.stream(FieldType.values())
                    .filter(filter.beside()::containsValue)
                    .forEach(type -> code.add(
                            "\n        .beside($T.$L, $L)",
                            RuntimeTypes.FIELD_TYPE,
                            type.name(),
                            filter.beside().entrySet().stream()
                                    .filter(field -> field.getValue() == type)
                                    .map(field -> StringLiteral.of(field.getKey()))
                                    .collect(CodeBlock.joining(", "))));
            return code.build();
        }
        return CodeBlock.of("values()");
    }
}
