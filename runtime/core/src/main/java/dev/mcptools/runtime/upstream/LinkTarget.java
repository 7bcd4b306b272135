package dev.mcptools.runtime.upstream;

/** Where a link in an API's answer leads. */
public sealed interface LinkTarget {

    /**
     * To the API itself: the same scheme, host and port, below the path that all its requests begin with.
     *
     * @param query the query of its URI, encoded; empty if it has none
     */
    record Inside(String query) implements LinkTarget {}

    /** To somewhere else. */
    record Outside() implements LinkTarget {}

    /** Nowhere: it is no URI. */
    record Unreadable() implements LinkTarget {}
}
