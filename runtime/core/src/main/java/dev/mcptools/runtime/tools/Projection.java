package dev.mcptools.runtime.tools;

/**
 * Which part of an answer is passed on.
 *
 * @param object JSON Pointer to the object, or the list of objects, of which members were chosen
 * @param selection the members; what is beside the object stays
 */
record Projection(String object, Selection selection) {
    /** All of it. */
    static final Projection NONE = new Projection("", Selection.ALL);
}
