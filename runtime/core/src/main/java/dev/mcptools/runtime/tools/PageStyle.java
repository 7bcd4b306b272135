package dev.mcptools.runtime.tools;

import java.util.Optional;

/** By what an API tells the next page of a list from this one. */
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
     * Each answer has the URL of the next page in its body.
     *
     * @param pointer JSON Pointer (RFC 6901) to the URL, absolute or relative
     */
    record NextUrl(String pointer) implements PageStyle {}

    /** Each answer has the URL of the next page in its {@code Link} header (RFC 8288), as {@code rel="next"}. */
    record LinkHeader() implements PageStyle {}

    /** {@return JSON Pointer to the member of an answer that leads to the next page, if it is a member} */
    default Optional<String> member() {
        return switch (this) {
            case PageNumber page -> Optional.empty();
            case Offset offset -> Optional.empty();
            case Cursor cursor ->
                switch (cursor.token()) {
                    case PageToken.Member member -> Optional.of(member.pointer());
                    case PageToken.Header header -> Optional.empty();
                    case PageToken.LastItem item -> Optional.empty();
                };
            case NextUrl url -> Optional.of(url.pointer());
            case LinkHeader link -> Optional.empty();
        };
    }
}
