package dev.mcptools.generator.document;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * Whether two values of documents are one. What is equal may stand in two places, and means something else in each: other
 * references lead to it, and other words are said of it.
 */
public final class SameNode {
    private SameNode() {}

    /** {@return whether these are one value in one place} */
    @SuppressWarnings("ReferenceEquality") // Equal is not the same: that is what this is for.
    public static boolean is(JsonNode one, JsonNode other) {
        return one == other;
    }
}
