package dev.mcptools.generator.derive;

import dev.mcptools.generator.model.Operation;
import dev.mcptools.generator.model.Place.Location;
import java.util.Optional;

/**
 * Where arguments come from, if no record says so.
 *
 * @param links what the document's links say
 * @param listings what paths say
 */
record Sources(OperationLinks links, Listings listings) {

    /** The tool whose answer has the value: one that a link names before one that lists, and one that writes last. */
    Optional<String> of(Operation operation, Candidate candidate) {
        return links.reader(operation, candidate)
                .or(() -> candidate.place().location() == Location.PATH
                        ? listings.of(operation.path(), candidate.wireName())
                        : Optional.empty())
                .or(() -> links.writer(operation, candidate));
    }
}
