package dev.mcptools.generator.java;

import dev.mcptools.generator.model.NameWords;
import java.util.List;

/** The words of a name, in ASCII: file systems and compilers disagree about the rest. */
final class Words {
    private Words() {}

    /** {@return the words; none if the name has neither letters nor digits nor a sign that has a word} */
    static List<String> of(String name) {
        StringBuilder ascii = new StringBuilder();
        NameWords.withoutMarks(name).codePoints().forEach(c -> ascii.append(ascii(c, ascii.length() == 0)));
        return NameWords.of(ascii.toString());
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
