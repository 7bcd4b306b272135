package dev.mcptools.generator.derive;

import dev.mcptools.generator.model.Pagination;
import java.util.Optional;
import java.util.Set;

/**
 * The pages of a list, which its tool shows as {@code limit} and {@code next_cursor}.
 *
 * @param pagination how the list goes on; empty for a tool that is no list
 */
record Pages(Optional<Pagination> pagination) {
    static final String LIMIT = "limit";

    private static final Set<String> NAMES = Set.of(LIMIT, "next_cursor");

    /** The arguments that every list has, so that no parameter of the API may be called so. */
    Set<String> reservedNames() {
        return pagination.isPresent() ? NAMES : Set.of();
    }

    /** Whether a parameter asks for a page: that is in the cursor. */
    boolean isPosition(Candidate candidate) {
        return pagination.filter(pages -> pages.hides(candidate.place())).isPresent();
    }

    /** Whether a parameter asks for the size of a page. */
    boolean isSize(Candidate candidate) {
        return pagination.filter(pages -> pages.isSize(candidate.place())).isPresent();
    }
}
