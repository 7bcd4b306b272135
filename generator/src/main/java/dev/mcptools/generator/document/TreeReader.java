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
        return read(file, new ReadBudget(limits, file.name()), new SourceIndex(file.name()));
    }

    /** Reads one of several files, which share a budget and an index. */
    static SourceTree read(SourceFile file, ReadBudget budget, SourceIndex index) throws DocumentFault {
        byte[] content = file.content();
        budget.begin(content.length);
        String text = SourceText.of(file.name(), content);
        try {
            return JSON.matcher(text).lookingAt()
                    ? JsonTreeReader.read(text, content, budget, index)
                    : YamlTreeReader.read(text, budget, index);
        } finally {
            budget.end();
        }
    }
}
