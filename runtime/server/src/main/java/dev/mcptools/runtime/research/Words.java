package dev.mcptools.runtime.research;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The words of a query, in lower case, without those that say nothing.
 *
 * @param all the words, each once, in their order
 */
public record Words(List<String> all) {
    /** So many words are looked for, the first ones. */
    public static final int MOST = 8;

    private static final Pattern BETWEEN = Pattern.compile("[^\\p{L}\\p{M}\\p{N}]+");
    private static final Set<String> EMPTY_WORDS = Set.of(
            "a", "about", "all", "an", "and", "are", "at", "by", "find", "for", "from", "in", "is", "me", "of", "on",
            "or", "show", "the", "to", "what", "which", "with");

    public Words {
        all = List.copyOf(all);
    }

    /** {@return the words of a query; none if it has neither letters nor digits} */
    public static Words of(String query) {
        List<String> every = BETWEEN.splitAsStream(lower(query))
                .filter(word -> !word.isEmpty())
                .distinct()
                .toList();
        List<String> telling = every.stream()
                .filter(word -> word.codePointCount(0, word.length()) > 1 && !EMPTY_WORDS.contains(word))
                .toList();
        return new Words(
                (telling.isEmpty() ? every : telling).stream().limit(MOST).toList());
    }

    /** {@return how many of the words are in a text, as wholes or as parts of its words} */
    public int in(String... texts) {
        String text = lower(String.join("\n", texts));
        return (int) all.stream().filter(text::contains).count();
    }

    /** {@return the words that are in none of these texts} */
    public Words without(String... texts) {
        String text = lower(String.join("\n", texts));
        return new Words(all.stream().filter(word -> !text.contains(word)).toList());
    }

    /** {@return the words but for these} */
    public Words except(Set<String> words) {
        return new Words(all.stream().filter(word -> !words.contains(word)).toList());
    }

    /** {@return whether there are none} */
    public boolean isEmpty() {
        return all.isEmpty();
    }

    /** {@return the words in their order} */
    public Stream<String> stream() {
        return all.stream();
    }

    private static String lower(String text) {
        return text.toLowerCase(Locale.ROOT);
    }
}
