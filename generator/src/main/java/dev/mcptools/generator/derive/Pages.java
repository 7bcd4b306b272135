package dev.mcptools.generator.derive;

import com.fasterxml.jackson.databind.JsonNode;
import dev.mcptools.generator.diagnostic.Located;
import dev.mcptools.generator.model.Pagination;
import dev.mcptools.generator.model.Place.Location;
import dev.mcptools.generator.records.PaginationRecord;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/**
 * The pages of a list, which its tool shows as {@code limit} and {@code next_cursor}.
 *
 * @param record what is said of them; empty for a tool that is no list
 */
record Pages(Optional<PaginationRecord> record) {
    static final String LIMIT = "limit";

    private static final Set<String> NAMES = Set.of(LIMIT, "next_cursor");

    /** The arguments that every list has, so that no parameter of the API may be called so. */
    Set<String> reservedNames() {
        return record.isPresent() ? NAMES : Set.of();
    }

    /** Whether a parameter asks for the number of a page: that is in the cursor. */
    boolean isNumber(Candidate candidate) {
        return record.filter(pages -> isQuery(candidate, pages.page().value())).isPresent();
    }

    /** Whether a parameter asks for the size of a page. */
    boolean isSize(Candidate candidate) {
        return record.flatMap(PaginationRecord::size)
                .filter(size -> isQuery(candidate, size.value()))
                .isPresent();
    }

    private static boolean isQuery(Candidate candidate, String name) {
        return candidate.place().location() == Location.QUERY
                && candidate.wireName().equals(name);
    }

    Optional<Pagination> pagination(List<Candidate> candidates) {
        return record.map(pages -> new Pagination.PageNumber(
                pages.page().value(),
                pages.size().map(Located::value),
                pages.maxSize().isPresent() ? pages.maxSize() : documentedMost(candidates),
                pages.items().value(),
                pages.next().map(Located::value)));
    }

    private OptionalInt documentedMost(List<Candidate> candidates) {
        return candidates.stream()
                .filter(this::isSize)
                .map(candidate -> candidate.schema().path("maximum"))
                .filter(JsonNode::isInt)
                .mapToInt(JsonNode::intValue)
                .findFirst();
    }
}
