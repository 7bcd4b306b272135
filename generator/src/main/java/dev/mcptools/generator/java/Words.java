package dev.mcptools.generator.java;

import java.text.Normalizer;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The words of a name, in ASCII: file systems and compilers disagree about the rest. */
final class Words {
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");

    /** Between {@code pipeline} and {@code Uuid}, and between {@code HTTP} and {@code Server}. */
    private static final Pattern HUMP = Pattern.compile("(?<=[a-z0-9])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z])");

    private Words() {}

    /** {@return the words; none if the name has neither letters nor digits nor a sign that has a word} */
    static List<String> of(String name) {
        StringBuilder ascii = new StringBuilder();
        MARKS.matcher(Normalizer.normalize(name, Normalizer.Form.NFD))
                .replaceAll("")
                .codePoints()
                .forEach(c -> ascii.append(ascii(c, ascii.length() == 0)));
        return Stream.of(ascii.toString().split("[^A-Za-z0-9]+"))
                .flatMap(HUMP::splitAsStream)
                .filter(word -> !word.isEmpty())
                .toList();
    }

    // A sign in front means something, as in "-created_at" for a descending order; further on it joins words.
    private static String ascii(int c, boolean first) {
        return switch (c) {
            case '-' -> first ? "minus " : " ";
            case '+' -> " plus ";
            case '<' -> " less ";
            case '>' -> " greater ";
            case '=' -> " equal ";
            case '!' -> " not ";
            case '*' -> " star ";
            case '%' -> " percent ";
            case '&' -> " and ";
            case '|' -> " or ";
            case 'ß' -> "ss";
            default ->
                c < 128 ? Character.toString(c) : Character.isLetterOrDigit(c) ? "u" + Integer.toHexString(c) : " ";
        };
    }
}
