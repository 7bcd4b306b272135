package dev.mcptools.runtime.tools;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/** Suggests values while a person types one. */
@FunctionalInterface
public interface Completer {

    /** Suggests nothing; what is completed by this is not said to be completed at all. */
    Completer NONE = (value, others, call) -> List.of();

    /**
     * {@return all values that fit, the best first; clients are sent the first hundred}
     *
     * @param value what was typed so far, may be empty
     * @param others the other arguments that are known already, by name; nothing has checked them
     * @throws ToolFailedException if values cannot be found; the client gets the failure's sentence as an error
     */
    List<String> complete(String value, Map<String, String> others, ToolCall call);

    /** {@return what suggests those of some values that fit} */
    static Completer of(Collection<String> values) {
        List<String> all = List.copyOf(values);
        return (value, others, call) -> fitting(value, all);
    }

    /**
     * {@return those of {@code candidates} that begin with {@code value}, then those that have it elsewhere, each in the order
     * in which they are given; upper and lower case are the same}
     */
    static List<String> fitting(String value, Collection<String> candidates) {
        String typed = value.toLowerCase(Locale.ROOT);
        List<String> having = candidates.stream()
                .distinct()
                .filter(candidate -> candidate.toLowerCase(Locale.ROOT).contains(typed))
                .toList();
        return Stream.concat(
                        having.stream().filter(candidate -> begins(candidate, typed)),
                        having.stream().filter(candidate -> !begins(candidate, typed)))
                .toList();
    }

    private static boolean begins(String candidate, String typed) {
        return candidate.toLowerCase(Locale.ROOT).startsWith(typed);
    }
}
