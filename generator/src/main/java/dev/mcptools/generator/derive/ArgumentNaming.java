package dev.mcptools.generator.derive;

import dev.mcptools.generator.diagnostic.Diagnostics;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Names the arguments of one tool. Names that clients refuse are rewritten, and of two alike the one that comes later
 * (path, query, header, cookie, body) says where it goes.
 */
final class ArgumentNaming {
    private static final Pattern REFUSED = Pattern.compile("[^a-zA-Z0-9_.-]+");
    private static final Pattern EDGES = Pattern.compile("^_+|_+$");
    private static final int LONGEST = 64;

    private final Set<String> taken = new HashSet<>();
    private final Diagnostics diagnostics;

    /**
     * Starts a tool.
     *
     * @param reserved names that the tool itself gives a meaning
     */
    ArgumentNaming(Set<String> reserved, Diagnostics diagnostics) {
        taken.addAll(reserved);
        this.diagnostics = diagnostics;
    }

    /** The name of the next candidate; the order in which they come decides between two alike. */
    String name(Candidate candidate) {
        String name = allowed(candidate.wireName());
        while (!taken.add(name)) {
            name = fitting(name + "_" + suffix(candidate));
        }
        if (!name.equals(candidate.wireName())) {
            diagnostics.note(
                    "argument-renamed",
                    candidate.at(),
                    "`" + candidate.wireName() + "` is the argument `" + name + "`; it is sent under its own name.");
        }
        return name;
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
