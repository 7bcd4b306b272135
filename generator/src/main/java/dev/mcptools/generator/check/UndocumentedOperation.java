package dev.mcptools.generator.check;

import dev.mcptools.generator.diagnostic.Diagnostics;
import dev.mcptools.generator.model.WithoutTool;

/** Every operation that is looked at is documented, or somebody said that it shall have no tool. */
final class UndocumentedOperation implements Rule {

    @Override
    public void check(Subject subject, Diagnostics diagnostics) {
        for (WithoutTool each : subject.toolset().withoutTool()) {
            if (each.cause() == WithoutTool.Cause.UNDOCUMENTED) {
                diagnostics.note(
                        "undocumented-operation",
                        each.declaredAt(),
                        "`" + each.operation().id() + "` gets no tool: " + each.reason());
            }
        }
    }
}
