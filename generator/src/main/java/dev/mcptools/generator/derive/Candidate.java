package dev.mcptools.generator.derive;

import com.fasterxml.jackson.databind.JsonNode;
import dev.mcptools.generator.diagnostic.SourceLocation;
import dev.mcptools.generator.model.Place;

/**
 * A value that a request takes, before it is named as an argument.
 *
 * @param place where in the request it goes
 * @param required whether a request without it is wrong
 * @param schema its schema, references not followed
 * @param description what the document says of it; empty if nothing
 * @param at its place in the document
 */
record Candidate(Place place, boolean required, JsonNode schema, String description, SourceLocation at) {

    /** Its own name; of the whole body, {@code body}. */
    String wireName() {
        return place.location() == Place.Location.BODY ? "body" : place.wireName();
    }
}
