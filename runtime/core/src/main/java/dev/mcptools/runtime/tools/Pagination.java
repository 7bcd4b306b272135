package dev.mcptools.runtime.tools;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;

/**
 * How a list goes on after its first page.
 *
 * @param style by what the API tells pages apart
 * @param size how many items a page has
 * @param items JSON Pointer (RFC 6901) to the items of an answer; empty for the answer itself
 * @param next JSON Pointer to a member that is null, false, 0 or empty on the last page
 * @param counts where answers tell how long the list is
 * @param opening what asks for the first page, where the API wants it to be asked for
 */
public record Pagination(
        PageStyle style,
        PageSize size,
        String items,
        Optional<String> next,
        PageCounts counts,
        Optional<String> opening) {

    /** The argument that goes back unchanged for the next page; no operation has one of this name of its own. */
    public static final String CURSOR_ARGUMENT = "next_cursor";

    private Pagination(PageStyle style) {
        this(style, PageSize.UNKNOWN, "", Optional.empty(), PageCounts.NONE, Optional.empty());
    }

    /** {@return pages counted from 1 in this query parameter} */
    public static Pagination pageNumber(String parameter) {
        return pageNumber(PageParameter.query(parameter), 1);
    }

    /** {@return pages counted from {@code first}} */
    public static Pagination pageNumber(PageParameter parameter, int first) {
        return new Pagination(new PageStyle.PageNumber(parameter, first));
    }

    /** {@return pages that begin at the item whose number, from 0, is in this query parameter} */
    public static Pagination offset(String parameter) {
        return offset(PageParameter.query(parameter), 0);
    }

    /** {@return pages that begin at an item whose number counts from {@code first}} */
    public static Pagination offset(PageParameter parameter, int first) {
        return new Pagination(new PageStyle.Offset(parameter, first));
    }

    /** {@return pages asked for in this query parameter with the token at this JSON Pointer of the answer before} */
    public static Pagination cursor(String parameter, String tokenPointer) {
        return cursor(PageParameter.query(parameter), PageToken.member(tokenPointer));
    }

    /** {@return pages asked for with a token of the answer before} */
    public static Pagination cursor(PageParameter parameter, PageToken token) {
        return new Pagination(new PageStyle.Cursor(parameter, token));
    }

    /** {@return pages whose URL is at this JSON Pointer of the answer before} */
    public static Pagination nextUrl(String pointer) {
        return new Pagination(new PageStyle.NextUrl(pointer));
    }

    /** {@return pages whose URL is in the {@code Link} header of the answer before} */
    public static Pagination linkHeader() {
        return new Pagination(new PageStyle.LinkHeader());
    }

    /** {@return the same, with the size of a page asked for by this query parameter} */
    public Pagination size(String parameter) {
        return size(PageParameter.query(parameter));
    }

    /** {@return the same, with pages of at most {@code max} items asked for by this query parameter} */
    public Pagination size(String parameter, int max) {
        return size(PageParameter.query(parameter), max);
    }

    /** {@return the same, with the size of a page asked for here} */
    public Pagination size(PageParameter parameter) {
        return with(new PageSize(Optional.of(parameter), size.max(), size.unasked()));
    }

    /** {@return the same, with pages of at most {@code max} items asked for here} */
    public Pagination size(PageParameter parameter, int max) {
        return with(new PageSize(Optional.of(parameter), OptionalInt.of(max), size.unasked()));
    }

    /** {@return the same, with at most so many items to a page} */
    public Pagination maxSize(int max) {
        return with(new PageSize(size.parameter(), OptionalInt.of(max), size.unasked()));
    }

    /** {@return the same, with so many items to a page where no number is asked for} */
    public Pagination defaultSize(int items) {
        return with(new PageSize(size.parameter(), size.max(), OptionalInt.of(items)));
    }

    /** {@return the same, with the items at this JSON Pointer} */
    public Pagination items(String pointer) {
        return new Pagination(style, size, pointer, next, counts, opening);
    }

    /** {@return the same, ending where the member at this JSON Pointer is null, false, 0 or empty} */
    public Pagination next(String pointer) {
        return new Pagination(style, size, items, Optional.of(pointer), counts, opening);
    }

    /** {@return the same, with the number of all items at this JSON Pointer} */
    public Pagination total(String pointer) {
        return with(new PageCounts(Optional.of(pointer), counts.itemsHeader(), counts.pages()));
    }

    /** {@return the same, with the number of all items in this header} */
    public Pagination totalHeader(String name) {
        return with(new PageCounts(counts.items(), Optional.of(name), counts.pages()));
    }

    /** {@return the same, with the number of pages at this JSON Pointer} */
    public Pagination totalPages(String pointer) {
        return with(new PageCounts(counts.items(), counts.itemsHeader(), Optional.of(pointer)));
    }

    /** {@return the same, with the first page asked for by this value in place of a number or token} */
    public Pagination opening(String value) {
        return new Pagination(style, size, items, next, counts, Optional.of(value));
    }

    private Pagination with(PageSize other) {
        return new Pagination(style, other, items, next, counts, opening);
    }

    private Pagination with(PageCounts other) {
        return new Pagination(style, size, items, next, other, opening);
    }

    /** {@return JSON Pointers to the members of an answer that tell of its pages} */
    List<String> tellingMembers() {
        return Stream.of(style.member(), next, counts.items(), counts.pages())
                .flatMap(Optional::stream)
                .distinct()
                .toList();
    }
}
