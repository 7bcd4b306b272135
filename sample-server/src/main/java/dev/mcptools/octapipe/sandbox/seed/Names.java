package dev.mcptools.octapipe.sandbox.seed;

import java.util.List;
import java.util.stream.IntStream;

/** Names of people and companies that do not exist. */
final class Names {

    private static final List<String> FIRST = List.of(
            "Amber", "Birch", "Cedar", "Delta", "Ember", "Fjord", "Granite", "Harbor", "Indigo", "Juniper", "Kestrel",
            "Lumen");
    private static final List<String> SECOND = List.of(
            "Analytics",
            "Bakeries",
            "Clinics",
            "Design",
            "Energy",
            "Freight",
            "Gardens",
            "Holdings",
            "Insurance",
            "Logistics");

    private static final List<String> PEOPLE = List.of(
            "Ana Souza",
            "Bruno Lima",
            "Carla Dias",
            "Daniel Rocha",
            "Elena Petrova",
            "Farid Haddad",
            "Grace Okafor",
            "Hugo Martin",
            "Ines Costa",
            "Jonas Weber",
            "Keiko Tanaka",
            "Liam Murphy",
            "Mara Novak",
            "Nina Berg",
            "Omar Rahman",
            "Priya Nair",
            "Rosa Alvarez");

    private Names() {}

    /** So many companies, all different. */
    static List<String> companies(int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> FIRST.get(i % FIRST.size()) + " " + SECOND.get((i + i / FIRST.size()) % SECOND.size()))
                .toList();
    }

    static List<String> people() {
        return PEOPLE;
    }
}
