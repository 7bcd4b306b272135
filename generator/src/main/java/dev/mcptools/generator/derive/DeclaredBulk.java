package dev.mcptools.generator.derive;

import dev.mcptools.generator.diagnostic.Diagnostics;
import dev.mcptools.generator.diagnostic.Located;
import dev.mcptools.generator.diagnostic.Nearest;
import dev.mcptools.generator.document.ApiDocument;
import dev.mcptools.generator.document.DocumentFault;
import dev.mcptools.generator.document.MemberPath;
import dev.mcptools.generator.model.Answer;
import dev.mcptools.generator.model.Argument;
import dev.mcptools.generator.model.Bulk;
import dev.mcptools.generator.model.BulkSample;
import dev.mcptools.generator.model.ValueType;
import dev.mcptools.generator.model.ValueType.Basic;
import dev.mcptools.generator.records.BulkRecord;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Makes what a bulk tool does of what people wrote about it, and holds that against its operation. */
final class DeclaredBulk {
    private final ApiDocument document;
    private final Diagnostics diagnostics;
    private final DocumentedOperation operation;
    private final Map<String, ValueType> arguments;
    private final Answer answer;

    DeclaredBulk(
            ApiDocument document,
            Diagnostics diagnostics,
            DocumentedOperation operation,
            List<Argument> arguments,
            Answer answer) {
        this.document = document;
        this.diagnostics = diagnostics;
        this.operation = operation;
        this.arguments = arguments.stream().collect(Collectors.toMap(Argument::name, Argument::type));
        this.answer = answer;
    }

    /** {@return the names of what a record makes arguments of the tool, so that no parameter of the API has them} */
    static Set<String> reservedNames(Optional<BulkRecord> declared) {
        return declared.map(DeclaredBulk::model).map(Bulk::added).orElse(Set.of());
    }

    Bulk read(BulkRecord declared) throws DocumentFault {
        for (Located<String> argument : arguments(declared)) {
            if (!arguments.containsKey(argument.value())) {
                wrong(argument, "has no argument", Nearest.hint(argument.value(), arguments.keySet()));
            }
        }
        if (declared instanceof BulkRecord.Matching matching) {
            matching.dryRun()
                    .filter(dryRun -> arguments.getOrDefault(dryRun.value(), Basic.BOOLEAN) != Basic.BOOLEAN)
                    .ifPresent(dryRun -> wrong(dryRun, "has no boolean", "Write an argument that is true or false."));
        }
        for (Located<String> pointer : pointers(declared)) {
            if (!isInAnswer(pointer.value())) {
                diagnostics.error(
                        "unknown-bulk-member",
                        pointer.at(),
                        "The answer of `" + operation.operation().operation().id() + "` has nothing at `"
                                + pointer.value() + "`.",
                        "Write the JSON Pointer to a member that the document describes.");
            }
        }
        return model(declared);
    }

    private void wrong(Located<String> argument, String what, String hint) {
        diagnostics.error(
                "unknown-bulk-argument",
                argument.at(),
                "The operation `" + operation.operation().operation().id() + "` " + what + " `" + argument.value()
                        + "`.",
                hint);
    }

    private static Bulk model(BulkRecord declared) {
        if (declared instanceof BulkRecord.Rows rows) {
            return new Bulk.Rows(rows.rows().value(), rows.batch(), text(rows.done()), text(rows.created()));
        }
        BulkRecord.Matching matching = (BulkRecord.Matching) declared;
        return new Bulk.Matching(
                matching.filters().value(),
                text(matching.dryRun()),
                text(matching.matched()),
                text(matching.done()),
                text(matching.more()),
                text(matching.changes()),
                matching.sample().map(DeclaredBulk::sample));
    }

    private static BulkSample sample(BulkRecord.Sample declared) {
        return new BulkSample(
                declared.list().value(),
                declared.filters().value(),
                text(declared.id()).orElse("/id"),
                text(declared.name()).orElse("/name"));
    }

    private static List<Located<String>> arguments(BulkRecord declared) {
        return declared instanceof BulkRecord.Rows rows
                ? List.of(rows.rows())
                : Stream.of(
                                Optional.of(((BulkRecord.Matching) declared).filters()),
                                ((BulkRecord.Matching) declared).dryRun(),
                                ((BulkRecord.Matching) declared).changes())
                        .flatMap(Optional::stream)
                        .toList();
    }

    private static List<Located<String>> pointers(BulkRecord declared) {
        Stream<Optional<Located<String>>> all = declared instanceof BulkRecord.Rows rows
                ? Stream.of(rows.done(), rows.created())
                : Stream.of(
                        ((BulkRecord.Matching) declared).matched(),
                        ((BulkRecord.Matching) declared).done(),
                        ((BulkRecord.Matching) declared).more());
        return all.flatMap(Optional::stream).toList();
    }

    private boolean isInAnswer(String pointer) throws DocumentFault {
        return answer instanceof Answer.Json json
                && MemberPath.find(document, json.schema(), pointer).isPresent();
    }

    private static Optional<String> text(Optional<Located<String>> located) {
        return located.map(Located::value);
    }
}
