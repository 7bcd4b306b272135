package dev.mcptools.maven;

import dev.mcptools.generator.diagnostic.Diagnostic;
import dev.mcptools.generator.diagnostic.Severity;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugin.logging.Log;

/** Diagnostics as lines of the build log, {@code file:line:column: message}, and as the end of the build. */
final class DiagnosticLog {
    private final Log log;
    private final List<Diagnostic> said = new ArrayList<>();

    DiagnosticLog(Log log) {
        this.log = log;
    }

    /** Says each of them; notes are seen with {@code mvn -X} only, the report counts them. */
    void add(Collection<Diagnostic> diagnostics) {
        for (Diagnostic diagnostic : diagnostics) {
            String text = text(diagnostic);
            switch (diagnostic.severity()) {
                case ERROR -> log.error(text);
                case WARNING -> log.warn(text);
                case NOTE -> log.debug(text);
            }
            said.add(diagnostic);
        }
    }

    /** {@return a diagnostic as text, with what to do about it on a line of its own} */
    static String text(Diagnostic diagnostic) {
        String text = diagnostic.at() + ": " + diagnostic.message() + " [" + diagnostic.rule() + "]";
        return diagnostic
                .hint()
                .map(hint -> text + System.lineSeparator() + "    " + hint)
                .orElse(text);
    }

    /** Ends the build if there was an error. */
    void failOnErrors() throws MojoFailureException {
        if (count(Severity.ERROR) > 0) {
            throw failure();
        }
    }

    /** Ends the build if there was a warning. */
    void failOnWarnings() throws MojoFailureException {
        if (count(Severity.WARNING) > 0) {
            throw failure();
        }
    }

    /** {@return the end of the build, with the count of what was said before} */
    MojoFailureException failure() {
        return new MojoFailureException(Counted.of(count(Severity.ERROR), "error") + " and "
                + Counted.of(count(Severity.WARNING), "warning") + ", listed above. Nothing was written.");
    }

    private long count(Severity severity) {
        return said.stream()
                .filter(diagnostic -> diagnostic.severity() == severity)
                .count();
    }
}
