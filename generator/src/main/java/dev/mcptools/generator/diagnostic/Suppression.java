package dev.mcptools.generator.diagnostic;

import java.util.List;
import java.util.Optional;

/**
 * Somebody's decision that a rule is to be silent.
 *
 * @param rule the id of the rule
 * @param reason why, in the words of who decided it
 * @param extents where; empty for everywhere
 * @param at where the decision is written
 */
public record Suppression(String rule, String reason, Optional<List<Extent>> extents, SourceLocation at) {
    public Suppression {
        extents = extents.map(List::copyOf);
    }

    /** {@return whether it silences this} */
    boolean silences(Diagnostic diagnostic) {
        return diagnostic.rule().equals(rule)
                && extents.map(parts -> parts.stream().anyMatch(part -> part.covers(diagnostic.at())))
                        .orElse(true);
    }
}
