package dev.mcptools.runtime.tools;

import com.fasterxml.jackson.databind.JsonNode;
import dev.mcptools.runtime.upstream.ApiRequest;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * Which page of a list a call asks for, and how the next one is asked for.
 *
 * @param tool the name of the tool
 * @param pagination how the list goes on
 * @param arguments the arguments that a cursor is bound to
 * @param page the page, from 1
 * @param cursors what seals the next page
 */
record Paging(String tool, Pagination pagination, JsonNode arguments, long page, Cursors cursors) {

    /**
     * {@return the page that {@code cursor} stands for, the first without one}
     *
     * @throws ArgumentsRejectedException if the cursor is not good for this tool and these arguments
     */
    static Paging at(Optional<String> cursor, String tool, Pagination pagination, JsonNode arguments, Cursors cursors) {
        long page = cursor.map(given -> Long.parseLong(cursors.open(given, tool, arguments)))
                .orElse(1L);
        return new Paging(tool, pagination, arguments, page, cursors);
    }

    /** {@return the request for this page} */
    ApiRequest of(ApiRequest first) {
        return switch (pagination) {
            case Pagination.PageNumber numbered -> {
                ApiRequest request = clamped(first, numbered);
                yield page == 1 ? request : request.withQuery(numbered.pageParameter(), page);
            }
        };
    }

    /**
     * {@return the cursor for the page after this one; empty if this is the last}
     *
     * @param sent the request for this page
     * @param next what the answer says of it
     * @param count how many items the answer has
     */
    Optional<String> next(ApiRequest sent, JsonPass.Next next, int count) {
        boolean more = switch (next) {
            case YES -> true;
            case NO -> false;
            case UNKNOWN -> count >= fullPage(sent);
        };
        return more ? Optional.of(cursors.seal(tool, arguments, Long.toString(page + 1))) : Optional.empty();
    }

    private static ApiRequest clamped(ApiRequest request, Pagination.PageNumber numbered) {
        OptionalInt asked = size(request, numbered);
        if (numbered.maxSize().isPresent()
                && asked.isPresent()
                && asked.getAsInt() > numbered.maxSize().getAsInt()) {
            return request.withQuery(
                    numbered.sizeParameter().orElseThrow(), numbered.maxSize().getAsInt());
        }
        return request;
    }

    /** How many items a page has that is not the last; 1 if nothing tells. */
    private int fullPage(ApiRequest sent) {
        return switch (pagination) {
            case Pagination.PageNumber numbered ->
                Math.max(1, size(sent, numbered).orElse(numbered.maxSize().orElse(1)));
        };
    }

    private static OptionalInt size(ApiRequest request, Pagination.PageNumber numbered) {
        Optional<String> text = numbered.sizeParameter()
                .flatMap(request::query)
                .map(pair -> pair.substring(pair.indexOf('=') + 1))
                .filter(value -> value.matches("[0-9]{1,9}"));
        return text.map(Integer::parseInt).map(OptionalInt::of).orElse(OptionalInt.empty());
    }
}
