package dev.mcptools.generator.check;

import dev.mcptools.generator.diagnostic.Diagnostics;
import dev.mcptools.generator.diagnostic.Located;
import dev.mcptools.generator.diagnostic.Nearest;
import dev.mcptools.generator.document.ApiOperation;
import dev.mcptools.generator.document.DocumentFault;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The parameters that a list is paged by are query parameters of its operation. */
final class UnknownPageParameter implements Rule {

    @Override
    public void check(Subject subject, Diagnostics diagnostics) {
        Map<String, ApiOperation> operations = subject.operationsById();
        for (Subject.Documented documented : subject.documented()) {
            ApiOperation operation =
                    operations.get(documented.tool().operation().id());
            documented.method().tool().pagination().ifPresent(pages -> {
                if (operation != null) {
                    Set<String> known = queryParameters(subject, operation, diagnostics);
                    Stream.of(Optional.of(pages.page()), pages.size())
                            .flatMap(Optional::stream)
                            .filter(parameter -> !known.contains(parameter.value()))
                            .forEach(parameter -> unknown(parameter, operation, known, diagnostics));
                }
            });
        }
    }

    private static Set<String> queryParameters(Subject subject, ApiOperation operation, Diagnostics diagnostics) {
        try {
            return operation.parameters(subject.document()).stream()
                    .filter(parameter -> parameter.path("in").asText().equals("query"))
                    .map(parameter -> parameter.path("name").asText())
                    .collect(Collectors.toSet());
        } catch (DocumentFault fault) {
            diagnostics.add(fault.diagnostic());
            return Set.of();
        }
    }

    private static void unknown(
            Located<String> parameter, ApiOperation operation, Set<String> known, Diagnostics diagnostics) {
        diagnostics.error(
                "unknown-page-parameter",
                parameter.at(),
                "The operation `" + operation.operation().id() + "` has no query parameter `" + parameter.value()
                        + "`.",
                Nearest.hint(parameter.value(), known));
    }
}
