package dev.mcptools.generator.java;

import com.palantir.javapoet.CodeBlock;
import dev.mcptools.generator.model.Fields;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** How callers choose the members of an answer, as a part of its descriptor. */
final class FieldsWriter {
    private static final int LINE = 120 - "            .fields()".length();

    private FieldsWriter() {}

    // Fields.named("fields").identifiers("uuid")
    // Fields.named("fields")
    //         .identifiers("uuid")
    //         .leaveOut("movements", "timeline")
    //         .keepOnly("owner_user", "uuid", "first_name", "last_name")
    static CodeBlock code(Fields fields) {
        CodeBlock start = CodeBlock.of("$T.named($L)", RuntimeTypes.FIELDS, StringLiteral.of(fields.argument()));
        List<CodeBlock> calls = new ArrayList<>();
        if (!fields.object().isEmpty()) {
            calls.add(call("in", Stream.of(fields.object())));
        }
        if (!fields.identifiers().isEmpty()) {
            calls.add(call("identifiers", fields.identifiers().stream()));
        }
        if (!fields.leftOut().isEmpty()) {
            calls.add(call("leaveOut", fields.leftOut().stream()));
        }
        fields.keptOnly()
                .forEach((path, names) -> calls.add(call("keepOnly", Stream.concat(Stream.of(path), names.stream()))));
        CodeBlock inOneLine = CodeBlock.join(calls, "");
        int length = (start.toString() + inOneLine).length()
                - RuntimeTypes.FIELDS.packageName().length();
        return length <= LINE
                ? CodeBlock.of("$L$L", start, inOneLine)
                : CodeBlock.of("$L$>$>\n$L$<$<", start, CodeBlock.join(calls, "\n"));
    }

    private static CodeBlock call(String name, Stream<String> texts) {
        return CodeBlock.of(".$L($L)", name, texts.map(StringLiteral::of).collect(CodeBlock.joining(", ")));
    }
}
