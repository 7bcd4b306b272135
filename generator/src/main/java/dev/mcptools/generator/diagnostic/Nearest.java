package dev.mcptools.generator.diagnostic;

import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;

/** Finds what someone probably meant. */
public final class Nearest {
    private Nearest() {}

    /**
     * {@return the name nearest to a mistyped one; empty if none is near}
     *
     * @param name what was written
     * @param known what could have been meant
     */
    public static Optional<String> to(String name, Collection<String> known) {
        return known.stream()
                .filter(candidate -> distance(name, candidate) <= Math.max(2, name.length() / 3))
                .min(Comparator.comparingInt((String candidate) -> distance(name, candidate))
                        .thenComparing(Comparator.naturalOrder()));
    }

    /**
     * {@return a hint that names what was probably meant, or what there is}
     *
     * @param name what was written
     * @param known what could have been meant
     */
    public static String hint(String name, Collection<String> known) {
        return to(name, known)
                .map(nearest -> "Did you mean `" + nearest + "`?")
                .orElseGet(() -> known.isEmpty()
                        ? "Remove it."
                        : "Known are: "
                                + String.join(
                                        ", ", known.stream().sorted().limit(20).toList()) + ".");
    }

    /** Levenshtein's distance, one row at a time. */
    private static int distance(String a, String b) {
        int[] row = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            row[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int replaced = diagonal + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(replaced, 1 + Math.min(row[j], row[j - 1]));
            }
        }
        return row[b.length()];
    }
}
