package dev.mcptools.generator.model;

import java.util.List;
import java.util.Optional;

/**
 * How a list goes on after its first page.
 *
 * @param style by what the API tells pages apart
 * @param size how many items a page has
 * @param items JSON Pointer (RFC 6901) to the items in an answer; empty for the answer itself
 * @param next JSON Pointer to a member that is null, false, 0 or empty on the last page
 * @param counts where answers tell how long the list is
 * @param opening what asks for the first page, where the API wants it to be asked for
 * @param hidden what is no argument of the tool since the cursor stands for it
 */
public record Pagination(
        PageStyle style,
        PageSize size,
        String items,
        Optional<String> next,
        PageCounts counts,
        Optional<String> opening,
        List<PageParameter> hidden) {
    public Pagination {
        hidden = List.copyOf(hidden);
    }

    /** {@return whether a value in this place asks for the size of a page} */
    public boolean isSize(Place place) {
        return size.parameter().filter(parameter -> parameter.isAt(place)).isPresent();
    }

    /** {@return whether a value in this place is none of the tool's arguments} */
    public boolean hides(Place place) {
        return hidden.stream().anyMatch(parameter -> parameter.isAt(place));
    }
}
