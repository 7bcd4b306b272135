package dev.mcptools.generator.document;

/**
 * Half of a surrogate pair, as an escape can write it: no request could carry it, since it has no bytes in UTF-8, and
 * readers of JSON differ in what they make of it (RFC 8259, section 8.2).
 */
final class HalfCharacter {
    private HalfCharacter() {}

    /** {@return the text, which has no such half} */
    static String noneIn(String text, ReadBudget budget, long place) throws DocumentFault {
        int character;
        for (int i = 0; i < text.length(); i += Character.charCount(character)) {
            character = text.codePointAt(i);
            // Two halves are one character, so that a half is met only where the other one is missing.
            if (Character.getType(character) == Character.SURROGATE) {
                throw new DocumentFault(
                        "syntax",
                        budget.at(place),
                        String.format("The escape \\u%04X is half of a character, which is no text.", character),
                        "Write the whole character, or remove what is left of it.");
            }
        }
        return text;
    }
}
