package dev.mcptools.generator.model;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;

/** How long JSON is as text. */
public final class JsonSize {
    private JsonSize() {}

    /**
     * {@return how many characters a tree has as JSON without spaces; as much as {@code toString} makes, without making it}
     *
     * @param tree the tree
     */
    public static int of(JsonNode tree) {
        if (tree.isTextual()) {
            return quoted(tree.textValue());
        }
        if (!tree.isContainerNode()) {
            return tree.asText().length();
        }
        // The brackets, and a comma between any two.
        int size = 2 + Math.max(0, tree.size() - 1);
        if (tree.isArray()) {
            for (JsonNode item : tree) {
                size += of(item);
            }
            return size;
        }
        for (Map.Entry<String, JsonNode> member : tree.properties()) {
            size += quoted(member.getKey()) + 1 + of(member.getValue());
        }
        return size;
    }

    private static int quoted(String text) {
        int size = text.length() + 2;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c < ' ') {
                size += isShort(c) ? 1 : 5;
            } else if (c == '"' || c == '\\') {
                size++;
            }
        }
        return size;
    }

    /** RFC 8259, section 7: these have an escape of two characters, the others below the space one of six. */
    private static boolean isShort(char control) {
        return control == '\b' || control == '\t' || control == '\n' || control == '\f' || control == '\r';
    }
}
