package dev.mcptools.runtime.fields;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Period;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A day told from today, in the one spelling there is: {@code today}, {@code today-365d}, {@code today+2w}, with d, w, m and y
 * for days, weeks, months and years.
 *
 * @param distance from today
 */
record RelativeDate(Period distance) {
    /** How it is told to callers. */
    static final String SPELLING = "today-365d is 365 days ago, today+2w in two weeks (d, w, m, y)";

    private static final Pattern TEXT = Pattern.compile("today(?:([+-])(\\d{1,5})([dwmy]))?");

    /** {@return the day that is told, if one is told from today} */
    static Optional<RelativeDate> of(String text) {
        Matcher matcher = TEXT.matcher(text);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        if (matcher.group(1) == null) {
            return Optional.of(new RelativeDate(Period.ZERO));
        }
        int count = Integer.parseInt(matcher.group(2)) * (matcher.group(1).equals("-") ? -1 : 1);
        return Optional.of(new RelativeDate(
                switch (matcher.group(3)) {
                    case "d" -> Period.ofDays(count);
                    case "w" -> Period.ofWeeks(count);
                    case "m" -> Period.ofMonths(count);
                    default -> Period.ofYears(count);
                }));
    }

    /** {@return the day; empty if it lies outside of the years that are written with four digits} */
    Optional<LocalDate> from(LocalDate today) {
        try {
            return Optional.of(today.plus(distance)).filter(day -> day.getYear() >= 0 && day.getYear() <= 9999);
        } catch (DateTimeException outside) {
            return Optional.empty();
        }
    }
}
