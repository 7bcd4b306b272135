package dev.mcptools.generator.diagnostic;

import java.util.Collections;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What the user decides that rules weigh.
 *
 * @param levels by the id of a rule, its severity, or empty for one that is off; other rules weigh what they do
 */
public record RuleLevels(SortedMap<String, Optional<Severity>> levels) {
    /** Nothing decided. */
    public static final RuleLevels DEFAULT = new RuleLevels(new TreeMap<>());

    public RuleLevels {
        levels = Collections.unmodifiableSortedMap(new TreeMap<>(levels));
    }

    /** {@return what is decided of a rule; empty if nothing is} */
    Optional<Optional<Severity>> of(String rule) {
        return Optional.ofNullable(levels.get(rule));
    }
}
