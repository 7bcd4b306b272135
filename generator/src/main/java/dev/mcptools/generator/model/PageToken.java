package dev.mcptools.generator.model;

/** Where an answer has the token for the page after it. */
public sealed interface PageToken {

    /**
     * In a member.
     *
     * @param pointer JSON Pointer (RFC 6901)
     */
    record Member(String pointer) implements PageToken {}

    /**
     * In a header.
     *
     * @param name its name
     */
    record Header(String name) implements PageToken {}

    /**
     * In the last of the items.
     *
     * @param pointer JSON Pointer within the item
     */
    record LastItem(String pointer) implements PageToken {}
}
