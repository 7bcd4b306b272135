package dev.mcptools.octapipe.console;

/**
 * Which tools somebody looks for; what is empty finds all.
 *
 * @param words in name, title or tags
 * @param access what they can do
 * @param tag one of their tags
 */
record ToolSearch(String words, String access, String tag) {

    boolean finds(ToolRow tool) {
        return tool.mentions(words)
                && (access.isEmpty() || access.equals(tool.access()))
                && (tag.isEmpty() || tool.tags().contains(tag));
    }
}
