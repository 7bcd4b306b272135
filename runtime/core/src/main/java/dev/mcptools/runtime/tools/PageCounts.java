package dev.mcptools.runtime.tools;

import java.util.Optional;

/**
 * Where an answer tells how long its list is.
 *
 * @param items JSON Pointer (RFC 6901) to the number of all items
 * @param itemsHeader the header that has the number of all items
 * @param pages JSON Pointer to the number of pages
 */
public record PageCounts(Optional<String> items, Optional<String> itemsHeader, Optional<String> pages) {

    /** Answers do not tell. */
    static final PageCounts NONE = new PageCounts(Optional.empty(), Optional.empty(), Optional.empty());
}
