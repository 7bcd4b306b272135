package dev.mcptools.generator.java;

import com.palantir.javapoet.CodeBlock;
import dev.mcptools.generator.model.Argument;
import dev.mcptools.generator.model.ArgumentPath;
import dev.mcptools.generator.model.Identity;
import dev.mcptools.generator.model.Source;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Where arguments come from, and what tells the items of lists apart, as parts of a descriptor. */
final class SourceWriter {
    private static final int LINE = 120 - "            ".length();

    private SourceWriter() {}

    // .from("id", "list_all_octapipe_notes")
    // .from("pipeline_uuid", ArgumentSource.of("list_all_octapipe_pipelines").with(IdForm.UUID))
    // .from("values.owner_user_uuid", ArgumentSource.of("list_all_octapipe_users").with(IdForm.UUID))
    static List<CodeBlock> sources(Argument argument) {
        List<CodeBlock> sources = new ArrayList<>();
        argument.from().ifPresent(source -> sources.add(source(argument.path(), source)));
        argument.inside().forEach(inner -> sources.add(source(inner.path(), inner.from())));
        return sources;
    }

    private static CodeBlock source(ArgumentPath path, Source source) {
        CodeBlock name = StringLiteral.of(path.text());
        if (source.ids().isEmpty()) {
            return CodeBlock.of("\n.from($L, $L)", name, StringLiteral.of(source.tool()));
        }
        CodeBlock start = CodeBlock.of("$T.of($L)", RuntimeTypes.ARGUMENT_SOURCE, StringLiteral.of(source.tool()));
        List<CodeBlock> calls = new ArrayList<>();
        for (Map.Entry<String, String> given : new TreeMap<>(source.given()).entrySet()) {
            calls.add(
                    given.getKey().equals(given.getValue())
                            ? CodeBlock.of(".given($L)", StringLiteral.of(given.getKey()))
                            : CodeBlock.of(
                                    ".given($L, $L)",
                                    StringLiteral.of(given.getKey()),
                                    StringLiteral.of(given.getValue())));
        }
        source.ids().ifPresent(form -> calls.add(CodeBlock.of(".with($T.$L)", RuntimeTypes.ID_FORM, form.name())));
        CodeBlock inOneLine = CodeBlock.of("\n.from($L, $L$L)", name, start, CodeBlock.join(calls, ""));
        return length(inOneLine) <= LINE
                ? inOneLine
                : CodeBlock.of("\n.from(\n$>$>$L,\n$L$>$>\n$L)$<$<$<$<", name, start, CodeBlock.join(calls, "\n"));
    }

    // Identity.by("/uuid").named("/email").named("/first_name", "/last_name")
    static CodeBlock identity(Identity identity) {
        List<CodeBlock> calls = new ArrayList<>();
        identity.names()
                .forEach(members -> calls.add(CodeBlock.of(
                        ".named($L)", members.stream().map(StringLiteral::of).collect(CodeBlock.joining(", ")))));
        if (identity.isShort()) {
            calls.add(CodeBlock.of(".few()"));
        }
        identity.searchArguments()
                .ifPresent(search -> calls.add(CodeBlock.of(".foundBy($L)", StringLiteral.of(search))));
        identity.items().ifPresent(pointer -> calls.add(CodeBlock.of(".at($L)", StringLiteral.of(pointer))));
        CodeBlock start = CodeBlock.of("$T.by($L)", RuntimeTypes.IDENTITY, StringLiteral.of(identity.id()));
        CodeBlock inOneLine = CodeBlock.of("$L$L", start, CodeBlock.join(calls, ""));
        return length(inOneLine) + ".identity()".length() <= LINE
                ? inOneLine
                : CodeBlock.of("$L$>$>\n$L$<$<", start, CodeBlock.join(calls, "\n"));
    }

    /** Without the package, which is imported. */
    private static int length(CodeBlock code) {
        return code.toString()
                .replace(RuntimeTypes.IDENTITY.packageName() + ".", "")
                .strip()
                .length();
    }
}
