package dev.mcptools.generator.model;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * How callers choose the members of an answer. Members are named by {@link FieldPath}s that begin in the object, or in each
 * item of the array.
 *
 * @param argument the name of the argument that chooses
 * @param object JSON Pointer to the object, or to the array of objects, in an answer; empty if that is a page
 * @param identifiers the members that are always there, so that what is chosen can be acted on
 * @param leftOut the members that are left out where nothing is chosen
 * @param keptOnly by member, which of its own members alone are there where nothing is chosen
 * @param choice the members that can be chosen
 */
public record Fields(
        String argument,
        String object,
        List<String> identifiers,
        List<String> leftOut,
        Map<String, List<String>> keptOnly,
        List<String> choice) {
    /** Chooses all there is. */
    public static final String EVERYTHING = "*";

    public Fields {
        identifiers = List.copyOf(identifiers);
        leftOut = List.copyOf(leftOut);
        keptOnly = Collections.unmodifiableMap(new LinkedHashMap<>(keptOnly));
        choice = List.copyOf(choice);
    }
}
