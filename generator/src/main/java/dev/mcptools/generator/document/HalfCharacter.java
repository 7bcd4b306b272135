package dev.mcptools.generator.document;

/**
 * Half of a surrogate pair, as an escape can write it: no request could carry it, since it has no bytes in UTF-8, and
 * readers of JSON differ in what they make of it (RFC 8259, section 8.2).
 */
final class HalfCharacter {
    private HalfCharacter() {}

    /** {@return the text, which has no such half} */
    static String noneIn(String text, ReadBudget budget, long place) throws DocumentFault {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (!Character.isSurrogate(c)) {
                continue;
            }
            if (i + 1 == text.length() || !Character.isSurrogatePair(c, text.charAt(i + 1))) {
                throw new DocumentFault(
                        "syntax",
                        budget.at(place),
                        String.format("The escape \\u%04X is half of a character, which is no text.", (int) c),
                        "Write the whole character, or remove what is left of it.");
            }
            i++;
        }
        return text;
    }
}
