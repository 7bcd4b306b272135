package dev.mcptools.generator.check;

import dev.mcptools.generator.diagnostic.Diagnostics;
import dev.mcptools.generator.diagnostic.Located;
import dev.mcptools.generator.diagnostic.Nearest;
import dev.mcptools.generator.model.Tool;
import dev.mcptools.generator.records.ArgumentRecord;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** The tool that an argument is to be got from exists. */
final class UnknownSourceTool implements Rule {

    @Override
    public void check(Subject subject, Diagnostics diagnostics) {
        Set<String> known = subject.toolset().all().stream().map(Tool::name).collect(Collectors.toSet());
        subject.documentation().methods().stream()
                .flatMap(each -> each.method().tool().arguments().values().stream())
                .map(ArgumentRecord::from)
                .flatMap(Optional::stream)
                .filter(tool -> !known.contains(tool.value()))
                .forEach(tool -> unknown(tool, known, diagnostics));
    }

    private static void unknown(Located<String> tool, Set<String> known, Diagnostics diagnostics) {
        diagnostics.error(
                "unknown-source-tool",
                tool.at(),
                "The tool `" + tool.value() + "` does not exist, so nothing can be got from it.",
                Nearest.hint(tool.value(), known));
    }
}
