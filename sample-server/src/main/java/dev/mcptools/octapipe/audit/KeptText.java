package dev.mcptools.octapipe.audit;

/** Foreign text as it is kept: without what cannot be seen, and not longer than its column. */
final class KeptText {
    private KeptText() {}

    /**
     * {@return the text without control and format characters, cut}
     *
     * @param max how many {@code char}s are kept
     */
    static String of(String text, int max) {
        StringBuilder kept = new StringBuilder(Math.min(text.length(), max));
        int i = 0;
        while (i < text.length()) {
            int c = text.codePointAt(i);
            if (kept.length() + Character.charCount(c) > max) {
                break;
            }
            kept.appendCodePoint(isVisible(c) ? c : ' ');
            i += Character.charCount(c);
        }
        return kept.toString();
    }

    // A zero character is what PostgreSQL does not take; others would move or hide what stands around them.
    private static boolean isVisible(int c) {
        return switch (Character.getType(c)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.UNASSIGNED,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR -> false;
            default -> true;
        };
    }
}
