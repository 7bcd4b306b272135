package dev.mcptools.generator.lock;

import java.util.List;

/**
 * The argument that chooses the members of an answer.
 *
 * @param argument its name
 * @param choice the members that can be chosen
 */
public record LockedFields(String argument, List<String> choice) {
    public LockedFields {
        choice = List.copyOf(choice);
    }
}
