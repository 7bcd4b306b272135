package dev.mcptools.generator.java;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Text as Javadoc: the one way in which text of a document becomes a comment.
 *
 * <p>JavaPoet writes comments as they are, so a description could end the comment and go on with code, also by a unicode
 * escape, which the compiler reads first (JLS 3.3). Here nothing of a text can end the comment, start a tag or make
 * markup, and nothing is invisible.
 */
public final class JavadocText {
    /** The width of a line without the comment's own star and the deepest indentation. */
    private static final int LINE = 110;

    private static final Pattern PARAGRAPHS = Pattern.compile("\\R\\s*\\R");

    private JavadocText() {}

    /** {@return paragraphs, at blank lines, wrapped to readable lines} */
    static String prose(String text) {
        return PARAGRAPHS
                .splitAsStream(text.strip())
                .map(paragraph -> paragraph
                        .lines()
                        .map(line -> wrapped(sentence(line), ""))
                        .collect(Collectors.joining("\n")))
                .collect(Collectors.joining("\n\n<p>"));
    }

    /** {@return an {@code @param} tag; {@code markup} is Javadoc already, {@code text} is not} */
    static String param(String name, String markup, String text) {
        return wrapped("@param " + name + " " + withText(markup, text), "    ");
    }

    /** {@return text with a label in front; {@code markup} is Javadoc already, {@code text} is not} */
    static String labelled(String markup, String text) {
        return wrapped(withText(markup, text), "");
    }

    /** {@return the text on one line, for a place within a sentence} */
    public static String sentence(String text) {
        return escaped(text).strip();
    }

    /** {@return the text in the font of code} */
    static String code(String text) {
        String escaped = sentence(text);
        // Within {@code ...} nothing but balanced braces is read, so what needs escapes cannot stand there.
        return escaped.equals(text) && balanced(text) ? "{@code " + text + "}" : "<code>" + escaped + "</code>";
    }

    private static String withText(String markup, String text) {
        return text.isBlank() ? markup : markup + ": " + sentence(text);
    }

    private static boolean balanced(String text) {
        int depth = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            depth += c == '{' ? 1 : c == '}' ? -1 : 0;
            if (depth < 0) {
                return false;
            }
        }
        return depth == 0;
    }

    /** With one space where there are several. */
    private static String escaped(String text) {
        StringBuilder javadoc = new StringBuilder(text.length() + 16);
        int c;
        for (int i = 0; i < text.length(); i += Character.charCount(c)) {
            c = text.codePointAt(i);
            switch (c) {
                case '&' -> javadoc.append("&amp;");
                case '<' -> javadoc.append("&lt;");
                case '>' -> javadoc.append("&gt;");
                case '@' -> javadoc.append("&#64;");
                case '\\' -> javadoc.append("&#92;");
                case '/' -> javadoc.append(last(javadoc) == '*' ? "&#47;" : "/");
                default -> appendVisible(javadoc, c);
            }
        }
        return javadoc.toString();
    }

    private static char last(StringBuilder javadoc) {
        return javadoc.length() == 0 ? ' ' : javadoc.charAt(javadoc.length() - 1);
    }

    private static void appendVisible(StringBuilder javadoc, int c) {
        switch (Character.getType(c)) {
            case Character.CONTROL,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR,
                    Character.SPACE_SEPARATOR,
                    Character.SURROGATE -> {
                if (last(javadoc) != ' ') {
                    javadoc.append(' ');
                }
            }
            case Character.FORMAT, Character.PRIVATE_USE ->
                javadoc.append("&#x").append(Integer.toHexString(c)).append(';');
            default -> javadoc.appendCodePoint(c);
        }
    }

    private static String wrapped(String text, String continuation) {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        for (String word : text.split(" ", -1)) {
            if (line.length() > 0 && line.length() + 1 + word.length() > LINE) {
                lines.add(line.toString());
                line.setLength(0);
                line.append(continuation);
            } else if (line.length() > 0) {
                line.append(' ');
            }
            line.append(word);
        }
        lines.add(line.toString());
        return String.join("\n", lines);
    }
}
