package dev.mcptools.generator.check;

import dev.mcptools.generator.diagnostic.Diagnostics;
import dev.mcptools.generator.diagnostic.Located;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;

/** An operation has one record, or is left without a tool, and not both. */
final class OperationDocumentedTwice implements Rule {

    @Override
    public void check(Subject subject, Diagnostics diagnostics) {
        Map<String, Located<String>> first = new HashMap<>();
        Stream.concat(
                        subject.documentation().methods().stream()
                                .map(each -> each.method().operation()),
                        subject.documentation().withoutTool().keySet().stream())
                .forEach(operation -> {
                    Located<String> before = first.putIfAbsent(operation.value(), operation);
                    if (before != null) {
                        diagnostics.error(
                                "operation-documented-twice",
                                operation.at(),
                                "The operation `" + operation.value() + "` is documented already at " + before.at()
                                        + ".",
                                "Keep one of the two.");
                    }
                });
    }
}
