package dev.mcptools.runtime.tools;

import java.util.Optional;
import java.util.OptionalInt;

/** How a list goes on after its first page. */
public sealed interface Pagination {

    /** The argument that goes back unchanged for the next page; no operation has one of this name of its own. */
    String CURSOR_ARGUMENT = "next_cursor";

    /** {@return JSON Pointer (RFC 6901) to the items of an answer; empty for the answer itself} */
    String items();

    /** {@return JSON Pointer to a member that says whether there is a next page, if answers have one} */
    Optional<String> nextMember();

    /** {@return pages counted from 1 in the query parameter {@code pageParameter}} */
    static PageNumber pageNumber(String pageParameter) {
        return new PageNumber(pageParameter, Optional.empty(), OptionalInt.empty(), "", Optional.empty());
    }

    /**
     * Pages are numbered.
     *
     * @param pageParameter the query parameter for the page number, from 1
     * @param sizeParameter the query parameter for the page size, which the tool shows as {@code limit}
     * @param maxSize the largest page the API serves
     * @param items JSON Pointer to the items; empty for the answer itself
     * @param next JSON Pointer to a member that is null, false or empty on the last page; where an answer lacks it, a page
     *     that is not full is the last
     */
    record PageNumber(
            String pageParameter,
            Optional<String> sizeParameter,
            OptionalInt maxSize,
            String items,
            Optional<String> next)
            implements Pagination {

        @Override
        public Optional<String> nextMember() {
            return next;
        }

        /** {@return the same, with the size of a page asked for by {@code parameter}} */
        public PageNumber size(String parameter) {
            return new PageNumber(pageParameter, Optional.of(parameter), maxSize, items, next);
        }

        /** {@return the same, with pages of at most {@code max} items asked for by {@code parameter}} */
        public PageNumber size(String parameter, int max) {
            return new PageNumber(pageParameter, Optional.of(parameter), OptionalInt.of(max), items, next);
        }

        /** {@return the same, with the items at this JSON Pointer} */
        public PageNumber items(String pointer) {
            return new PageNumber(pageParameter, sizeParameter, maxSize, pointer, next);
        }

        /** {@return the same, ending where the member at this JSON Pointer is null} */
        public PageNumber next(String pointer) {
            return new PageNumber(pageParameter, sizeParameter, maxSize, items, Optional.of(pointer));
        }
    }
}
