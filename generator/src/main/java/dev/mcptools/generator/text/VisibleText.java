package dev.mcptools.generator.text;

/**
 * Text of documents on its way into a line that people read: in a build log, in a table. It stays within that line, is
 * no command to a terminal, and nothing in it is invisible.
 */
public final class VisibleText {
    private VisibleText() {}

    /** {@return the text on one line; what nobody sees is spelled out, as Java does: a backslash, u and four digits} */
    public static String of(String text) {
        if (text.chars().allMatch(c -> c >= ' ' && c <= '~')) {
            return text;
        }
        StringBuilder visible = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); ) {
            int c = text.codePointAt(i);
            int next = i + Character.charCount(c);
            if (endsLine(c)) {
                appendBlank(visible);
            } else if (isVisible(c)) {
                visible.appendCodePoint(c);
            } else {
                text.substring(i, next).chars().forEach(unit -> visible.append(String.format("\\u%04x", unit)));
            }
            i = next;
        }
        return visible.toString();
    }

    /** {@return the same, at most so many characters of it} */
    public static String of(String text, int longest) {
        String start = text.length() > longest ? text.substring(0, longest) : text;
        String visible = of(start);
        return visible.length() > longest || start.length() < text.length()
                ? visible.substring(0, Math.min(longest, visible.length())) + "\u2026"
                : visible;
    }

    private static boolean endsLine(int c) {
        return c == '\n' || c == '\r' || c == '\t' || c == '\f' || c == 0x0b || c == 0x85 || c == 0x2028 || c == 0x2029;
    }

    private static void appendBlank(StringBuilder visible) {
        if (visible.length() == 0 || visible.charAt(visible.length() - 1) != ' ') {
            visible.append(' ');
        }
    }

    private static boolean isVisible(int c) {
        return switch (Character.getType(c)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR,
                    Character.SURROGATE,
                    Character.PRIVATE_USE,
                    Character.UNASSIGNED -> false;
            default -> true;
        };
    }
}
