package dev.mcptools.runtime.tools;

import java.util.Locale;

/** Writes numbers for readers. */
final class Counted {
    private Counted() {}

    /** {@return the number with its thousands apart: {@code 12,000}} */
    static String of(long number) {
        return String.format(Locale.ROOT, "%,d", number);
    }

    /** {@return the number with what is counted: {@code 1 row}, {@code 12,000 rows}} */
    static String of(long number, String one) {
        return of(number) + " " + one + (number == 1 ? "" : "s");
    }
}
