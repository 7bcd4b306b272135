package dev.mcptools.runtime.rows;

/** A file that cannot be read as a table; the message says what is wrong and where, as a sentence. */
public final class RowsRejectedException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    RowsRejectedException(String sentence) {
        super(sentence);
    }

    /** {@return what is wrong with one row} */
    static RowsRejectedException at(int row, String problem) {
        return new RowsRejectedException("Row " + row + " " + problem + ".");
    }

    /** {@return what is wrong, as a sentence} */
    public String sentence() {
        return String.valueOf(getMessage());
    }
}
