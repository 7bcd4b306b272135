package dev.mcptools.maven;

import dev.mcptools.generator.Generator;
import dev.mcptools.generator.Outcome;
import dev.mcptools.generator.diagnostic.Diagnostic;
import dev.mcptools.generator.diagnostic.Severity;
import dev.mcptools.generator.diagnostic.Verdict;
import dev.mcptools.generator.report.LintReport;
import dev.mcptools.generator.report.Report;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;

/**
 * Runs all rules over the documents and says what they find, notes too, with place and hint. Generates nothing; writes
 * {@code lint.json}, {@code lint.sarif} for build servers, and {@code losses.md} and {@code losses.json}: what is skipped
 * or simplified, and why.
 *
 * @since 0.1.0
 */
@Mojo(name = "lint", defaultPhase = LifecyclePhase.VERIFY, requiresProject = false, threadSafe = true)
public final class LintMojo extends ApiMojo {

    @Override
    void run() throws IOException, MojoFailureException {
        Outcome outcome = Generator.shape(request());
        outcome.diagnostics().forEach(this::say);
        Verdict verdict =
                outcome.report().map(Report::verdict).orElseGet(() -> new Verdict(outcome.diagnostics(), List.of()));
        Path written = reports().write("lint.json", LintReport.json(verdict));
        reports().write("lint.sarif", LintReport.sarif(verdict));
        writeLosses(outcome);
        long errors = count(verdict, Severity.ERROR);
        long warnings = count(verdict, Severity.WARNING);
        String found = Counted.of(errors, "error") + ", " + Counted.of(warnings, "warning") + " and "
                + Counted.of(count(verdict, Severity.NOTE), "note") + ", "
                + verdict.silenced().size() + " more silenced. All of them are in " + shown(written) + ".";
        if (errors > 0 || (failsOnWarnings() && warnings > 0)) {
            throw new MojoFailureException(found);
        }
        getLog().info(found);
    }

    private void say(Diagnostic diagnostic) {
        String text = DiagnosticLog.text(diagnostic);
        switch (diagnostic.severity()) {
            case ERROR -> getLog().error(text);
            case WARNING -> getLog().warn(text);
            case NOTE -> getLog().info(text);
        }
    }

    private static long count(Verdict verdict, Severity severity) {
        return verdict.said().stream()
                .filter(diagnostic -> diagnostic.severity() == severity)
                .count();
    }
}
