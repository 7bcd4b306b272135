package dev.mcptools.generator.diagnostic;

import dev.mcptools.generator.text.VisibleText;

/**
 * A place in a document.
 *
 * @param file the document's name as the user gave it
 * @param line from 1
 * @param column from 1
 */
public record SourceLocation(String file, int line, int column) implements Comparable<SourceLocation> {

    /** {@return the place as {@code file:line:column}} */
    @Override
    public String toString() {
        return VisibleText.of(file) + ":" + line + ":" + column;
    }

    @Override
    public int compareTo(SourceLocation other) {
        int byFile = file.compareTo(other.file);
        if (byFile != 0) {
            return byFile;
        }
        int byLine = Integer.compare(line, other.line);
        return byLine != 0 ? byLine : Integer.compare(column, other.column);
    }
}
