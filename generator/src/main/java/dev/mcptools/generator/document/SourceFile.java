package dev.mcptools.generator.document;

/** One input file, as it was found. */
public final class SourceFile {
    private final String name;
    private final byte[] content;

    /**
     * Takes a file as input.
     *
     * @param name the name as the user gave it; diagnostics show it
     * @param content its bytes; copied
     */
    public SourceFile(String name, byte[] content) {
        this.name = name;
        this.content = content.clone();
    }

    /** {@return the name as the user gave it} */
    public String name() {
        return name;
    }

    /** {@return a copy of the bytes} */
    public byte[] content() {
        return content.clone();
    }

    /** {@return the name} */
    @Override
    public String toString() {
        return name;
    }
}
