package dev.mcptools.maven;

import dev.mcptools.generator.diagnostic.Nearest;
import dev.mcptools.generator.diagnostic.RuleLevels;
import dev.mcptools.generator.diagnostic.Rules;
import dev.mcptools.generator.diagnostic.Severity;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.maven.plugin.MojoFailureException;

/** What rules weigh, as users write it in a POM: {@code poor-description=error}. */
final class RuleLevelPatterns {
    private RuleLevelPatterns() {}

    static RuleLevels levels(List<String> patterns) throws MojoFailureException {
        SortedMap<String, Optional<Severity>> levels = new TreeMap<>();
        for (String pattern : patterns) {
            int equals = pattern.indexOf('=');
            String rule = pattern.substring(0, Math.max(0, equals)).strip();
            if (!Rules.ids().contains(rule)) {
                throw new MojoFailureException("rules has the entry '" + pattern + "'. "
                        + (equals < 0
                                ? "Write the id of a rule and what it weighs, as in poor-description=error."
                                : "There is no rule '" + rule + "'. " + Nearest.hint(rule, Rules.ids())));
            }
            if (!Rules.isAdjustable(rule)) {
                throw new MojoFailureException("rules has the entry '" + pattern + "'. " + rule
                        + " is an error by nature: no tools can be made while it stands, so it stays one.");
            }
            levels.put(rule, level(pattern, pattern.substring(equals + 1).strip()));
        }
        return new RuleLevels(levels);
    }

    private static Optional<Severity> level(String pattern, String level) throws MojoFailureException {
        return switch (level) {
            case "error" -> Optional.of(Severity.ERROR);
            case "warning" -> Optional.of(Severity.WARNING);
            case "note" -> Optional.of(Severity.NOTE);
            case "off" -> Optional.empty();
            default ->
                throw new MojoFailureException(
                        "rules has the entry '" + pattern + "'. A rule weighs error, warning or" + " note, or is off.");
        };
    }
}
