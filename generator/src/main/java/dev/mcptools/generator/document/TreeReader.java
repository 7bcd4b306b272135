package dev.mcptools.generator.document;

import java.util.regex.Pattern;

/** Reads a file, JSON or YAML, into a tree of which every value knows its place. */
public final class TreeReader {
    /** JSON by its first characters; all else, and JSON's looser relatives, are YAML. */
    private static final Pattern JSON = Pattern.compile("\\s*(\\{\\s*[\"}]|\\[)");

    private TreeReader() {}

    /**
     * Reads one file.
     *
     * @param file the file
     * @param limits what it may ask
     * @return its tree
     * @throws DocumentFault if it is not UTF-8, neither JSON nor YAML, has a key twice or goes beyond a limit
     */
    public static SourceTree read(SourceFile file, ReadLimits limits) throws DocumentFault {
        String text = SourceText.of(file, limits);
        return JSON.matcher(text).lookingAt()
                ? JsonTreeReader.read(file.name(), text, limits)
                : YamlTreeReader.read(file.name(), text, limits);
    }
}
