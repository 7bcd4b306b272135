package dev.mcptools.runtime.tools;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;

/**
 * Where the values of one tool's arguments come from, wherever in them they stand.
 *
 * @param byPath the sources, in the order in which the tool shows its arguments
 */
record ArgumentSources(Map<ArgumentPath, ArgumentSource> byPath) {

    static ArgumentSources of(ToolDescriptor tool) {
        Map<ArgumentPath, ArgumentSource> sources = new LinkedHashMap<>();
        tool.sources().forEach((path, source) -> sources.put(ArgumentPath.of(path), source));
        return new ArgumentSources(sources);
    }

    /** {@return where the value at a place comes from} */
    Optional<ArgumentSource> at(ArgumentPlace place) {
        return Optional.ofNullable(byPath.get(place.path()));
    }

    /** Goes through all values of a call that come from somewhere. */
    void forEach(ObjectNode arguments, BiConsumer<ArgumentPlace, ArgumentSource> each) {
        byPath.forEach((path, source) -> path.in(arguments).forEach(place -> each.accept(place, source)));
    }

    /**
     * {@return the places whose values the list of a place is called with, by the names of the list's arguments; those that
     * the call does not have are missing}
     */
    Map<String, ArgumentPlace> given(ArgumentPlace place, ArgumentSource source, ObjectNode arguments) {
        Map<String, ArgumentPlace> given = new LinkedHashMap<>();
        source.given()
                .forEach((there, here) ->
                        given(place, ArgumentPath.of(here), arguments).ifPresent(found -> given.put(there, found)));
        return given;
    }

    /** What is not in the same object may stand in one around it, if it is the same thing: comes from the same list. */
    private Optional<ArgumentPlace> given(ArgumentPlace place, ArgumentPath here, ObjectNode arguments) {
        Optional<ArgumentPlace> found =
                place.beside(here).filter(each -> !each.in(arguments).isMissingNode());
        if (found.isPresent()) {
            return found;
        }
        Optional<String> origin = origin(here);
        return here.outer()
                .filter(outer -> origin.isPresent() && origin(outer).equals(origin))
                .flatMap(outer -> given(place, outer, arguments));
    }

    private Optional<String> origin(ArgumentPath path) {
        return Optional.ofNullable(byPath.get(path)).map(ArgumentSource::tool);
    }

    /**
     * {@return the list that the value at a place comes from; empty if this call cannot read it, for want of arguments or
     * because there is no such tool}
     */
    Optional<SourceList> list(ArgumentPlace place, ArgumentSource source, ObjectNode arguments, CallInProgress call) {
        ObjectNode asked = Json.object();
        given(place, source, arguments).forEach((there, here) -> {
            JsonNode value = here.in(arguments);
            if (value.isValueNode() && !value.isNull()) {
                asked.set(there, value);
            }
        });
        return asked.size() == source.given().size() ? call.lookedUp().list(source, asked, call) : Optional.empty();
    }
}
