package dev.mcptools.generator.java;

import com.palantir.javapoet.CodeBlock;
import dev.mcptools.generator.model.Bulk;
import dev.mcptools.generator.model.BulkSample;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What a tool does to many records at once, as a part of its descriptor. */
final class BulkWriter {
    private static final int LINE = 120 - "            .bulk()".length();

    private BulkWriter() {}

    // Bulk.rows("body").done("/imported").created("/uuids")
    // Bulk.matching("filters")
    //         .dryRun("dry_run")
    //         .matched("/matched")
    //         .sample(BulkSample.of("list_all_octapipe_database_records", "filters").id("/uuid"))
    static CodeBlock code(Bulk bulk) {
        List<CodeBlock> calls = new ArrayList<>();
        if (bulk instanceof Bulk.Rows rows) {
            rows.batch().ifPresent(most -> calls.add(CodeBlock.of(".batch($L)", most)));
            rows.done().ifPresent(pointer -> calls.add(call("done", pointer)));
            rows.created().ifPresent(pointer -> calls.add(call("created", pointer)));
            return joined(CodeBlock.of("$T.rows($L)", RuntimeTypes.BULK, StringLiteral.of(rows.rows())), calls);
        }
        Bulk.Matching matching = (Bulk.Matching) bulk;
        add(calls, "dryRun", matching.dryRun());
        add(calls, "matched", matching.matched());
        add(calls, "done", matching.done());
        add(calls, "more", matching.more());
        add(calls, "changes", matching.changes());
        matching.sample().ifPresent(sample -> calls.add(CodeBlock.of(".sample($L)", code(sample))));
        return joined(CodeBlock.of("$T.matching($L)", RuntimeTypes.BULK, StringLiteral.of(matching.filters())), calls);
    }

    private static CodeBlock code(BulkSample sample) {
        List<CodeBlock> calls = new ArrayList<>();
        if (!sample.id().equals("/id")) {
            calls.add(call("id", sample.id()));
        }
        if (!sample.name().equals("/name")) {
            calls.add(call("name", sample.name()));
        }
        return CodeBlock.of(
                "$T.of($L, $L)$L",
                RuntimeTypes.BULK_SAMPLE,
                StringLiteral.of(sample.list()),
                StringLiteral.of(sample.filters()),
                CodeBlock.join(calls, ""));
    }

    private static CodeBlock joined(CodeBlock start, List<CodeBlock> calls) {
        CodeBlock inOneLine = CodeBlock.join(calls, "");
        int length = (start.toString() + inOneLine).length()
                - RuntimeTypes.BULK.packageName().length();
        return length <= LINE
                ? CodeBlock.of("$L$L", start, inOneLine)
                : CodeBlock.of("$L$>$>\n$L$<$<", start, CodeBlock.join(calls, "\n"));
    }

    private static void add(List<CodeBlock> calls, String name, Optional<String> value) {
        value.ifPresent(text -> calls.add(call(name, text)));
    }

    private static CodeBlock call(String name, String value) {
        return CodeBlock.of(".$L($L)", name, StringLiteral.of(value));
    }
}
