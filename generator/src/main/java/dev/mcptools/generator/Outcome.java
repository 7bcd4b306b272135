package dev.mcptools.generator;

import dev.mcptools.generator.diagnostic.Diagnostic;
import dev.mcptools.generator.report.Report;
import java.util.List;
import java.util.Optional;

/**
 * What came of reading, deriving, checking and shaping.
 *
 * @param diagnostics all there is to say, sorted by place
 * @param report what became of each operation; empty where the documents could not be read that far
 * @param shaped the tools; empty if a diagnostic is an error
 */
public record Outcome(List<Diagnostic> diagnostics, Optional<Report> report, Optional<Shaped> shaped) {
    public Outcome {
        diagnostics = List.copyOf(diagnostics);
    }
}
