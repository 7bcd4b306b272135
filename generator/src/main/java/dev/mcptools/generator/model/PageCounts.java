package dev.mcptools.generator.model;

import java.util.Optional;

/**
 * Where an answer tells how long its list is.
 *
 * @param items JSON Pointer (RFC 6901) to the number of all items
 * @param itemsHeader the header with the number of all items
 * @param pages JSON Pointer to the number of pages
 */
public record PageCounts(Optional<String> items, Optional<String> itemsHeader, Optional<String> pages) {
    /** Answers do not tell. */
    public static final PageCounts NONE = new PageCounts(Optional.empty(), Optional.empty(), Optional.empty());

    /** {@return whether an answer tells how many items there are} */
    public boolean countsItems() {
        return items.isPresent() || itemsHeader.isPresent();
    }
}
