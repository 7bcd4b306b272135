package dev.mcptools.runtime.tools;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Where the value of an argument comes from, or of a member inside of one.
 *
 * @param tool the tool whose answer holds it
 * @param given what that tool is called with: by the names of its arguments, those of the call whose values they get. One
 *     inside of an argument is written as {@code rows[].branch}, which is the branch of the same row; if that has none, what
 *     has the same name and source around it
 * @param ids what the values look like, where a call can look for them in that tool's list; empty where it cannot
 */
public record ArgumentSource(String tool, Map<String, String> given, Optional<IdForm> ids) {

    public ArgumentSource {
        given = Map.copyOf(given);
    }

    /** {@return a tool that gives the value, and that only the caller can call} */
    public static ArgumentSource of(String tool) {
        return new ArgumentSource(tool, Map.of(), Optional.empty());
    }

    /** {@return the same, to be looked up by the call itself, whose ids are of this form} */
    public ArgumentSource with(IdForm form) {
        return new ArgumentSource(tool, given, Optional.of(form));
    }

    /** {@return the same, called with the value of the argument that has this name in both tools} */
    public ArgumentSource given(String argument) {
        return given(argument, argument);
    }

    /**
     * {@return the same, called with the value of one more argument}
     *
     * @param there its name in the tool that lists
     * @param here its name in the call
     */
    public ArgumentSource given(String there, String here) {
        Map<String, String> more = new LinkedHashMap<>(given);
        more.put(there, here);
        return new ArgumentSource(tool, more, ids);
    }
}
