package dev.mcptools.octapipe.console;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;

/** How far back somebody looks, and into how many parts a chart of it falls. */
enum AuditPeriod {
    HOUR("hour", "the last hour", Duration.ofMinutes(2), 30),
    DAY("day", "the last 24 hours", Duration.ofMinutes(30), 48),
    WEEK("week", "the last 7 days", Duration.ofHours(4), 42),
    MONTH("month", "the last 30 days", Duration.ofDays(1), 30);

    private final String word;
    private final String title;
    private final Duration width;
    private final int parts;

    AuditPeriod(String word, String title, Duration width, int parts) {
        this.word = word;
        this.title = title;
        this.width = width;
        this.parts = parts;
    }

    /** {@return the period of this name; a day if there is none} */
    static AuditPeriod named(String word) {
        return Arrays.stream(values())
                .filter(period -> period.word.equals(word))
                .findFirst()
                .orElse(DAY);
    }

    String word() {
        return word;
    }

    String title() {
        return title;
    }

    /** {@return how long each part is} */
    Duration width() {
        return width;
    }

    int parts() {
        return parts;
    }

    Instant start(Instant now) {
        return now.minus(width.multipliedBy(parts));
    }
}
