package dev.mcptools.runtime.text;

/**
 * Foreign text made safe to show: nothing in it is invisible, and it ends.
 *
 * <p>What people cannot see can still instruct a model: zero-width and bidirectional characters, tags (U+E0000), and
 * other controls.
 */
public final class VisibleText {
    private VisibleText() {}

    /** {@return {@code text} without what is invisible, cut after {@code max} characters with a note that it was} */
    public static String of(String text, int max) {
        StringBuilder visible = new StringBuilder(Math.min(text.length(), max));
        int from = 0;
        while (from < text.length() && visible.length() < max) {
            int c = text.codePointAt(from);
            if (isVisible(c)) {
                visible.appendCodePoint(c);
            }
            from += Character.charCount(c);
        }
        return from < text.length()
                ? visible + " [cut after " + max + " of " + text.length() + " characters]"
                : visible.toString();
    }

    private static boolean isVisible(int c) {
        if (c == '\n' || c == '\t') {
            return true;
        }
        return switch (Character.getType(c)) {
            // FORMAT holds zero-width and bidirectional characters and tags.
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.PRIVATE_USE,
                    Character.UNASSIGNED,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR -> false;
            default -> !isInvisibleMark(c);
        };
    }

    // Variation selectors, fillers and joiners that are marks or letters by category but show nothing.
    private static boolean isInvisibleMark(int c) {
        return (c >= 0xFE00 && c <= 0xFE0F)
                || (c >= 0xE0100 && c <= 0xE01EF)
                || c == 0x034F
                || (c >= 0x115F && c <= 0x1160)
                || (c >= 0x17B4 && c <= 0x17B5)
                || (c >= 0x180B && c <= 0x180F)
                || c == 0x3164
                || c == 0xFFA0;
    }
}
