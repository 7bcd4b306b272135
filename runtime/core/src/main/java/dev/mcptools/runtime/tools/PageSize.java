package dev.mcptools.runtime.tools;

import dev.mcptools.runtime.upstream.ApiRequest;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * How many items a page has.
 *
 * @param parameter where the number goes, which the tool shows as {@code limit}
 * @param max the most that the API serves; a larger {@code limit} becomes this
 * @param unasked how many there are if none are asked for
 */
public record PageSize(Optional<PageParameter> parameter, OptionalInt max, OptionalInt unasked) {

    /** Nothing is known. */
    static final PageSize UNKNOWN = new PageSize(Optional.empty(), OptionalInt.empty(), OptionalInt.empty());

    /** {@return the same request, asking for no more than the API serves} */
    ApiRequest clamped(ApiRequest request) {
        OptionalInt given = given(request);
        boolean tooMany = given.isPresent() && max.isPresent() && given.getAsInt() > max.getAsInt();
        return tooMany ? parameter.orElseThrow().set(request, max.getAsInt()) : request;
    }

    /** {@return how many items this request asks for; empty if nobody knows} */
    OptionalInt asked(ApiRequest request) {
        OptionalInt given = given(request);
        return given.isPresent() ? given : unasked;
    }

    private OptionalInt given(ApiRequest request) {
        return parameter.map(place -> place.number(request)).orElse(OptionalInt.empty());
    }
}
