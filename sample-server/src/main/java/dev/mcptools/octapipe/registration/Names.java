package dev.mcptools.octapipe.registration;

/** What people call things. */
final class Names {
    private static final int LONGEST = 200;

    private Names() {}

    /**
     * {@return the name, without blanks around it}
     *
     * @param where the member that it came in
     * @throws InvalidInputException if it is empty, too long, or has characters that cannot be seen
     */
    static String valid(String where, String name) {
        String stripped = name.strip();
        if (stripped.isEmpty() || stripped.length() > LONGEST) {
            throw new InvalidInputException(where, "must be a text of 1 to " + LONGEST + " characters");
        }
        if (stripped.codePoints().anyMatch(Character::isISOControl)) {
            throw new InvalidInputException(where, "must be one line, without control characters");
        }
        return stripped;
    }
}
