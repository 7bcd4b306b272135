package dev.mcptools.generator.java;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import dev.mcptools.generator.model.Api;
import java.util.List;
import javax.lang.model.element.Modifier;

/** What is changed in the answers of an API, as one constant that all its tools share. */
final class AnswerRulesWriter {
    static final String CONSTANT = "ANSWERS";

    private AnswerRulesWriter() {}

    /** {@return whether anything is changed at all} */
    static boolean hasRules(Api api) {
        return !api.secretMembers().isEmpty() || !api.emptyArrayIsObject().isEmpty();
    }

    // /** What is changed in the answers of Octapipe before anybody sees them. */
    // public static final AnswerRules ANSWERS = AnswerRules.NONE
    //         .withoutMembers("auth_code", "recover_code")
    //         .emptyArrayIsObject("custom_fields_values");
    static FieldSpec field(Api api) {
        CodeBlock.Builder code = CodeBlock.builder().add("$T.NONE$>$>", RuntimeTypes.ANSWER_RULES);
        if (!api.secretMembers().isEmpty()) {
            code.add("\n.withoutMembers($L)", literals(api.secretMembers()));
        }
        if (!api.emptyArrayIsObject().isEmpty()) {
            code.add("\n.emptyArrayIsObject($L)", literals(api.emptyArrayIsObject()));
        }
        return FieldSpec.builder(RuntimeTypes.ANSWER_RULES, CONSTANT)
                .addModifiers(Modifier.PUBLIC, Modifier.STATIC, Modifier.FINAL)
                .addJavadoc(
                        "What is changed in the answers of $L before anybody sees them.",
                        JavadocText.sentence(api.title()))
                .initializer(code.add("$<$<").build())
                .build();
    }

    private static CodeBlock literals(List<String> texts) {
        return texts.stream().map(StringLiteral::of).collect(CodeBlock.joining(", "));
    }
}
