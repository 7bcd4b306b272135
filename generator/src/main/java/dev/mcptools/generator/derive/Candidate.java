package dev.mcptools.generator.derive;

import com.fasterxml.jackson.databind.JsonNode;
import dev.mcptools.generator.diagnostic.SourceLocation;
import dev.mcptools.generator.model.Place;
import dev.mcptools.generator.model.ValueType;
import java.util.Optional;

/**
 * A value that a request takes, before it is named as an argument.
 *
 * @param place where in the request it goes
 * @param required whether a request without it is wrong
 * @param schema its schema, references not followed
 * @param description what the document says of it; empty if nothing
 * @param at its place in the document
 * @param type its type in Java; empty if its schema says it
 * @param example what the document gives as an example of it, outside of its schema
 */
record Candidate(
        Place place,
        boolean required,
        JsonNode schema,
        String description,
        SourceLocation at,
        Optional<ValueType> type,
        Optional<JsonNode> example) {

    /** A value whose type its schema says. */
    Candidate(Place place, boolean required, JsonNode schema, String description, SourceLocation at) {
        this(place, required, schema, description, at, Optional.empty(), Optional.empty());
    }

    Candidate at(Place other) {
        return new Candidate(other, required, schema, description, at, type, example);
    }

    Candidate withSchema(JsonNode other) {
        return new Candidate(place, required, other, description, at, type, example);
    }

    Candidate withType(ValueType other) {
        return new Candidate(place, required, schema, description, at, Optional.of(other), example);
    }

    Candidate withExample(JsonNode value) {
        return new Candidate(place, required, schema, description, at, type, Optional.of(value));
    }

    /** Its own name; of the whole body, {@code body}. */
    String wireName() {
        return place.location() == Place.Location.BODY ? "body" : place.wireName();
    }
}
