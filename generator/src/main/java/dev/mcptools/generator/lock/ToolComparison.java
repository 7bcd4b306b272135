package dev.mcptools.generator.lock;

import dev.mcptools.generator.diagnostic.Diagnostic;
import dev.mcptools.generator.diagnostic.Severity;
import dev.mcptools.generator.diagnostic.SourceLocation;
import dev.mcptools.generator.model.Argument;
import dev.mcptools.generator.model.Operation;
import dev.mcptools.generator.model.Place.Location;
import dev.mcptools.generator.model.Tool;
import dev.mcptools.generator.model.Toolset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;

/** One tool that is in both contracts. */
final class ToolComparison {
    private final LockedTool before;
    private final LockedTool after;
    private final Tool tool;
    private final Consumer<LockChange> changes;

    private ToolComparison(LockedTool before, LockedTool after, Tool tool, Consumer<LockChange> changes) {
        this.before = before;
        this.after = after;
        this.tool = tool;
        this.changes = changes;
    }

    static void compare(LockedTool before, LockedTool after, Toolset toolset, Consumer<LockChange> changes) {
        Tool tool = toolset.all().stream()
                .filter(candidate -> candidate.name().equals(after.name()))
                .findFirst()
                .orElseThrow();
        AtomicBoolean explained = new AtomicBoolean();
        ToolComparison comparison = new ToolComparison(before, after, tool, change -> {
            explained.set(true);
            changes.accept(change);
        });
        comparison.operation();
        comparison.access();
        comparison.pages();
        comparison.arguments();
        comparison.fields();
        comparison.forms();
        boolean sameText = before.inputSchema().equals(after.inputSchema())
                && before.shown().equals(after.shown())
                && before.tokens() == after.tokens();
        if (!explained.get() && !sameText) {
            comparison.add("tool-text-changed", Severity.NOTE, "is described differently.");
        }
    }

    private void operation() {
        Operation was = before.operation();
        Operation is = after.operation();
        if (!was.httpMethod().equals(is.httpMethod()) || !was.path().equals(is.path())) {
            add(
                    "operation-moved",
                    Severity.ERROR,
                    "now calls " + is.httpMethod() + " " + is.path() + ", not " + was.httpMethod() + " " + was.path()
                            + ".");
        } else if (!was.equals(is)) {
            add("operation-renamed", Severity.NOTE, "calls the operation that was named " + was.id() + ".");
        }
    }

    private void access() {
        int raised = after.access().compareTo(before.access());
        String change = "has access '" + after.access().name().toLowerCase(Locale.ROOT) + "', it had '"
                + before.access().name().toLowerCase(Locale.ROOT) + "'.";
        if (raised > 0) {
            add("access-raised", Severity.ERROR, change);
        } else if (raised < 0) {
            add("access-lowered", Severity.NOTE, change);
        }
    }

    private void pages() {
        if (before.paged() && !after.paged()) {
            add("pages-gone", Severity.ERROR, "no longer takes next_cursor: its list has no pages any more.");
        } else if (!before.paged() && after.paged()) {
            add("pages-added", Severity.NOTE, "answers in pages and takes next_cursor.");
        }
    }

    private void arguments() {
        before.arguments().values().forEach(was -> {
            LockedArgument is = after.arguments().get(was.name());
            if (is == null) {
                add("argument-gone", Severity.ERROR, "no longer takes '" + was.name() + "'.");
            } else {
                argument(was, is);
            }
        });
        after.arguments().values().stream()
                .filter(is -> !before.arguments().containsKey(is.name()))
                .forEach(is -> {
                    if (is.required()) {
                        add("argument-required", Severity.ERROR, is, "is new and required.");
                    } else {
                        add("argument-added", Severity.NOTE, is, "is new.");
                    }
                });
    }

    private void fields() {
        if (before.fields().isEmpty()) {
            after.fields()
                    .ifPresent(
                            is -> add("argument-added", Severity.NOTE, "takes '" + is.argument() + "', which is new."));
            return;
        }
        LockedFields was = before.fields().get();
        Optional<LockedFields> is =
                after.fields().filter(each -> each.argument().equals(was.argument()));
        if (is.isEmpty()) {
            add("argument-gone", Severity.ERROR, "no longer takes '" + was.argument() + "'.");
            return;
        }
        List<String> gone = was.choice().stream()
                .filter(name -> !is.get().choice().contains(name))
                .toList();
        if (!gone.isEmpty()) {
            add(
                    "enum-value-gone",
                    Severity.ERROR,
                    "no longer returns '" + String.join("', '", gone) + "' when asked by '" + was.argument() + "'.");
        }
    }

    private void forms() {
        ConstraintComparison.compare(
                before.forms(),
                after.forms(),
                (rule, severity, part, change) -> add(
                        rule,
                        severity,
                        tool.declaredAt(),
                        after.name() + ": what goes together" + (part.isEmpty() ? "" : " ('" + part.substring(1) + "')")
                                + " " + change));
    }

    private void argument(LockedArgument was, LockedArgument is) {
        if (is.required() && !was.required()) {
            add("argument-required", Severity.ERROR, is, "is now required.");
        } else if (!is.required() && was.required()) {
            add("argument-optional", Severity.NOTE, is, "is no longer required.");
        }
        if (was.location() != is.location() || !was.wireName().equals(is.wireName())) {
            add("argument-moved", Severity.ERROR, is, "now goes " + place(is) + ", not " + place(was) + ".");
        }
        if (was.nullable() && !is.nullable()) {
            add("type-narrowed", Severity.ERROR, is, "no longer takes null.");
        } else if (is.nullable() && !was.nullable()) {
            add("type-widened", Severity.NOTE, is, "takes null as well.");
        }
        type(was, is);
    }

    private void type(LockedArgument was, LockedArgument is) {
        List<String> valuesGone = TypeChange.valuesGone(was.type(), is.type());
        if (!valuesGone.isEmpty()) {
            add("enum-value-gone", Severity.ERROR, is, "no longer takes '" + String.join("', '", valuesGone) + "'.");
            return;
        }
        String change = TypeChange.inWords(is.type()) + ", it was " + TypeChange.inWords(was.type()) + ".";
        if (!TypeChange.keepsAll(was.type(), is.type())) {
            add("type-narrowed", Severity.ERROR, is, "is now " + change);
            return;
        }
        if (!was.type().equals(is.type())) {
            add("type-widened", Severity.NOTE, is, "is now " + change);
        }
        ConstraintComparison.compare(
                was.constraints(),
                is.constraints(),
                (rule, severity, part, text) -> add(rule, severity, is, part, text));
    }

    private static String place(LockedArgument argument) {
        String part = switch (argument.location()) {
            case PATH -> "in the path";
            case QUERY -> "in the query";
            case HEADER -> "in a header";
            case COOKIE -> "in a cookie";
            case BODY_MEMBER -> "in the body";
            case BODY -> "as the body";
        };
        return argument.location() == Location.BODY ? part : part + " as '" + argument.wireName() + "'";
    }

    private void add(String rule, Severity severity, String change) {
        add(rule, severity, tool.declaredAt(), after.name() + " " + change);
    }

    private void add(String rule, Severity severity, LockedArgument argument, String change) {
        add(rule, severity, argument, "", change);
    }

    private void add(String rule, Severity severity, LockedArgument argument, String part, String change) {
        SourceLocation at = tool.arguments().stream()
                .filter(candidate -> candidate.name().equals(argument.name()))
                .map(Argument::declaredAt)
                .findFirst()
                .orElse(tool.declaredAt());
        add(rule, severity, at, after.name() + ": '" + argument.name() + part + "' " + change);
    }

    private void add(String rule, Severity severity, SourceLocation at, String message) {
        changes.accept(new LockChange(new Diagnostic(rule, severity, at, message, Optional.empty())));
    }
}
