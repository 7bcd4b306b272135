package dev.mcptools.runtime.tools;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * How callers choose the members of an answer, by an argument that is not sent to the API.
 *
 * <p>Members are named by their paths, which begin in the object or in each item of the list: {@code owner_user.uuid}. A dot
 * or a backslash in a name has a backslash before it, and so has the name {@code *}. Lists on the way do not count.
 *
 * <p>Nothing that the tool's output schema requires may be left out.
 *
 * @param argument the name of the argument
 * @param object JSON Pointer (RFC 6901) to the object or the list of objects in an answer that is no page
 * @param identifiers the members that are there whatever is chosen
 * @param unasked what is there if nothing is chosen
 */
public record Fields(String argument, String object, List<String> identifiers, Selection unasked) {
    /** Chooses all there is, also what no document tells of. */
    public static final String EVERYTHING = "*";

    public Fields {
        identifiers = List.copyOf(identifiers);
    }

    /** {@return a choice by this argument, of all members if nothing is chosen} */
    public static Fields named(String argument) {
        return new Fields(argument, "", List.of(), Selection.ALL);
    }

    /** {@return the same choice from what is at this JSON Pointer} */
    public Fields in(String pointer) {
        return new Fields(argument, pointer, identifiers, unasked);
    }

    /** {@return the same choice, with these members always there} */
    public Fields identifiers(String... paths) {
        List<String> all = new ArrayList<>(identifiers);
        all.addAll(List.of(paths));
        return new Fields(argument, object, all, unasked);
    }

    /** {@return the same choice, without these members if nothing is chosen} */
    public Fields leaveOut(String... paths) {
        Selection less = unasked;
        for (String path : paths) {
            less = less.without(path);
        }
        return new Fields(argument, object, identifiers, less);
    }

    /** {@return the same choice, with only these members of that one if nothing is chosen} */
    public Fields keepOnly(String path, String... names) {
        Selection less = unasked.without(path);
        for (String name : names) {
            less = less.with(path + "." + name);
        }
        return new Fields(argument, object, identifiers, less);
    }

    /** {@return what is chosen by arguments that the input schema has accepted} */
    Selection chosen(ObjectNode arguments) {
        JsonNode given = arguments.path(argument);
        List<String> paths = given.valueStream().map(JsonNode::asText).toList();
        if (paths.contains(EVERYTHING)) {
            return Selection.ALL;
        }
        Selection start = paths.isEmpty() ? unasked : Selection.NONE;
        return Stream.concat(paths.stream(), identifiers.stream())
                .reduce(start, Selection::with, (one, other) -> other);
    }
}
