package dev.mcptools.generator.model;

/** By what an API tells the next page of a list from this one. Pointers are JSON Pointers (RFC 6901). */
public sealed interface PageStyle {

    /**
     * Pages are numbered.
     *
     * @param page where the number goes
     * @param first the number of the first page, 0 or 1
     */
    record PageNumber(PageParameter page, int first) implements PageStyle {}

    /**
     * Items are numbered.
     *
     * @param offset where the number of a page's first item goes
     * @param first the number of the first item, 0 or 1
     */
    record Offset(PageParameter offset, int first) implements PageStyle {}

    /**
     * Each answer has a token for the next page.
     *
     * @param cursor where the token goes
     * @param token where an answer has it
     */
    record Cursor(PageParameter cursor, PageToken token) implements PageStyle {}

    /**
     * Each answer has the URL of the next page.
     *
     * @param pointer where in the answer
     */
    record NextUrl(String pointer) implements PageStyle {}

    /** Each answer has the URL of the next page in its {@code Link} header (RFC 8288). */
    record LinkHeader() implements PageStyle {}
}
