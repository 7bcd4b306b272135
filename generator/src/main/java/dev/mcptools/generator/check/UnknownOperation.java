package dev.mcptools.generator.check;

import dev.mcptools.generator.diagnostic.Diagnostics;
import dev.mcptools.generator.diagnostic.Located;
import dev.mcptools.generator.diagnostic.Nearest;
import java.util.Set;
import java.util.stream.Stream;

/** A record documents, or leaves without a tool, only what the document has. */
final class UnknownOperation implements Rule {

    @Override
    public void check(Subject subject, Diagnostics diagnostics) {
        Set<String> known = subject.operationsById().keySet();
        Stream.concat(
                        subject.documentation().methods().stream()
                                .map(each -> each.method().operation()),
                        subject.documentation().withoutTool().keySet().stream())
                .filter(operation -> !known.contains(operation.value()))
                .forEach(operation -> unknown(operation, known, diagnostics));
    }

    private static void unknown(Located<String> operation, Set<String> known, Diagnostics diagnostics) {
        diagnostics.error(
                "unknown-operation",
                operation.at(),
                "The operation `" + operation.value() + "` is not in the document.",
                Nearest.hint(operation.value(), known));
    }
}
