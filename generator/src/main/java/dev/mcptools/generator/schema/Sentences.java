package dev.mcptools.generator.schema;

import dev.mcptools.generator.document.PlainText;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The first sentences of a text. */
final class Sentences {
    /** After a mark, unless a small letter follows as after "e.g."; and between paragraphs. */
    private static final Pattern END = Pattern.compile("(?<=[.!?])\\s{1,100}+(?!\\p{Ll})|\\n[ \\t]{0,100}+\\n");

    private static final String ENDS = ".!?:;)]}`>";

    private Sentences() {}

    /** {@return whether a text ends as a sentence does, or with something that a full stop would spoil} */
    static boolean isEnded(String text) {
        return !text.isEmpty() && ENDS.indexOf(text.charAt(text.length() - 1)) >= 0;
    }

    /** {@return as many whole sentences as these characters hold; empty if not even the first one fits} */
    static Optional<String> first(int characters, String text) {
        if (text.length() <= characters) {
            return Optional.of(text);
        }
        int end = 0;
        Matcher ends = END.matcher(text);
        while (ends.find() && ends.start() <= characters) {
            end = ends.start();
        }
        return end == 0 ? Optional.empty() : Optional.of(text.substring(0, end));
    }

    /** {@return as many whole sentences as these characters hold, or else as many words of the first one} */
    static String firstOrCut(int characters, String text) {
        return first(characters, text).orElseGet(() -> PlainText.atMost(characters, text));
    }
}
