package dev.mcptools.generator.model;

import java.util.Map;
import java.util.Optional;

/**
 * Where the value of an argument comes from.
 *
 * @param tool the tool whose answer holds it
 * @param given what that tool is called with: by the names of its arguments, what leads to the values
 *     that they get, as {@link ArgumentPath#text}
 * @param ids what the values look like, where a call can look for them in that tool's list; empty where it cannot
 * @param byName whether the name of an item is taken as well
 */
public record Source(String tool, Map<String, String> given, Optional<IdForm> ids, boolean byName) {
    public Source {
        given = Map.copyOf(given);
    }

    /** {@return a tool that gives the value, and that only the caller can call} */
    public static Source of(String tool) {
        return new Source(tool, Map.of(), Optional.empty(), false);
    }
}
