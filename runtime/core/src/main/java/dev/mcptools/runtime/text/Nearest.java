package dev.mcptools.runtime.text;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;

/** Finds the name that somebody may have meant. */
public final class Nearest {
    private Nearest() {}

    /** {@return the one of {@code names} that is most like {@code given}, if any is like it} */
    public static Optional<String> to(String given, Collection<String> names) {
        String plain = plain(given);
        if (plain.length() > 100) {
            return Optional.empty();
        }
        return names.stream()
                .filter(name -> isLike(plain, plain(name)))
                .min(Comparator.comparingInt((String name) -> distance(plain, plain(name)))
                        .thenComparing(Comparator.naturalOrder()));
    }

    /** Of a short word less may be wrong: "like" is not meant to be "lte". */
    private static boolean isLike(String given, String name) {
        int distance = distance(given, name);
        return distance <= Math.max(2, given.length() / 3) && 2 * distance < Math.max(given.length(), name.length());
    }

    // pipelineUuid, pipeline-uuid and pipeline_uuid are spelt in three ways, but are one name.
    private static String plain(String name) {
        return name.replaceAll("[^\\p{L}\\p{N}]", "").toLowerCase(Locale.ROOT);
    }

    // Levenshtein's distance, row by row, in which two letters that have changed places count once.
    private static int distance(String one, String other) {
        int[] before = new int[other.length() + 1];
        int[] row = new int[other.length() + 1];
        for (int j = 0; j <= other.length(); j++) {
            row[j] = j;
        }
        for (int i = 1; i <= one.length(); i++) {
            int[] next = new int[other.length() + 1];
            next[0] = i;
            for (int j = 1; j <= other.length(); j++) {
                int replaced = row[j - 1] + (one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1);
                next[j] = Math.min(replaced, Math.min(next[j - 1], row[j]) + 1);
                if (i > 1
                        && j > 1
                        && one.charAt(i - 1) == other.charAt(j - 2)
                        && one.charAt(i - 2) == other.charAt(j - 1)) {
                    next[j] = Math.min(next[j], before[j - 2] + 1);
                }
            }
            before = row;
            row = next;
        }
        return row[other.length()];
    }
}
