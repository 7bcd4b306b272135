package dev.mcptools.generator.lock;

import com.fasterxml.jackson.databind.JsonNode;
import dev.mcptools.generator.model.Argument;
import dev.mcptools.generator.model.Place.Location;
import dev.mcptools.generator.model.ValueType;

/**
 * What callers rely on in an argument.
 *
 * @param name the key in the flat argument object
 * @param location the part of the request its value goes to
 * @param wireName its name there; empty for {@link Location#BODY}
 * @param type what it takes
 * @param required whether a call without it is refused
 * @param nullable whether it takes null
 * @param constraints the JSON Schema keywords that refuse values which its type allows, without descriptions, sorted; if
 *     they are long, a hash of them, a text
 */
public record LockedArgument(
        String name,
        Location location,
        String wireName,
        ValueType type,
        boolean required,
        boolean nullable,
        JsonNode constraints) {

    /** {@return what callers rely on in this argument, which is checked against a part of this schema} */
    static LockedArgument of(Argument argument, JsonNode checked) {
        return new LockedArgument(
                argument.name(),
                argument.place().location(),
                argument.place().wireName(),
                argument.type(),
                argument.required(),
                argument.nullable(),
                ConstraintReader.read(argument, checked));
    }
}
