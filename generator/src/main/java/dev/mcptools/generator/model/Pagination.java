package dev.mcptools.generator.model;

import java.util.Optional;
import java.util.OptionalInt;

/** How a list goes on after its first page. */
public sealed interface Pagination {

    /** {@return the query parameter for the page size; the tool shows it as {@code limit}} */
    Optional<String> sizeParameter();

    /** {@return the largest page the API serves; empty if the documents do not say} */
    OptionalInt maxSize();

    /** {@return JSON Pointer (RFC 6901) to the items in an answer; empty for the answer itself} */
    String items();

    /**
     * Pages are numbered.
     *
     * @param pageParameter the query parameter for the page number, from 1; no argument of the tool
     * @param sizeParameter the query parameter for the page size; the tool shows it as {@code limit}
     * @param maxSize the largest page the API serves
     * @param items JSON Pointer (RFC 6901) to the items in an answer; empty for the answer itself
     * @param next JSON Pointer to a member that is null or absent on the last page
     */
    record PageNumber(
            String pageParameter,
            Optional<String> sizeParameter,
            OptionalInt maxSize,
            String items,
            Optional<String> next)
            implements Pagination {}
}
