package dev.mcptools.generator.document;

import java.util.regex.Pattern;

/** Text of the documents as a model may see it: what a person cannot see is taken out of it. */
public final class PlainText {
    private static final Pattern INVISIBLE = Pattern.compile("[\\p{Cc}&&[^\\n\\t]]"
            + "|[\\u00AD\\u061C\\u180E\\u200B\\u200C\\u200E\\u200F\\u202A-\\u202E\\u2060-\\u2069\\uFEFF\\uFFF9-\\uFFFB]"
            + "|[\\x{E0000}-\\x{E0FFF}]");
    private static final Pattern LINE_ENDS = Pattern.compile("\\r\\n?");
    private static final Pattern BLANK_LINES = Pattern.compile("[ \\t]*\\n(\\s*\\n)+");

    private PlainText() {}

    /** {@return whether a text holds invisible, bidirectional or control characters} */
    public static boolean hidesSomething(String text) {
        return !isPlain(text)
                && INVISIBLE.matcher(LINE_ENDS.matcher(text).replaceAll("\n")).find();
    }

    /** {@return the text without them, its line ends and blank lines made one kind} */
    public static String of(String text) {
        if (isPlain(text)) {
            return text.strip();
        }
        String lines = LINE_ENDS.matcher(text).replaceAll("\n");
        return BLANK_LINES
                .matcher(INVISIBLE.matcher(lines).replaceAll(""))
                .replaceAll("\n\n")
                .strip();
    }

    /** Whether a text is visible ASCII without blank lines, as most are: then no pattern has to look at it. */
    private static boolean isPlain(String text) {
        for (int i = 0; i < text.length(); i++) {
            char character = text.charAt(i);
            boolean blankLine =
                    character == '\n' && i + 1 < text.length() && Character.isWhitespace(text.charAt(i + 1));
            if (blankLine || character > '~' || (character < ' ' && character != '\n' && character != '\t')) {
                return false;
            }
        }
        return true;
    }

    /** {@return at most so many characters of a text, cut after a sentence or else after a word} */
    public static String atMost(int length, String text) {
        if (text.length() <= length) {
            return text;
        }
        String start = text.substring(0, length - 1);
        int sentence = Math.max(start.lastIndexOf(". "), start.lastIndexOf(".\n"));
        if (sentence > length / 2) {
            return start.substring(0, sentence + 1);
        }
        int word = start.lastIndexOf(' ');
        String cut = word > length / 2 ? start.substring(0, word) : start;
        return (Character.isHighSurrogate(cut.charAt(cut.length() - 1)) ? cut.substring(0, cut.length() - 1) : cut)
                + "\u2026";
    }
}
