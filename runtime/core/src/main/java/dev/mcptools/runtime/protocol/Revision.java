package dev.mcptools.runtime.protocol;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** A revision of the protocol that is served here. */
enum Revision {
    V2025_03_26("2025-03-26", Era.LEGACY),
    V2025_06_18("2025-06-18", Era.LEGACY),
    V2025_11_25("2025-11-25", Era.LEGACY),
    V2026_07_28("2026-07-28", Era.MODERN);

    /** What a client is offered in {@code initialize} that asks for a revision which is not served. */
    static final Revision NEWEST_LEGACY = V2025_11_25;

    private static final List<String> MODERN = Stream.of(values())
            .filter(r -> r.era == Era.MODERN)
            .map(Revision::date)
            .toList();
    private static final List<String> ALL =
            Stream.of(values()).map(Revision::date).toList();

    private final String date;
    private final Era era;

    Revision(String date, Era era) {
        this.date = date;
        this.era = era;
    }

    String date() {
        return date;
    }

    Era era() {
        return era;
    }

    static Optional<Revision> dated(String date) {
        return Stream.of(values()).filter(r -> r.date.equals(date)).findFirst();
    }

    /** {@return the revisions whose requests say themselves which revision they follow} */
    static List<String> modern() {
        return MODERN;
    }

    static String modernJson() {
        return "[\"" + String.join("\",\"", MODERN) + "\"]";
    }

    static List<String> all() {
        return ALL;
    }
}
