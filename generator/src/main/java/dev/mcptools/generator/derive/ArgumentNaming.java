package dev.mcptools.generator.derive;

import dev.mcptools.generator.diagnostic.Diagnostics;
import dev.mcptools.generator.model.Place;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Names the arguments of one tool. Whatever can keep its own name does. Names that clients refuse are rewritten, and of
 * two alike the less specific one (path, query, header, cookie, body) says where it goes.
 *
 * <p>A name depends on which others there are, never on their order in the document.
 */
final class ArgumentNaming {
    private static final Pattern REFUSED = Pattern.compile("[^a-zA-Z0-9_.-]+");
    private static final Pattern EDGES = Pattern.compile("^_+|_+$");
    private static final int LONGEST = 64;

    private static final Comparator<Candidate> MOST_SPECIFIC_FIRST = Comparator.comparing(
                    (Candidate candidate) -> candidate.place().location())
            .thenComparing(Candidate::wireName);

    private final Set<String> taken;
    private final Map<Place, String> names = new HashMap<>();

    private ArgumentNaming(Set<String> reserved) {
        taken = new HashSet<>(reserved);
    }

    /**
     * The name of each candidate, by its place.
     *
     * @param reserved names that the tool itself gives a meaning
     */
    static Map<Place, String> names(List<Candidate> candidates, Set<String> reserved, Diagnostics diagnostics) {
        ArgumentNaming naming = new ArgumentNaming(reserved);
        naming.name(candidates);
        for (Candidate candidate : candidates) {
            String name = naming.names.getOrDefault(candidate.place(), "");
            if (!name.equals(candidate.wireName())) {
                diagnostics.note(
                        "argument-renamed",
                        candidate.at(),
                        "`" + candidate.wireName() + "` is the argument `" + name
                                + "`; it is sent under its own name.");
            }
        }
        return naming.names;
    }

    private void name(List<Candidate> candidates) {
        List<Candidate> sorted = candidates.stream().sorted(MOST_SPECIFIC_FIRST).toList();
        for (Candidate candidate : sorted) {
            String own = candidate.wireName();
            if (own.equals(allowed(own)) && taken.add(own)) {
                names.put(candidate.place(), own);
            }
        }
        List<Candidate> others = sorted.stream()
                .filter(candidate -> !names.containsKey(candidate.place()))
                .toList();
        for (Candidate candidate : others) {
            names.put(candidate.place(), another(candidate, others));
        }
    }

    private String another(Candidate candidate, List<Candidate> others) {
        String name = allowed(candidate.wireName());
        String placed = fitting(name + "_" + suffix(candidate));
        boolean alone = others.stream()
                .noneMatch(other -> !other.equals(candidate)
                        && suffix(other).equals(suffix(candidate))
                        && allowed(other.wireName()).equals(name));
        if (alone && taken.add(name)) {
            return name;
        }
        if (alone && taken.add(placed)) {
            return placed;
        }
        String told = fitting(placed + "_" + Hash.of(candidate.wireName()));
        while (!taken.add(told)) {
            told = fitting(told + "_" + Hash.of(told));
        }
        return told;
    }

    private static String allowed(String wireName) {
        String name = REFUSED.matcher(wireName).replaceAll("_");
        if (!name.equals(wireName)) {
            name = EDGES.matcher(name).replaceAll("");
        }
        return name.isEmpty() ? "argument_" + Hash.of(wireName) : fitting(name);
    }

    private static String fitting(String name) {
        return name.length() <= LONGEST ? name : name.substring(0, LONGEST - 9) + "_" + Hash.of(name);
    }

    private static String suffix(Candidate candidate) {
        return switch (candidate.place().location()) {
            case PATH, QUERY, HEADER, COOKIE ->
                candidate.place().location().name().toLowerCase(Locale.ROOT);
            case BODY_MEMBER, BODY -> "body";
        };
    }
}
