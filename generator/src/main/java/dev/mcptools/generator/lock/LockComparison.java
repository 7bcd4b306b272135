package dev.mcptools.generator.lock;

import dev.mcptools.generator.diagnostic.Diagnostic;
import dev.mcptools.generator.diagnostic.Severity;
import dev.mcptools.generator.diagnostic.SourceLocation;
import dev.mcptools.generator.model.Operation;
import dev.mcptools.generator.model.Toolset;
import dev.mcptools.generator.model.WithoutTool;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The committed contract beside the one that the documents make. */
public final class LockComparison {
    private final LockFile before;
    private final LockFile after;
    private final Toolset toolset;
    private final List<LockChange> changes = new ArrayList<>();

    private LockComparison(LockFile before, LockFile after, Toolset toolset) {
        this.before = before;
        this.after = after;
        this.toolset = toolset;
    }

    /**
     * Compares tool by tool, argument by argument.
     *
     * @param before the committed contract
     * @param after the contract that the documents make
     * @param toolset the tools of the documents, which know their places
     * @return every difference, by the name of the tool; none if the texts of both are the same
     */
    public static List<LockChange> compare(LockFile before, LockFile after, Toolset toolset) {
        LockComparison comparison = new LockComparison(before, after, toolset);
        comparison.run();
        return List.copyOf(comparison.changes);
    }

    private void run() {
        before.tools().values().forEach(was -> {
            LockedTool is = after.tools().get(was.name());
            if (is == null) {
                gone(was);
            } else {
                ToolComparison.compare(was, is, toolset, changes::add);
            }
        });
        after.tools().values().stream()
                .filter(tool -> !before.tools().containsKey(tool.name()))
                .filter(tool -> formerName(tool).isEmpty())
                .forEach(tool -> add("tool-added", Severity.NOTE, at(tool), tool.name() + " is new."));
    }

    private void gone(LockedTool tool) {
        Optional<LockedTool> renamed = after.tools().values().stream()
                .filter(other -> formerName(other).equals(Optional.of(tool.name())))
                .findFirst();
        if (renamed.isPresent()) {
            LockedTool is = renamed.get();
            add("tool-renamed", Severity.ERROR, at(is), tool.name() + " is now called " + is.name() + ".");
            return;
        }
        Optional<WithoutTool> withoutTool = toolset.withoutTool().stream()
                .filter(without -> sameRequest(without.operation(), tool.operation()))
                .findFirst();
        add(
                "tool-gone",
                Severity.ERROR,
                withoutTool.map(WithoutTool::declaredAt).orElseGet(() -> before.at(tool.name())),
                withoutTool
                        .map(without -> tool.name() + " is gone: " + without.reason())
                        .orElseGet(() -> tool.name() + " is gone: the document no longer has "
                                + tool.operation().httpMethod() + " "
                                + tool.operation().path() + "."));
    }

    /** {@return the name that the committed contract has for this new tool} */
    private Optional<String> formerName(LockedTool tool) {
        return before.tools().values().stream()
                .filter(was -> !after.tools().containsKey(was.name())
                        && !before.tools().containsKey(tool.name()))
                .filter(was -> sameRequest(was.operation(), tool.operation()))
                .map(LockedTool::name)
                .findFirst();
    }

    private static boolean sameRequest(Operation one, Operation other) {
        return one.httpMethod().equals(other.httpMethod()) && one.path().equals(other.path());
    }

    private SourceLocation at(LockedTool tool) {
        return toolset.all().stream()
                .filter(candidate -> candidate.name().equals(tool.name()))
                .findFirst()
                .orElseThrow()
                .declaredAt();
    }

    private void add(String rule, Severity severity, SourceLocation at, String message) {
        changes.add(new LockChange(new Diagnostic(rule, severity, at, message, Optional.empty())));
    }
}
