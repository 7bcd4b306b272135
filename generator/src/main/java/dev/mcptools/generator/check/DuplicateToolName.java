package dev.mcptools.generator.check;

import dev.mcptools.generator.diagnostic.Diagnostics;
import dev.mcptools.generator.model.Tool;
import java.util.HashMap;
import java.util.Map;

/** No two tools have the same name. */
final class DuplicateToolName implements Rule {

    @Override
    public void check(Subject subject, Diagnostics diagnostics) {
        Map<String, Tool> first = new HashMap<>();
        for (Tool tool : subject.toolset().all()) {
            Tool before = first.putIfAbsent(tool.name(), tool);
            if (before != null) {
                diagnostics.error(
                        "duplicate-tool-name",
                        NameSource.of(subject, tool),
                        "The name " + tool.name() + " belongs already to the tool of `"
                                + before.operation().id() + "`.",
                        "Give one of them another `name`, or another resource or method.");
            }
        }
    }
}
