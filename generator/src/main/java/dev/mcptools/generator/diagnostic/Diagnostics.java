package dev.mcptools.generator.diagnostic;

import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Collects what is to be said, so that it can be shown all at once. The same thing said twice is kept once. */
public final class Diagnostics {
    private static final Comparator<Diagnostic> BY_PLACE = Comparator.comparing(Diagnostic::at)
            .thenComparing(Diagnostic::severity)
            .thenComparing(Diagnostic::rule)
            .thenComparing(Diagnostic::message);

    private final Set<Diagnostic> collected = new LinkedHashSet<>();

    /** Adds one. */
    public void add(Diagnostic diagnostic) {
        collected.add(diagnostic);
    }

    /** Adds an error with what to do about it. */
    public void error(String rule, SourceLocation at, String message, String hint) {
        add(new Diagnostic(rule, Severity.ERROR, at, message, Optional.of(hint)));
    }

    /** Adds a warning with what to do about it. */
    public void warning(String rule, SourceLocation at, String message, String hint) {
        add(new Diagnostic(rule, Severity.WARNING, at, message, Optional.of(hint)));
    }

    /** Adds a note. */
    public void note(String rule, SourceLocation at, String message) {
        add(new Diagnostic(rule, Severity.NOTE, at, message, Optional.empty()));
    }

    /**
     * Adds what keeps a single operation from becoming a tool: the others are served all the same.
     *
     * @param why the fault
     * @param strict whether it ends the run
     */
    public void leftOut(Diagnostic why, boolean strict) {
        Severity severity = strict ? Severity.ERROR : Severity.WARNING;
        add(new Diagnostic(why.rule(), severity, why.at(), why.message(), why.hint()));
    }

    /** {@return whether one of them is an error} */
    public boolean hasErrors() {
        return collected.stream().anyMatch(diagnostic -> diagnostic.severity() == Severity.ERROR);
    }

    /** {@return all of them, sorted by place} */
    public List<Diagnostic> sorted() {
        return collected.stream().sorted(BY_PLACE).toList();
    }
}
