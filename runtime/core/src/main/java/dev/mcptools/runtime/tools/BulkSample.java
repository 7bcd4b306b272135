package dev.mcptools.runtime.tools;

/**
 * The list that shows what a bulk call would change.
 *
 * @param list the name of the tool that lists
 * @param filters its argument that takes the same filters; the others are taken from the bulk call, by their names
 * @param id JSON Pointer to the id of one item
 * @param name JSON Pointer to what people call it
 */
public record BulkSample(String list, String filters, String id, String name) {

    /** {@return a list whose items have {@code id} and {@code name}} */
    public static BulkSample of(String list, String filters) {
        return new BulkSample(list, filters, "/id", "/name");
    }

    /** {@return the same, with the id of an item at this JSON Pointer} */
    public BulkSample id(String pointer) {
        return new BulkSample(list, filters, pointer, name);
    }

    /** {@return the same, with the name of an item at this JSON Pointer} */
    public BulkSample name(String pointer) {
        return new BulkSample(list, filters, id, pointer);
    }
}
