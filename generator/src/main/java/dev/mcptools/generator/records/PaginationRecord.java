package dev.mcptools.generator.records;

import dev.mcptools.generator.diagnostic.Located;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;

/** What people wrote about the pages of a list. */
public sealed interface PaginationRecord {

    /** That there are none: nothing is detected. */
    record None() implements PaginationRecord {}

    /**
     * How the list goes on. Parameters are those of the query, or members of a JSON body.
     *
     * @param style by what the API tells pages apart
     * @param page the parameter for the page number
     * @param offset the parameter for the number of a page's first item
     * @param cursor the parameter for the token
     * @param first the number of the first page or item
     * @param opening what asks for the first page
     * @param size the parameter for the page size
     * @param maxSize the largest page
     * @param items JSON Pointer to the items in an answer
     * @param answer where an answer tells of its pages
     */
    record Paged(
            Style style,
            Optional<Located<String>> page,
            Optional<Located<String>> offset,
            Optional<Located<String>> cursor,
            OptionalInt first,
            Optional<String> opening,
            Optional<Located<String>> size,
            OptionalInt maxSize,
            Located<String> items,
            Told answer)
            implements PaginationRecord {

        /** {@return the parameters that ask for a page; no argument of the tool} */
        public List<Located<String>> positions() {
            return Stream.of(page, offset, cursor).flatMap(Optional::stream).toList();
        }
    }

    /**
     * Where an answer tells of its pages; all but the names of headers are JSON Pointers.
     *
     * @param next to a member that is null or absent on the last page, or has the URL of the next page
     * @param token to the token for the next page
     * @param tokenHeader the header that has the token
     * @param lastItem to the token, within the last item
     * @param total to the number of all items
     * @param totalHeader the header that has the number of all items
     * @param totalPages to the number of pages
     */
    record Told(
            Optional<Located<String>> next,
            Optional<Located<String>> token,
            Optional<Located<String>> tokenHeader,
            Optional<Located<String>> lastItem,
            Optional<Located<String>> total,
            Optional<Located<String>> totalHeader,
            Optional<Located<String>> totalPages) {}

    /** By what an API tells pages apart. */
    enum Style {
        PAGE,
        OFFSET,
        CURSOR,
        NEXT_URL,
        LINK_HEADER
    }
}
