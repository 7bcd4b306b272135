package dev.mcptools.generator.java;

import com.palantir.javapoet.CodeBlock;
import java.util.ArrayList;
import java.util.List;

/**
 * Text as a Java string literal: the one way in which text of a document becomes code.
 *
 * <p>JavaPoet's {@code $S} is not enough: it breaks the line at U+2028 and U+2029, which does not compile, writes
 * characters that nobody sees, and does not know how much a constant holds.
 */
public final class StringLiteral {
    /** How many characters of source a line takes, quotes not counted; deep indentation still keeps within 120. */
    private static final int LINE = 90;

    /** A CONSTANT_Utf8 of a class file has room for one byte more (JVMS 4.4.7), but javac refuses that. */
    private static final int CONSTANT_BYTES = 65_534;

    private StringLiteral() {}

    /** {@return an expression whose value is the text} */
    // "Lists the cards of one pipeline, at most 15 to a page. "
    //         + "To read on, pass next_cursor back unchanged."
    //
    // String.join("", "the first 65,534 bytes ...", "the rest ...")
    public static CodeBlock of(String text) {
        List<List<String>> constants = constants(text);
        if (constants.size() == 1) {
            return concatenation(constants.get(0));
        }
        CodeBlock.Builder join = CodeBlock.builder().add("String.join(\n$>$>\"\"");
        constants.forEach(lines -> join.add(",\n$L", concatenation(lines)));
        return join.add(")$<$<").build();
    }

    // """
    // {
    //   "name": "Ada"
    // }"""
    /** {@return JSON as a text block, laid out over lines if it is long; line breaks in it say nothing} */
    static CodeBlock ofJson(String json) {
        if (json.length() > CONSTANT_BYTES / 3 || json.indexOf('\r') >= 0) {
            return of(json);
        }
        StringBuilder block = new StringBuilder(json.length() + 16);
        for (int i = 0; i < json.length(); i++) {
            char c = json.charAt(i);
            boolean ends = c == '"' && (i + 1 == json.length() || json.startsWith("\"\"\"", i));
            block.append(c == '\n' ? "\n" : c == '"' ? ends ? "\\\"" : "\"" : escaped(json, i));
        }
        return CodeBlock.of("\"\"\"\n$L\"\"\"", block);
    }

    private static CodeBlock concatenation(List<String> lines) {
        if (lines.size() == 1) {
            return CodeBlock.of("$L", "\"" + lines.get(0) + "\"");
        }
        // In one piece: JavaPoet looks at each piece for line breaks, twice.
        return CodeBlock.of("$>$>$L$<$<", "\"" + String.join("\"\n+ \"", lines) + "\"");
    }

    /** {@return the escaped lines of the text, grouped so that each group fits into one constant} */
    private static List<List<String>> constants(String text) {
        List<List<String>> constants = new ArrayList<>();
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        int bytes = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (bytes + bytes(c) > CONSTANT_BYTES) {
                lines.add(line.toString());
                constants.add(lines);
                lines = new ArrayList<>();
                line.setLength(0);
                bytes = 0;
            }
            bytes += bytes(c);
            if (isPlain(c)) {
                line.append(c);
            } else {
                line.append(escaped(text, i));
            }
            boolean endsWord = c == ' ' && wordEnd(text, i + 1) - i > LINE - line.length();
            if (c == '\n' || endsWord || (line.length() >= LINE && !inPair(text, i))) {
                lines.add(line.toString());
                line.setLength(0);
            }
        }
        if (line.length() > 0 || lines.isEmpty()) {
            lines.add(line.toString());
        }
        constants.add(lines);
        return constants;
    }

    private static int wordEnd(String text, int from) {
        int end = from;
        while (end < text.length() && text.charAt(end) != ' ' && text.charAt(end) != '\n') {
            end++;
        }
        return end;
    }

    // Whatever is not visible is spelled out, so that the reader of the code sees what is there.
    private static String escaped(String text, int index) {
        char c = text.charAt(index);
        return switch (c) {
            case '"' -> "\\\"";
            case '\\' -> "\\\\";
            case '\n' -> "\\n";
            case '\r' -> "\\r";
            case '\t' -> "\\t";
            default -> visible(text, index) ? String.valueOf(c) : String.format("\\u%04x", (int) c);
        };
    }

    /** Most characters are, and need no more thought. */
    private static boolean isPlain(char c) {
        return c >= ' ' && c < 127 && c != '"' && c != '\\';
    }

    private static boolean visible(String text, int index) {
        char c = text.charAt(index);
        if (Character.isSurrogate(c)) {
            return inPair(text, index) || (index > 0 && inPair(text, index - 1));
        }
        return switch (Character.getType(c)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR,
                    Character.PRIVATE_USE -> false;
            case Character.SPACE_SEPARATOR -> c == ' ';
            default -> true;
        };
    }

    /** {@return whether the character at {@code index} and the next are one code point} */
    private static boolean inPair(String text, int index) {
        return index + 1 < text.length() && Character.isSurrogatePair(text.charAt(index), text.charAt(index + 1));
    }

    /** {@return the length in the modified UTF-8 of class files (JVMS 4.4.7)} */
    private static int bytes(char c) {
        if (c == 0 || (c > 0x7f && c <= 0x7ff)) {
            return 2;
        }
        return c <= 0x7f ? 1 : 3;
    }
}
