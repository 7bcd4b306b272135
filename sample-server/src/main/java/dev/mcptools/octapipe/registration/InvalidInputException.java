package dev.mcptools.octapipe.registration;

import java.io.Serial;

/** What an operator sent cannot be used. */
public final class InvalidInputException extends RuntimeException {
    @Serial
    private static final long serialVersionUID = 1L;

    private final String sentence;

    /**
     * Names it.
     *
     * @param where the member, {@code config.methods}
     * @param problem what is wrong, as the end of a sentence
     */
    public InvalidInputException(String where, String problem) {
        this(where + " " + problem + ".");
    }

    /**
     * Names it.
     *
     * @param sentence what is wrong
     */
    public InvalidInputException(String sentence) {
        super(sentence);
        this.sentence = sentence;
    }

    /** {@return what is wrong, as a sentence} */
    public String sentence() {
        return sentence;
    }
}
