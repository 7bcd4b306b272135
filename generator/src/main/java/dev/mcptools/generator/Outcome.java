package dev.mcptools.generator;

import dev.mcptools.generator.diagnostic.Diagnostic;
import dev.mcptools.generator.document.SourceFiles.Lookup;
import dev.mcptools.generator.report.Report;
import java.util.List;
import java.util.Optional;

/**
 * What came of reading, deriving, checking and shaping.
 *
 * @param diagnostics all there is to say, sorted by place
 * @param report what became of each operation; empty where the documents could not be read that far
 * @param shaped the tools; empty if a diagnostic is an error
 * @param lookups the files beside the document that it was looked for, found or not, in the order of their paths
 */
public record Outcome(
        List<Diagnostic> diagnostics, Optional<Report> report, Optional<Shaped> shaped, List<Lookup> lookups) {
    public Outcome {
        diagnostics = List.copyOf(diagnostics);
        lookups = List.copyOf(lookups);
    }
}
