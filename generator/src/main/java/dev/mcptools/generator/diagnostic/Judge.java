package dev.mcptools.generator.diagnostic;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Weighs what there is to say: a suppression with its reason counts first, then what the user decided of the rule, then
 * {@code strict}. Errors by nature stay what they are.
 */
public final class Judge {
    private final RuleLevels levels;
    private final List<Suppression> suppressions;

    /**
     * Knows what the user decided.
     *
     * @param levels what rules weigh
     * @param suppressions where they are silent
     */
    public Judge(RuleLevels levels, List<Suppression> suppressions) {
        this.levels = levels;
        this.suppressions = List.copyOf(suppressions);
    }

    /** {@return all that was collected, weighed} */
    public Verdict judge(Diagnostics diagnostics) {
        return judge(diagnostics, false);
    }

    /** {@return all that was collected, weighed, and a warning for each suppression that silences nothing} */
    public Verdict last(Diagnostics diagnostics) {
        return judge(diagnostics, true);
    }

    private Verdict judge(Diagnostics diagnostics, boolean last) {
        List<Silenced> silenced = new ArrayList<>();
        Diagnostics said = new Diagnostics();
        Set<Suppression> used = new HashSet<>();
        for (Diagnostic diagnostic : diagnostics.sorted()) {
            Optional<String> silence = silence(diagnostic, used);
            if (silence.isPresent()) {
                silenced.add(new Silenced(diagnostic, silence.get()));
            } else {
                said.add(weighed(diagnostic));
            }
        }
        if (last) {
            suppressions.stream()
                    .filter(suppression -> !used.contains(suppression))
                    .map(Judge::unused)
                    .filter(unused -> silence(unused, used).isEmpty())
                    .forEach(unused -> said.add(weighed(unused)));
        }
        return new Verdict(said.sorted(), silenced);
    }

    private Optional<String> silence(Diagnostic diagnostic, Set<Suppression> used) {
        if (!Rules.isAdjustable(diagnostic.rule())) {
            return Optional.empty();
        }
        Optional<String> reason = Optional.empty();
        for (Suppression suppression : suppressions) {
            if (suppression.silences(diagnostic)) {
                used.add(suppression);
                reason = reason.or(() -> Optional.of(suppression.reason()));
            }
        }
        boolean off = levels.of(diagnostic.rule()).filter(Optional::isEmpty).isPresent();
        return off ? reason.or(() -> Optional.of("The rule is off.")) : reason;
    }

    private Diagnostic weighed(Diagnostic diagnostic) {
        return Rules.isAdjustable(diagnostic.rule())
                ? levels.of(diagnostic.rule())
                        .flatMap(level -> level)
                        .map(diagnostic::weighing)
                        .orElse(diagnostic)
                : diagnostic;
    }

    private static Diagnostic unused(Suppression suppression) {
        String hint = Rules.isAdjustable(suppression.rule())
                ? "Remove it, or correct the place that it names."
                : Rules.ids().contains(suppression.rule())
                        ? "An error cannot be suppressed: correct what it says."
                        : Nearest.hint(suppression.rule(), Rules.ids());
        return new Diagnostic(
                "suppression-unused",
                Severity.WARNING,
                suppression.at(),
                "The suppression of `" + suppression.rule() + "` silences nothing.",
                Optional.of(hint));
    }
}
