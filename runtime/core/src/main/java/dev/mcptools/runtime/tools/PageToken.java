package dev.mcptools.runtime.tools;

/** Where an answer has the token for the page after it. */
public sealed interface PageToken {

    /**
     * In a member of the body.
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
     * @param pointer JSON Pointer (RFC 6901) within the item; empty if the item itself is the token
     */
    record LastItem(String pointer) implements PageToken {}

    /** {@return the member at this JSON Pointer of the answer} */
    static PageToken member(String pointer) {
        return new Member(pointer);
    }

    /** {@return the header of this name} */
    static PageToken header(String name) {
        return new Header(name);
    }

    /** {@return what stands at this JSON Pointer of the last item} */
    static PageToken lastItem(String pointer) {
        return new LastItem(pointer);
    }
}
