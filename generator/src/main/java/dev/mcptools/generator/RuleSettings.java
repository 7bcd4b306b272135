package dev.mcptools.generator;

import dev.mcptools.generator.diagnostic.RuleLevels;
import dev.mcptools.generator.document.SourceFile;
import java.util.Optional;

/**
 * What the user decides about rules.
 *
 * @param levels what rules weigh
 * @param suppressions a file that says where rules are to be silent
 */
public record RuleSettings(RuleLevels levels, Optional<SourceFile> suppressions) {
    /** Nothing decided. */
    public static final RuleSettings DEFAULT = new RuleSettings(RuleLevels.DEFAULT, Optional.empty());
}
