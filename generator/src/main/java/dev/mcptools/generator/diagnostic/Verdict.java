package dev.mcptools.generator.diagnostic;

import java.util.List;

/**
 * What there is to say, weighed as the user decided.
 *
 * @param said what is said, sorted by place
 * @param silenced what is not, sorted by place
 */
public record Verdict(List<Diagnostic> said, List<Silenced> silenced) {
    public Verdict {
        said = List.copyOf(said);
        silenced = List.copyOf(silenced);
    }

    /** {@return whether one of what is said is an error} */
    public boolean hasErrors() {
        return said.stream().anyMatch(diagnostic -> diagnostic.severity() == Severity.ERROR);
    }
}
