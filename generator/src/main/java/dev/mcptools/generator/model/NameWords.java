package dev.mcptools.generator.model;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** The words of a name of ASCII letters and digits, whichever way it joins them: camelCase, snake_case, kebab-case. */
public final class NameWords {
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");

    private NameWords() {}

    /**
     * {@return the words as they are written; all but letters and digits of ASCII stands between words}
     *
     * @param name a name; {@code pipelineUuid}, {@code pipeline_uuid} and {@code pipeline uuid} have the same two words,
     *     {@code HTTPServer} has the words {@code HTTP} and {@code Server}
     */
    public static List<String> of(String name) {
        List<String> words = new ArrayList<>();
        int start = 0;
        for (int i = 0; i <= name.length(); i++) {
            boolean outside = i == name.length() || !isWord(name.charAt(i));
            if (outside || isHump(name, i)) {
                if (i > start) {
                    words.add(name.substring(start, i));
                }
                start = outside ? i + 1 : i;
            }
        }
        return words;
    }

    /** {@return the text with accents and the like taken off its letters: {@code Ångström} is {@code Angstrom}} */
    public static String withoutMarks(String text) {
        return text.chars().allMatch(c -> c < 128)
                ? text
                : MARKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFD)).replaceAll("");
    }

    /** Between {@code pipeline} and {@code Uuid}, and between {@code HTTP} and {@code Server}. */
    private static boolean isHump(String name, int at) {
        if (at == 0 || !isUpper(name.charAt(at))) {
            return false;
        }
        char before = name.charAt(at - 1);
        return isLower(before)
                || isDigit(before)
                || (isUpper(before) && at + 1 < name.length() && isLower(name.charAt(at + 1)));
    }

    private static boolean isWord(char c) {
        return isLower(c) || isUpper(c) || isDigit(c);
    }

    private static boolean isLower(char c) {
        return c >= 'a' && c <= 'z';
    }

    private static boolean isUpper(char c) {
        return c >= 'A' && c <= 'Z';
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }
}
